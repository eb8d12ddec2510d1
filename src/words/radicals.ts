/**
 * @file CJK radicals that stand for the characters they look like. Chromium and some subset fonts map glyphs back to
 * U+2E80–2FDF instead of the ideograph; NFKC folds only the Kangxi block, and folds much that must stay (① ㎡).
 */

/** CJK Radicals Supplement, radical and character in turn; and 戶, which Chromium writes for 户. */
const SUPPLEMENT =
  '⺁厂⺅亻⺇几⺈刀⺉刂⺊卜⺋卩⺌小⺍小⺎兀⺏尢⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛无⺜日⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爪⺦丬⺨犭⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱网⺲罒⺳网⺴网⺶羊⺷羊⺸羊⺹老⺺聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒长⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟戶户';

const folded = new Map<string, string>();
const pairs = [...SUPPLEMENT];
for (let i = 0; i + 1 < pairs.length; i += 2) folded.set(pairs[i]!, pairs[i + 1]!);

const RADICAL = /[\u2e80-\u2fdf戶]/gu;
const HAS_RADICAL = /[\u2e80-\u2fdf戶]/;

/** The text with each radical replaced by its character; everything else is left as it is. */
export const foldRadicals = (text: string): string =>
  HAS_RADICAL.test(text)
    ? text.replace(RADICAL, (radical) => folded.get(radical) ?? radical.normalize('NFKC'))
    : text;

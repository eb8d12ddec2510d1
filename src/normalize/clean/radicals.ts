/** @file Radical code points that PDF writers put in place of the characters: 部首 → 汉字. */

/** CJK Radicals Supplement (U+2E80–2EFF) has no compatibility mapping for most: pairs of radical and character. */
const PAIRS =
  '⺁厂⺇几⺌小⺎兀⺏尢⺐尢⺕彐⺝月⺟母⺠民⺡氵⺢水⺮竹⺯糸⺱网⺶羊⺸羊⺻聿⺼月⻁虎⻂衤⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻑長⻒镸⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟戶户';

const FOLDED: ReadonlyMap<string, string> = new Map(
  [...PAIRS].flatMap((char, i, all) => (i % 2 === 0 ? [[char, all[i + 1]!] as const] : [])),
);

/** Kangxi radicals (U+2F00–2FDF) fold by their compatibility mapping, the others by table; nothing else is normalized. */
export const foldRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2eff\u2f00-\u2fdf戶]/gu, (char) => FOLDED.get(char) ?? char.normalize('NFKC'));

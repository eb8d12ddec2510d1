/** @file What looks like the name of a person (姓名): strictly, by its surname, and loosely, where a label asks for nobody else. */
import { foldWidth } from './contacts.ts';

/** Surnames (姓氏) that nearly everybody bears, by frequency and from the list of a hundred families. */
const SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅付沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎闫余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩步楼沙应桑宣丰芮仝逄佟亓佘展尧储汲邴羿嵇邰郗虞宓缪薛蔺蔚郦濮扈'.match(
    /./gu,
  ),
);
const COMPOUND =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|端木|司徒|夏侯|宇文|长孙|完颜|纳兰|呼延|南宫|西门|澹台|万俟|赫连|轩辕|钟离|鲜于|闾丘|濮阳|淳于|单于|申屠|独孤|拓跋)/u;
/** Words that stand where a person is asked for and are none, though they begin or end as a name does. */
const NO_NAME =
  /^(?:万[元人次条件户个吨亩公平]|任务|时[段刻]|安排|安置|党[员建组委]|社[会区]|公[开共]|水[利务]|于[上下]|安全|文[件化]|方[案法式]|时[间效]|成[本果效]|应[急当]|全[部年额体国市区]|计划|包[括含]|管理|项目|解决|单位|常[年务规]|高[质标新级中]|金额|简[要述]|向|强化|支|见|详见|名单|附件|待定|同上|暂无|按|由|已|未)|(?:[局处科室部委办厅院所站队会司厂]|中心|办公室|单位|公司|项目|资金|工作|管理|情况|标准|指标|名单|附件|备注|说明|金额|日期|时间|电话|手机|方式|地址|签[字名章]|盖章|名称|姓名|编[码号]|性别|职[务称]|部门|得分|分值|权重|年龄|学历|意见|属性|类[型别]|级别|预算数?|执行[数率]|总额|合计|小计|目标|内容|合格|完成|[是否无率元次完度量额费])$/u;

const HAN_NAME = /^\p{Script=Han}(?:[\p{Script=Han}·×*xA-Z○]){1,3}$/u;
/** Names of other peoples: 买买提·吐尔逊, Zhang Wei, ZHANG WEI. */
const OTHER_NAME =
  /^(?:\p{Script=Han}{1,6}(?:·\p{Script=Han}{1,6}){1,3}|[A-Z][A-Za-z]+(?:[ -][A-Z][A-Za-z]+){1,3})$/u;

const bare = (text: string): string => text.replace(/\s/gu, '');

/** 2 to 4 Han characters that begin with a surname, blanks inside allowed: 陆 知行, 欧阳某某. */
export function isPersonName(text: string): boolean {
  const name = bare(text);
  if (!HAN_NAME.test(name) || NO_NAME.test(name)) return false;
  return COMPOUND.test(name) || (name.length <= 3 && SURNAMES.has(name[0]!));
}

/** The same whatever the surname: 阿依古丽, 仉知行. For what stands right behind a label of a person only. */
export const isLooselyName = (text: string): boolean =>
  (HAN_NAME.test(bare(text)) && !NO_NAME.test(bare(text))) || OTHER_NAME.test(text.trim());

const TITLE =
  '(?:副?(?:局长|处长|科长|部长|主任|主席|书记|院长|校长|所长|站长|队长|经理|会计|科员|调研员|巡视员)|同志|女士|先生|老师|医生)';
const TITLE_BEHIND = new RegExp(`${TITLE}$`, 'u');
/** 局长陆知行, 规划科陆知行: what somebody is, or where, stands before the name. */
const BEFORE_NAME = new RegExp(
  `^(?:.*(?:[局处科室部委办院所站厅队校村镇]|中心|公司|街道|社区))?\\s*(?:${TITLE}\\s*)?(?=\\S{2,3}$)`,
  'u',
);

function withoutTitle(text: string): string {
  const name = text.trim().replace(TITLE_BEHIND, '');
  const rest = name.replace(BEFORE_NAME, '');
  return !isPersonName(name) && isPersonName(rest) ? rest : name;
}

/** What stands between people, numbers too. */
const BETWEEN = /[、,;/()\d\-+@.:：。|“”"'《》【】\s]+/u;
const AND = /[及和与](?=\p{Script=Han}{2})/u;

/** 陆知行和柏闻溪, but not 及时率. */
function splitAnd(part: string, isName: (text: string) => boolean): string[] {
  const people = part.split(AND).map(withoutTitle);
  return people.every(isName) ? people : [part];
}

/** A list of people is written with marks between them, or with blanks, which names have inside too: 陆知行 柏闻溪, 陆 知行. */
function partsToNames(parts: readonly string[], isName: (text: string) => boolean): string[] {
  const names: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const joined = `${parts[i]}${parts[i + 1] ?? ''}`;
    if (parts[i]!.length === 1 && isPersonName(joined)) names.push(`${parts[i]} ${parts[++i]}`);
    else if (isName(parts[i]!)) names.push(parts[i]!);
  }
  return names;
}

/** Two people that a line break parted, which reading has joined: 陆知行柏闻溪. */
function twoNames(text: string): string[] | null {
  if (!/^\p{Script=Han}{5,6}$/u.test(text) || NO_NAME.test(text)) return null;
  const at = [3, 2].find((cut) => [text.slice(0, cut), text.slice(cut)].every(isPersonName));
  return at === undefined ? null : [text.slice(0, at), text.slice(at)];
}

/**
 * The people named in a text that is nothing but names, by what stands between them: 陆知行、柏闻溪（处长）; [] where it is more.
 * @param isName how strictly a name is known
 */
export function textToNames(text: string, isName = isPersonName): string[] {
  const folded = foldWidth(text).trim();
  const whole = withoutTitle(folded);
  const words = whole.split(/\s+/u);
  const isList = words.length > 1 && words.every((word) => word.length > 1 && isName(word));
  if (isName(whole) && !isList) return [whole];
  const two = twoNames(whole);
  if (two) return two;
  const parts = folded.split(BETWEEN).flatMap((part) => splitAnd(withoutTitle(part), isName));
  return partsToNames(
    parts.filter((part) => part !== ''),
    isName,
  );
}

/** Nothing but people, as known by their surnames. */
export const isNamesOnly = (text: string): boolean => {
  const parts = foldWidth(text)
    .split(BETWEEN)
    .filter((part) => part !== '');
  return isPersonName(withoutTitle(text)) || parts.every((part) => textToNames(part).length > 0);
};

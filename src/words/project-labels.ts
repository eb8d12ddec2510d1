/**
 * @file The labels of a form of one project and the headings of a list of them (项目支出绩效目标表), by meaning, as the offices print them:
 * closed lists, so that a word that is none of them is said.
 */
import { MONEY_LABELS } from './indicator-labels.ts';
import { textToField, type LabelMap } from './labels.ts';

/** Of which fund, plan or level a name or a code is. */
const KIND =
  '(?:项目|资金|专项|专项资金|政策|任务|专项\\(项目\\)|项目\\(专项\\)|项目\\(政策\\)|政策\\(项目\\)|政策和项目|政策/项目|支出项目|项目支出|预算项目|[一二三]级项目|子项目|明细项目)';

/** Who is named: an office. */
const OFFICE =
  '(?:主管|预算|实施|项目|填报|申报|申请|使用|执行|承担|资金|[一二]级预算|基层|归口|业务)*(?:部门|单位|处室|科室)(?:\\(单位\\)|\\(科室\\))?';

/** 项目绩效总体目标, 年度绩效目标内容: a goal, of what and for how long. */
const GOAL =
  '(?:(?:项目|支出|专项|政策|资金|年度|当年|本年|全年|20\\d\\d年|度|总体|整体|绩效|预期|预计|实施期|中长期|中期|长期|总|产出|工作)*目标(?:内容|描述|概述|概况)?|(?:年度|长期|中长期)绩效目标\\d{1,2})';

export const PROJECT_HEAD_LABELS = {
  code: new RegExp(`^${KIND}(?:代码|编码|编号)$`, 'u'),
  name: new RegExp(`^${KIND}名称$|^${KIND}名称[、/].*$`, 'u'),
  ...MONEY_LABELS,
  year_goal: new RegExp(`^(?=.*(?:年度|当年|本年|全年|20\\d\\d年))${GOAL}$`, 'u'),
  goal: new RegExp(`^${GOAL}$`, 'u'),
  office: new RegExp(`^${OFFICE}(?:名称|编码|代码|全称)?(?:及(?:代码|编码|名称))?$`, 'u'),
} as const satisfies LabelMap<string>;

export type ProjectHeadLabel = keyof typeof PROJECT_HEAD_LABELS;

/** Labels of blocks: what belongs to them stands beside or below them under labels of its own, and they are no value of any. */
export const PROJECT_BLOCK_LABELS = {
  money:
    /^(?:项目|专项|专项资金|资金|年度|预算|当年|本年)*(?:资金|预算|金额)(?:资金)?(?:申请|安排|规模)?(?:情况|构成|结构|来源|安排|及资金用途)?$|^其中$/u,
  indicators:
    /^(?:项目|年度|总体|当年|实施期)*绩效(?:目标)?指标(?:情况|体系)?$|^绩效目标(?:指标|及指标)$|^(?:总体|年度|实施期|中期)?指标$|^(?:年度|项目)?绩效$/u,
} as const satisfies LabelMap<string>;

/** Labels whose values no record has a field for; they stay in the table. */
export const PROJECT_BESIDE_LABELS: RegExp =
  /^(?:项目|专项|政策|资金|支出)?(?:性质|属性|类型|类别|分类|级次|概况|内容|简介|基本情况|周期|期限|年限|状态|负责人|联系人|用途|等级|依据)|^(?:计划)?(?:开始|完成|结束|起止|实施|执行|起始|终止)(?:日期|时间|期限|年限|周期|年度)|^(?:项目|实施)期$|执行率|^(?:联系|办公)?(?:人|电话|方式)$|^资金(?:支出|使用)计划|^支出计划|(?:制度|措施)$|^(?:项目)?实施(?:的)?(?:进度)?计划|^备注|^其他(?:说明|需要说明)|^(?:序号|编号|行次)$|^(?:填表|填报|编制|申报|申请)(?:人|日期|时间|单位|年度)|依据|必要性|可行性|^是否|^支出(?:功能|经济)?(?:分类|科目|方向)|^(?:功能|经济)(?:分类|科目)|^科目|任务|^年度$|^预算年度$|说明$|^(?:主要)?(?:政策|工作)(?:内容|任务|措施)|^实施(?:方案|内容|计划)|^补助|^(?:中央|省级|市级|区级|区县|本级)(?:支出|资金|补助)$|^级次$|^地区|^区县|^上年|^财政专户/u;

/** Headings of a list that name the project, the office beside it allowed: 单位（项目）名称. */
export const LIST_PROJECT =
  /^(?:单位(?:名称)?[、/(]?)?(?:项目|专项|政策|任务)(?:支出)?\)?(?:名称)?$|^(?:项目|专项)(?:编码|代码)[-—－、/](?:项目|专项)名称$|^单位\((?:专项|项目)\)名称$|^(?:[一二三]级|支出|预算|明细)项目(?:名称)?$|^(?:项目|专项|政策)名称[、/].*$|^专项资金(?:名称)?$|^专项\(项目\)名称$/u;

/** Headings of a list over its money that need the column to tell: 预算数, 金额. */
export const LIST_TOTAL =
  /^(?:预算|年度|本年|当年|项目|资金|安排|申请)*(?:数|数额|额度|金额|资金)$|^\d{4}年(?:度)?预算(?:数|金额)?$|^预算(?:安排)?$/u;

/** A name that holds the name of its office: 单位（项目）名称. */
export const NAMES_OFFICE_TOO = /单位/u;

/** What a title says of the form itself behind the name of its project: 某某经费项目绩效目标表. */
const TITLE_END =
  /(?:项目)?(?:支出)?(?:预算)?(?:整体|总体)?绩效目标(?:申报|填报|批复|情况|及指标|公开)*表(?:[（(][^（）()]*[）)])*$/u;
/** Titles of the form as such: no name of a project is left when they are taken away. */
const GENERAL =
  /^(?:[附件表\d]|年度?|部门|单位|省级|市级|区级|县级|本级|直|财政|预算|项目|支出|政策|和|及|专项|业务|经费|资金|重点|一般性|整体|总体|综合|[、，（）()—-])*$/u;

/** What the title of the document says before that of the form: 某市某局2026年部门预算. */
const OF_DOCUMENT = /^.*(?:部门|单位)(?:综合)?(?:预算|决算)(?:公开)?|^20\d{2}年度?/u;

/** The name of the project in the title of its form; null for a title that names the form alone. */
export function titleToProjectName(title: string): string | null {
  const text = title.replace(/\s+/gu, '').replace(OF_DOCUMENT, '');
  const name = text.replace(TITLE_END, '');
  return name === text || GENERAL.test(name) ? null : name;
}

/** A line of a form that is drawn as a row of it: its title, or its year. */
export const isFormCaption = (text: string): boolean =>
  /^[（(]?20\d{2}年?度?[）)]?$|(?:目标|申报|填报|批复|情况)表(?:[（(][^（）()]*[）)])*$/u.test(
    text.replace(/\s+/gu, ''),
  );

/** `项目名称：某某经费` on a line above the form → 某某经费; null for any other line. */
export function lineToProject(line: string): string | null {
  const [, label, name] = /^([^:：]{2,12})[:：](\S.*?)(?:(?:金额)?单位[:：].*)?$/u.exec(line) ?? [];
  return label !== undefined && textToField(label, { name: PROJECT_HEAD_LABELS.name }) ? name! : null;
}

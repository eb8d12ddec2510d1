/**
 * @file The names a form goes by (表名): data that the captions, the recognition and the docs read.
 *
 * An alias is matched anywhere in a title after {@link foldTitle}; the longest match of all forms wins, so that
 * 支出决算表 does not take 一般公共预算财政拨款支出决算表. A new name of a form is one line here.
 */

/** What may stand before 支出表 where it means the whole: nothing, the year, whose table it is. */
const OF_THE_WHOLE = '(?<=^|部门|单位|预算|决算|年|年度|局|委|办|厅|院|府|会|校|所|处|站|中心)';

/** What a target is set for that is no whole department. */
const OF_PROJECTS = '(?:项目|专项资金|专项业务经费|专项经费|专项|政策)';

/** Form id → aliases as regular expressions over a folded title. `other`: known tables that belong to no family. */
export const FORM_ALIASES: Readonly<Record<string, readonly string[]>> = {
  // —— budget (预算) ——
  revenue_expenditure: [
    '(?:财务)?收支(?:预算)?总表',
    '部门收支(?:预算)?总(?:体情况)?表',
    '收支(?:总体)?情况表',
  ],
  revenue: ['收入(?:预算)?(?:总|总体情况)?表'],
  // 支出表 alone is the end of many names (专项经费支出表): it counts at the head of a title or behind whose table it is.
  expenditure: ['支出(?:预算)?(?:总|总体情况)表', `${OF_THE_WHOLE}支出(?:预算)?(?:情况)?表`],
  fiscal_appropriation: ['财政拨款收支(?:预算)?(?:总|总体情况)?表', '财政拨款预算收支(?:总)?表'],
  fiscal_expenditure: ['财政拨款支出(?:预算)?表(?:功能(?:分类)?科目)?'],
  fiscal_basic: ['财政拨款基本支出(?:预算)?表(?:经济(?:分类)?科目)?'],
  general_public: [
    '一般公共预算(?:财政拨款|拨款)?(?:当年)?(?:拨款)?支出(?:功能(?:分类|科目))?(?:预算)?(?:情况)?(?:明细)?表(?:功能(?:分类)?科目)?',
    '一般公共预算(?:财政拨款)?支出功能(?:分类|科目)预算表',
  ],
  general_public_basic: [
    '一般公共预算(?:财政拨款|拨款)?(?:当年)?基本支出(?:部门预算)?(?:经济(?:分类|科目))?(?:预算)?(?:情况)?(?:明细)?表(?:经济(?:分类)?科目)?',
  ],
  government_fund: [
    '(?:财政拨款)?政府性基金(?:预算)?(?:财政拨款|拨款)?(?:当年)?(?:收入)?支出(?:功能(?:分类|科目))?(?:预算)?(?:情况)?表(?:功能(?:分类)?科目)?',
    '政府性基金(?:预算)?(?:财政拨款|拨款)?收支(?:预算)?(?:总体|情况|明细|总)*表',
  ],
  state_capital: [
    '国有资本经营(?:预算)?(?:财政拨款|拨款)?(?:当年)?(?:收入)?支出(?:功能(?:分类|科目))?(?:预算)?(?:情况)?表(?:功能(?:分类)?科目)?',
    '国有资本经营(?:预算)?(?:财政拨款|拨款)?收支(?:预算)?(?:总体|情况|明细|总)*表',
  ],
  three_public: [
    '(?:一般公共预算|财政拨款)?(?:含一般公共预算和政府性基金预算)?(?:安排的|财政拨款)?三公经费(?:[、及和]*会议费?)?(?:[、及和]*培训费)?(?:和机关运行经费)?(?:财政拨款)?(?:支出)?(?:预算)?(?:及(?:其)?相关(?:信息|情况)?)?(?:情况|对比|比较|控制|汇总|统计|安排)*(?:总)?表',
  ],
  operating: ['(?:一般公共预算)?(?:安排的)?机关运行经费(?:财政拨款)?(?:支出)?(?:预算)?(?:明细|情况)*表'],
  procurement: [
    '政府采购(?:[、和及与]?(?:资产配置|(?:政府)?购买服务))*(?:项目)?(?:支出|预算|明细|情况|汇总|计划)*(?<!决算|支出情况)表',
  ],
  purchased_services: ['政府购买服务(?:支出)?(?:预算)?(?:财政拨款)?(?:支出)?(?:预算)?(?:明细|情况)?表'],
  project_expenditure: [
    '项目支出(?:和|及)?(?:其他支出)?(?:预算|明细|汇总|安排|总体|情况|总)*表',
    '(?:部门|单位|预算)?(?:专项业务|项目)经费(?:支出|预算|明细|情况|总)*表',
  ],
  project_targets: [
    '(?:年度)?(?:财政)?项目支出(?:预算)?绩效(?:目标)?(?:申报|填报|情况|批复)?表',
    '预算项目绩效目标(?:申报|填报)?表',
    '项目(?:支出)?绩效目标(?:申报|填报|批复)?(?:情况)?表',
    // 专项业务经费重点项目绩效目标表, 市级重点专项资金绩效目标表, 政策和项目预算绩效目标表, 专项资金整体支出绩效目标表
    `${OF_PROJECTS}(?:[、和及与]|${OF_PROJECTS}|支出|预算|总体|整体|年度)*绩效(?:目标)?(?:计划|申报|填报|情况|批复|批复情况|公开|汇总|明细|一览)*表`,
  ],
  department_targets: [
    '(?:部门|单位)?(?:预算)?整体(?:支出|预算)*(?:年度)?绩效目标(?:计划|申报|填报|情况|批复|公开)*表',
  ],
  self_evaluation: ['(?:财政)?项目(?:支出)?绩效(?:目标)?自(?:我)?评(?:价)?(?:表|情况表|结果表)'],
  // —— final accounts (决算) ——
  final_revenue_expenditure: ['收入支出决算总表', '收支决算总表', `${OF_THE_WHOLE}收(?:入)?支(?:出)?决算表`],
  final_revenue: ['收入决算(?:总)?表'],
  final_expenditure: ['支出决算总表', `${OF_THE_WHOLE}支出决算表`],
  final_fiscal_appropriation: ['财政拨款收(?:入)?支(?:出)?决算总?表'],
  final_general_public: ['一般公共预算(?:财政拨款)?支出决算(?:明细|情况)?表'],
  final_general_public_basic: ['一般公共预算(?:财政拨款)?基本支出决算(?:明细|情况)?表'],
  final_three_public: [
    '(?:一般公共预算)?(?:财政拨款)?三公经费(?:[、及和]*会议费)?(?:[、及和]*培训费)?(?:和机关运行经费)?(?:财政拨款)?支出决算(?:明细|情况)?表',
  ],
  final_government_fund: ['政府性基金预算(?:财政拨款)?(?:收入)?支出决算(?:情况)?表'],
  final_state_capital: ['国有资本经营预算(?:财政拨款)?(?:收入)?支出决算(?:情况)?表'],
  // —— tables that many disclosures add and that belong to no family ——
  other: [
    '(?:政府采购|政府购买服务)(?:支出)?(?:决算|情况)(?:明细)?表',
    '(?:国有)?资产(?:占有|占用|负债)?(?:使用)?情况(?:明细)?表',
    '机构运行信息表',
    '财政专户管理资金(?:预算)?支出(?:预算)?(?:情况)?表',
    '(?:会议费|培训费)(?:支出)?(?:预算|决算|明细)+表',
    '财政拨款(?:上年)?结转(?:结余)?(?:资金)?支出(?:预算)?(?:情况)?表',
    '基本支出(?:预算)?(?:总|情况|明细|汇总)*表',
    '部门(?:整体)?支出绩效自评表',
    // A part of the basic expenditure in a table of its own, not the whole.
    '一般公共预算(?:财政拨款|拨款)?基本支出(?:预算)?(?:明细)?表[-—－]*(?:人员|公用|工资福利|商品和服务|对个人).*',
  ],
};

const QUOTES = /[“”"'‘’〝〞＂「」《》()（）\s\u00a0\u3000]/gu;

/** A title as aliases are matched: no white space, quotation marks or brackets; list marks between the items folded to 、. */
export const foldTitle = (title: string): string =>
  title.replace(QUOTES, '').replace(/[，,]/gu, '、').replace(/戶/gu, '户');

const aliases = Object.entries(FORM_ALIASES).flatMap(([form, patterns]) =>
  patterns.map((pattern) => ({ form, pattern: new RegExp(pattern, 'gu') })),
);

export interface AliasMatch {
  readonly form: string;
  /** The folded words that matched. */
  readonly words: string;
}

/** The form whose alias matches most of the title; null when none does. Of equal matches the one that stands last wins. */
export function titleToForm(title: string): AliasMatch | null {
  const folded = foldTitle(title);
  let best: AliasMatch | null = null;
  for (const { form, pattern } of aliases)
    for (const [words] of folded.matchAll(pattern))
      if (words.length > (best?.words.length ?? 0)) best = { form, words };
  return best;
}

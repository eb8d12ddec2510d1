/**
 * @file The quantities that the prose of a disclosure states (预算说明、决算说明): data for the schema, the reader and the docs. Ids are those
 * of the measures of tables (measures.ts) wherever a measure is meant.
 */

export interface Quantity {
  readonly id: string;
  /** 中文名称 */
  readonly term: string;
  /** The words that name it, without white space and in narrow signs; null where it is told by more than a word. */
  readonly pattern: string | null;
}

const ABROAD = String.raw`因公出国(?:\(境\)|境|出境)?(?:费用?|经费)?`;
const VEHICLES = String.raw`公务用车(?:购置(?:费用?)?(?:及|和|与|、)(?:公务用车)?运行(?:维护|保障)?|购置运行(?:维护)?)(?:费用?|经费)?`;

/** Where two fit at one place the longer words count. */
export const QUANTITIES = [
  { id: 'revenue', term: '收入', pattern: null },
  { id: 'expenditure', term: '支出', pattern: null },
  { id: 'revenue_and_expenditure', term: '收入、支出（总计）', pattern: null },
  { id: 'basic', term: '基本支出', pattern: '基本支出' },
  { id: 'project', term: '项目支出', pattern: '项目支出' },
  { id: 'basic_personnel', term: '人员经费', pattern: '人员(?:经费|支出)' },
  { id: 'basic_public', term: '公用经费', pattern: '(?:日常)?公用(?:经费|支出)' },
  { id: 'reserve', term: '单位预留机动经费', pattern: '单位预留机动经费' },
  { id: 'three_public', term: '“三公”经费', pattern: String.raw`[“"]?三公[”"]?(?:\([^()]*\))?经费` },
  { id: 'abroad', term: '因公出国（境）费', pattern: ABROAD },
  { id: 'vehicles', term: '公务用车购置及运行维护费', pattern: VEHICLES },
  { id: 'vehicles_purchase', term: '公务用车购置费', pattern: '公务用车购置(?:费用?|经费)?' },
  {
    id: 'vehicles_running',
    term: '公务用车运行维护费',
    pattern: '公务用车(?:运行(?:及|和)?(?:维护)?|维护)(?:费用?|经费)?',
  },
  { id: 'reception', term: '公务接待费', pattern: '公务接待(?:费用?|经费)' },
  { id: 'meetings', term: '会议费', pattern: '会议费' },
  { id: 'training', term: '培训费', pattern: '培训费' },
  { id: 'agency_operating', term: '机关运行经费', pattern: '机关运行(?:经费|费)' },
  { id: 'procurement', term: '政府采购', pattern: '政府采购' },
  { id: 'procurement_goods', term: '政府采购货物', pattern: null },
  { id: 'procurement_works', term: '政府采购工程', pattern: null },
  { id: 'procurement_services', term: '政府采购服务', pattern: null },
  {
    id: 'carried_over',
    term: '上年结转结余',
    pattern: '(?:上年度?|年初|期初)(?:结转|结余)(?:和|及)?(?:结转|结余)?(?:资金|收入)?',
  },
  {
    id: 'carried_forward',
    term: '年终结转结余',
    pattern: '(?:年终|年末|期末)(?:结转|结余)(?:和|及)?(?:结转|结余)?(?:资金)?|结转下年(?:支出|资金)?',
  },
  { id: 'institution_revenue', term: '事业收入', pattern: '事业收入' },
  { id: 'operating_revenue', term: '事业单位经营收入', pattern: '(?:事业单位)?经营收入' },
  { id: 'superior_subsidy', term: '上级补助收入', pattern: '上级补助(?:收入)?' },
  { id: 'subordinate_payment', term: '附属单位上缴收入', pattern: '附属单位上缴(?:收入)?' },
  { id: 'other_revenue', term: '其他收入', pattern: '其他收入' },
  { id: 'institution_operating', term: '事业单位经营支出', pattern: '(?:事业单位)?经营支出' },
  { id: 'to_superior', term: '上缴上级支出', pattern: '上缴上级(?:单位)?支出' },
  { id: 'to_subordinate', term: '对附属单位补助支出', pattern: '对附属单位(?:的)?补助(?:支出)?' },
  { id: 'function_class', term: '支出功能分类科目（类、款、项）', pattern: null },
  { id: 'economic_class', term: '支出经济分类科目（类、款）', pattern: null },
  { id: 'target_projects', term: '编报绩效目标的项目数', pattern: null },
  { id: 'target_funds', term: '编报绩效目标的项目资金', pattern: null },
] as const satisfies readonly Quantity[];

export type QuantityId = (typeof QUANTITIES)[number]['id'];

export const QUANTITY_IDS = QUANTITIES.map(({ id }) => id) as [QuantityId, ...QuantityId[]];

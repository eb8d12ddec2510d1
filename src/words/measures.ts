/**
 * @file The controlled vocabulary of measures (指标口径): what a figure of a budget table counts.
 * The id is the contract (`amounts.measure`), the term is the usual Chinese word, the patterns are tried in order on one header
 * or label word at a time, so a more special measure stands before a more general one.
 */

import { remembering } from './remembering.ts';
import { lineName } from './outline.ts';

export interface Measure {
  readonly id: string;
  /** 中文名称 */
  readonly term: string;
  readonly definition: string;
  readonly pattern: RegExp;
}

const measure = (id: string, term: string, pattern: RegExp, definition: string): Measure => ({
  id,
  term,
  definition,
  pattern,
});

export const MEASURES: readonly Measure[] = [
  measure(
    'grand_revenue',
    '收入总计',
    /^(?:收入(?:总计|合计))$/u,
    'All revenue of the year with what was carried over.',
  ),
  measure(
    'grand_expenditure',
    '支出总计',
    /^(?:支出(?:总计|合计))$/u,
    'All expenditure of the year with what is carried forward.',
  ),
  measure(
    'year_revenue',
    '本年收入合计',
    /^(?:本年|当年)收入(?:合计|小计)?$/u,
    'Revenue of the year without what was carried over.',
  ),
  measure(
    'year_expenditure',
    '本年支出合计',
    /^(?:本年|当年)支出(?:合计|小计)?$/u,
    'Expenditure of the year without what is carried forward.',
  ),
  measure(
    'carried_over',
    '上年结转结余',
    /(?:上年|年初).*(?:结转|结余|余额)|使用非财政拨款结余|事业基金弥补收支差额/u,
    'Carried over from the year before.',
  ),
  measure(
    'carried_forward',
    '年终结转结余',
    /(?:年终|年末|结转下年).*(?:结(?:转|余)|资金)|^结转下年(?:支出)?$/u,
    'Carried forward into the next year.',
  ),
  measure(
    'surplus_distribution',
    '结余分配',
    /^结余分配$/u,
    'Distribution of the surplus of public institutions.',
  ),
  measure(
    'basic_personnel',
    '人员经费',
    /^人员(?:经费|支出|经费支出)(?:合计)?$/u,
    'Basic expenditure on personnel.',
  ),
  measure(
    'basic_public',
    '公用经费',
    /^(?:日常)?公用(?:经费|支出|经费支出)(?:合计)?$/u,
    'Basic expenditure on running costs.',
  ),
  measure(
    'basic',
    '基本支出',
    /^(?:[一二三]、)?基本支出(?:合计|预算)?$/u,
    'Expenditure that keeps the unit running.',
  ),
  measure(
    'project_without_capital',
    '扣除基建项目后预算数',
    /扣除基建/u,
    'Project expenditure less capital construction.',
  ),
  measure('project', '项目支出', /^(?:[一二三]、)?项目支出(?:总数|合计|预算)?$/u, 'Expenditure on projects.'),
  measure('reserve', '单位预留机动经费', /预留机动/u, 'Funds a unit keeps in reserve (Jiangsu).'),
  measure(
    'institution_operating',
    '事业单位经营支出',
    /(?:^|单位)经营支出$/u,
    'Operating expenditure of public institutions.',
  ),
  measure('to_superior', '上缴上级支出', /上缴上级/u, 'Paid to the superior unit.'),
  measure('to_subordinate', '对附属单位补助支出', /对附属单位补助/u, 'Subsidies to affiliated units.'),
  measure('three_public', '“三公”经费', /三公[”"]?经费/u, 'Travel abroad, receptions and vehicles together.'),
  measure(
    'general_public',
    '一般公共预算',
    /一般公共预算|公共财政(?:拨款|预算)|公共预算拨款/u,
    'From the general public budget.',
  ),
  measure('government_fund', '政府性基金预算', /政府性基金/u, 'From government funds.'),
  measure('state_capital', '国有资本经营预算', /国有资本经营/u, 'From the state capital operating budget.'),
  measure('special_account', '财政专户管理资金', /财政专户/u, 'From funds in special fiscal accounts.'),
  measure(
    'fiscal_appropriation',
    '财政拨款',
    /(?<!非)财政拨款|^财政资金$/u,
    'Appropriated by the treasury, of any fund.',
  ),
  measure(
    'institution_revenue',
    '事业收入',
    /事业收入(?:[（(].*[）)])?$/u,
    'Earned by public institutions in their field.',
  ),
  measure('operating_revenue', '事业单位经营收入', /经营收入$/u, 'Operating revenue of public institutions.'),
  measure('superior_subsidy', '上级补助收入', /上级补助/u, 'Subsidies from the superior unit.'),
  measure('subordinate_payment', '附属单位上缴收入', /附属单位上缴/u, 'Paid in by affiliated units.'),
  measure('unit_funds', '单位资金', /^单位资金$/u, 'Funds of the unit itself.'),
  measure('other_revenue', '其他收入', /其[他它]收入$/u, 'Other revenue.'),
  measure('other_funds', '其他资金', /其他资金$/u, 'Funds that are not appropriated.'),
  measure('abroad', '因公出国（境）费', /因公出国/u, 'Official travel abroad.'),
  measure(
    'vehicles_purchase',
    '公务用车购置费',
    /(?:公务用车)?购置(?:经费|费)$/u,
    'Purchase of official vehicles.',
  ),
  measure(
    'vehicles_running',
    '公务用车运行维护费',
    /^(?:公务用车)?运行(?:维护)?费$/u,
    'Running and upkeep of official vehicles.',
  ),
  measure(
    'vehicles',
    '公务用车购置及运行维护费',
    /公务用车购置(?:及|和)/u,
    'Purchase and running of official vehicles.',
  ),
  measure('reception', '公务接待费', /公务接待费/u, 'Official receptions.'),
  measure('meetings', '会议费', /^会议费/u, 'Meetings.'),
  measure('training', '培训费', /^培训费/u, 'Training.'),
  measure('agency_operating', '机关运行经费', /机关运行经费/u, 'Running costs of administrative bodies.'),
  measure('subtotal', '小计', /小计$/u, 'Sum of the columns or rows under one heading.'),
  measure('total', '合计', /(?:合计|总计|共计|合共|总数|总额)$/u, 'Sum of all columns or rows.'),
];

/** Words that say when, or that there is a figure at all, but not what it counts. */
const PHASE_WORD =
  /^(?:(?:预算数|决算数|调整预算数|全年预算数|年初预算数|本年预算数?|本年决算数?|执行数|金额|预算金额|收入|支出)(?:[（(].*[）)])?|\d{4}年.*)$/u;

/** Headings of a side: over a bare 预算数 they only say which side it is, and the label says what is counted. */
const SIDE_WORD = /^(?:(?:本年|当年|财政拨款)?(?:收入|支出)(?:预算)?|功能分类|经济分类|支出用途)$/u;

/** Items of the economic classification that some tables divide by fund: 公务接待费 over 一般公共预算 | 政府性基金预算. */
const ITEMS: ReadonlySet<string> = new Set([
  'abroad', 'vehicles_purchase', 'vehicles_running', 'vehicles', 'reception', 'meetings', 'training',
]); // prettier-ignore
const FUNDS: ReadonlySet<string> = new Set(['general_public', 'government_fund', 'state_capital']);

const OF_WHICH = /^其中[:：]?/u;

/** The measure of one word, without its number and 其中：; none where it names none. */
const namedBy = remembering((word): readonly string[] => {
  const name = lineName(word.replace(OF_WHICH, ''));
  return MEASURES.filter(({ pattern }) => pattern.test(name))
    .slice(0, 1)
    .map(({ id }) => id);
});

/**
 * The measure of a figure: said by the lowest header word that names one; where the header only says when, by the label nearest
 * to the figure.
 * @param path header words, top down
 * @param labels squeezed labels of the row, left to right
 * @returns null when neither names a measure of the vocabulary
 */
export function measureOf(path: readonly string[], labels: readonly string[]): string | null {
  const isBare = PHASE_WORD.test(path.at(-1) ?? '');
  const words = [...path]
    .reverse()
    .filter((word) => !PHASE_WORD.test(word) && !(isBare && SIDE_WORD.test(word)));
  const named = (words.length > 0 ? words : [...labels].reverse()).flatMap(namedBy);
  const lowest = named[0] ?? null;
  return (lowest !== null && FUNDS.has(lowest) && named.find((id) => ITEMS.has(id))) || lowest;
}

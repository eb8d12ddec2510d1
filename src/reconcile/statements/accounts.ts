/** @file Where the tables count what a sentence states: accounts and items of the quantities of between.ts, by scope. */
import type { StatementRecord } from '../../schemas/index.ts';
import { labelToClass } from '../../words/function-classes.ts';
import type { QuantityId } from '../../words/statement-quantities.ts';

/** An account and items of it that may be meant, the likeliest first. */
export interface Place {
  readonly account: string;
  readonly items: readonly string[];
  /** Only agreement tells anything: the sentence may mean less, or another thing. */
  readonly isLoose?: boolean;
  /** The items together are the quantity, not each of them. */
  readonly isSum?: boolean;
}

/** Whose money the account counts: a sentence says so, or the heading above it, or it means all. */
export const SCOPES = ['all', 'fiscal', 'general_public', 'government_fund', 'state_capital'] as const;
export type AccountScope = (typeof SCOPES)[number];

const TOTAL = ['total', 'grand'] as const;
const REVENUE = ['grand', 'this_year'] as const;

const KINDS: ReadonlyMap<QuantityId, string> = new Map([
  ['basic', 'basic'],
  ['project', 'project'],
  ['basic_personnel', 'personnel'],
  ['basic_public', 'public'],
  ['reserve', 'reserve'],
]);
const SOURCES: ReadonlyMap<QuantityId, string> = new Map([
  ['institution_revenue', 'institution'],
  ['operating_revenue', 'operation'],
  ['superior_subsidy', 'superior'],
  ['subordinate_payment', 'subordinate'],
  ['other_revenue', 'other'],
]);
/** Funds that the tables of revenue name as a source. */
const FUND_SOURCES = new Set([
  'general_public',
  'government_fund',
  'state_capital',
  'special_account',
  'fiscal',
]);

/** The set of tables that a phase is of; null for the adjusted budget, which is in no set. */
export const setOf = ({ phase }: StatementRecord): string | null =>
  phase === 'budget' ? 'budget' : phase === 'executed' ? 'final' : null;

const source = (set: string, name: string): Place => ({
  account: `${set}/source`,
  items: [`this_year:${name}`],
});

function revenuePlaces(set: string, scope: AccountScope, fund: string | null): Place[] {
  const account = { account: `${set}/${scope}/revenue/all`, items: REVENUE };
  return fund !== null && FUND_SOURCES.has(fund) && scope !== 'all'
    ? [account, source(set, fund)]
    : [account];
}

/** 收入支出总计 holds what was carried over; a table that does not tell it apart has one total. */
const grandPlaces = (set: string, scope: AccountScope): Place[] => [
  { account: `${set}/${scope}/revenue/all`, items: ['grand'] },
  { account: `${set}/${scope}/revenue/all`, items: ['this_year'], isLoose: true },
  { account: `${set}/${scope}/expenditure/all`, items: ['grand', 'total'], isLoose: true },
];

/** Economic classes that make up 人员经费 and 公用经费 where no line of the table does. */
const ECONOMIC: ReadonlyMap<QuantityId, readonly string[]> = new Map([
  ['basic_personnel', ['301', '303']],
  ['basic_public', ['302', '307', '309', '310', '399']],
]);

const economicPlaces = (quantity: QuantityId, account: string): Place[] =>
  ['basic', 'all'].flatMap((kind) => {
    const classes = ECONOMIC.get(quantity) ?? [];
    const items = classes.map((code) => `economic:${code}`);
    return items.length > 0 ? [{ account: `${account}/${kind}`, items, isLoose: true, isSum: true }] : [];
  });

/** 机关运行经费 are the 公用经费 of administrative bodies, and so all of them where the department has no other. */
const operatingPlaces = (set: string, scope: AccountScope): Place[] => [
  { account: `${set}/operating/expenditure/basic`, items: TOTAL, isLoose: true },
  { account: `${set}/${scope}/expenditure/public`, items: TOTAL, isLoose: true },
  ...economicPlaces('basic_public', `${set}/${scope}/expenditure`),
];

/** Places of a quantity that is no class. */
function quantityPlaces(statement: StatementRecord, set: string, scope: AccountScope): Place[] {
  const { quantity, fund } = statement;
  const spent = (kind: string): Place => ({ account: `${set}/${scope}/expenditure/${kind}`, items: TOTAL });
  const kind = KINDS.get(quantity);
  if (kind !== undefined) return [spent(kind), ...economicPlaces(quantity, `${set}/${scope}/expenditure`)];
  if (quantity === 'agency_operating') return operatingPlaces(set, scope);
  const from = SOURCES.get(quantity);
  if (from !== undefined) return [source(set, from)];
  if (quantity === 'revenue') return revenuePlaces(set, scope, fund);
  if (quantity === 'expenditure') return [spent('all')];
  if (quantity === 'revenue_and_expenditure') return grandPlaces(set, scope);
  if (quantity === 'carried_over' && fund === null)
    return [{ account: `${set}/${scope}/revenue/all`, items: ['carryover'] }];
  return [];
}

/** 一般公共服务支出 as a line of a 收支 table. */
function classPlaces({ names, code }: StatementRecord, account: string): Place[] {
  const found = code?.length === 3 ? code : names.length === 1 ? labelToClass(names[0]!) : null;
  return found === null || found.startsWith('3') || found.startsWith('5')
    ? []
    : [{ account, items: [`class:${found}`] }];
}

/** The accounts and items that a statement may be of, in one scope. */
export function statementToPlaces(statement: StatementRecord, scope: AccountScope): Place[] {
  const set = setOf(statement);
  if (set === null) return [];
  return statement.quantity.endsWith('_class')
    ? classPlaces(statement, `${set}/${scope}/expenditure/all`)
    : quantityPlaces(statement, set, scope);
}

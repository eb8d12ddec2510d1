/**
 * @file The language in which the forms say what must add up (勾稽关系). Data only: src/forms/identities/ writes it,
 * src/reconcile/ evaluates it, and neither knows the other.
 *
 * Patterns are matched against labels without white space and without their numbering (`一、`, `（一）`, `1.`).
 */

interface Described {
  /** Stands in `checks[].identity`; never changes its meaning. */
  readonly id: string;
  /** The identity as an accountant writes it. */
  readonly formula: string;
}

/** Within a row: the total column of a header group is the sum of the columns beside it. */
export interface ColumnIdentity extends Described {
  /**
   * The columns that can be parts. When every sibling of the total is one of them the sum is certain;
   * `null` takes any siblings, and the sum then counts only where the table itself bears it out in most of its rows.
   */
  readonly parts: readonly RegExp[] | null;
}

/** Within a row: header groups on two sides that balance. It applies where the table has these groups and no other. */
export interface BalanceIdentity extends Described {
  readonly left: readonly RegExp[];
  readonly right: readonly RegExp[];
}

/** Down a column: a line is the sum of lines that stand under it. What they are is told by codes, numbering and total labels. */
export interface LineIdentity extends Described {
  readonly of:
    /** The total row is the sum of the topmost rows. */
    | 'total'
    /** 类 = Σ 款, 款 = Σ 项: a row is the sum of the rows whose codes continue its own. */
    | 'codes'
    /** 人员经费合计 and 公用经费合计 add up the classes of their kind. */
    | 'classes'
    /** A 小计 is the sum of the lines of its group, told by the label they share. */
    | 'groups'
    /** A line whose labels end further left is the sum of the lines that stand further right below it. */
    | 'outline'
    /** A numbered line is the sum of the lines numbered under it. */
    | 'numbering'
    /** 本年收入合计 is the sum of the numbered lines above it. */
    | 'subtotal'
    /** 收入总计 is 本年收入合计 and the lines between the two. */
    | 'grand_total'
    /** 收入总计 = 支出总计. */
    | 'balance';
  /** For `classes`: the total lines and the department economic classes that each adds up (财政部 支出经济分类). */
  readonly classes?: readonly { readonly total: RegExp; readonly codes: RegExp }[];
}

/** Whose money a figure counts: everything, all of the fiscal appropriation, one of its three kinds, or 机关运行经费 alone. */
export type Scope = 'all' | 'fiscal' | 'general_public' | 'government_fund' | 'state_capital' | 'operating';

/** What a table of a form counts, so that equal quantities of different tables can be found. */
export interface TableRole {
  readonly form: string;
  /** Budget and final accounts are never compared with each other. */
  readonly set: 'budget' | 'final';
  readonly scope: Scope;
  readonly direction: 'revenue' | 'expenditure' | 'both';
  /** What a column without a kind of its own counts: 基本支出 in a table of basic expenditure. */
  readonly kind: string;
  /** Both sides of a 收支 table: its lines have roles (类, 本年合计, 总计) instead of codes. */
  readonly sided?: boolean;
}

/** A label (of a column or a line) that names a quantity. */
export interface NamedPart {
  readonly pattern: RegExp;
  readonly name: string;
}

/** Between tables: equal quantities, found by their names. */
export interface QuantityRules {
  readonly roles: readonly TableRole[];
  /** 基本支出, 项目支出, 人员经费, 公用经费, … */
  readonly kinds: readonly NamedPart[];
  /** Where the money comes from: the lines and columns of revenue. */
  readonly sources: readonly NamedPart[];
  /** Kinds of fund that stand as columns beside each other. */
  readonly scopes: readonly (NamedPart & { readonly name: Scope })[];
  /** Header words that say how expenditure is divided, not which part it is. */
  readonly neutral: RegExp;
  /** Columns of the “三公” table with the economic class each is spent under. */
  readonly threePublic: readonly NamedPart[];
  readonly identities: Readonly<Record<QuantityIdentity, Described>>;
}

/** `same`: one quantity in two tables; `funds`: the three kinds of fund make up the fiscal one; `all_fiscal`: equal totals make the parts equal;
 * `within`: one item that is equal in an account and in one within it; `limit`: one that is larger there than in what holds it. */
export type QuantityIdentity = 'same' | 'funds' | 'all_fiscal' | 'within' | 'limit';

/** Project targets and self-evaluations: sums inside one record. */
export interface RecordIdentity extends Described {
  readonly of:
    | 'project_total'
    | 'department_funds'
    | 'evaluation_points'
    | 'evaluation_scores'
    | 'evaluation_rate'
    | 'score_limit';
}

/** Sentences of the prose, against the tables and against themselves. */
export type StatementIdentity = Described;

/** Everything the forms know about sums. */
export interface IdentityBook {
  readonly columns: readonly ColumnIdentity[];
  readonly balances: readonly BalanceIdentity[];
  readonly lines: readonly LineIdentity[];
  readonly quantities: QuantityRules;
  readonly records: readonly RecordIdentity[];
  readonly statements: readonly StatementIdentity[];
}

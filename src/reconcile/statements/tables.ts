/** @file Sentences against tables: the figure that a sentence states, and those of the tables that count the same. */
import {
  YUAN,
  absoluteAmount,
  addAmounts,
  amountInYuan,
  compareAmounts,
  isMoneyUnit,
  isZero,
  parseAmount,
} from '../../words/amount.ts';
import type { QuantityRules } from '../../model/identity.ts';
import type { AmountRecord, StatementRecord } from '../../schemas/index.ts';
import type { Books } from '../books.ts';
import { evaluateEquation, type Equation, type Evaluated } from '../equation.ts';
import { isSaid, type Figure, type LedgerTable } from '../ledger.ts';
import { dividesBefore } from '../../words/prose-figures.ts';
import { roundedScale } from '../../words/rounding.ts';
import { SCOPES, setOf, statementToPlaces, type AccountScope, type Place } from './accounts.ts';
import { ledgerToClassLines, statementToLines, type ClassLine } from './classes.ts';
import { statementToColumns } from './columns.ts';

/** What the tables of a document count. */
export interface Counted {
  readonly books: readonly Books[];
  readonly amounts: readonly AmountRecord[];
  readonly figures: ReadonlyMap<string, Figure>;
  readonly classes: readonly ClassLine[];
  readonly statements: ReadonlyMap<string, StatementRecord>;
}

/** Indexes what the statements of a document are compared with. */
export const countStated = (
  ledger: readonly LedgerTable[],
  books: readonly Books[],
  amounts: readonly AmountRecord[],
  statements: readonly StatementRecord[],
  rules: QuantityRules,
): Counted => ({
  books,
  amounts: amounts.filter(({ form }) => /three_public$|^operating$|^procurement$/u.test(form)),
  figures: new Map(ledger.flatMap(({ entries }) => entries.map((entry) => [entry.cell, entry] as const))),
  classes: ledgerToClassLines(ledger, rules),
  statements: new Map(statements.map((each) => [each.id, each])),
});

/** The stated figure: rounded to what it prints, unless it prints more than a table would round to. */
export function statementToFigure({ id, figure, unit, heading, quantity }: StatementRecord): Figure {
  const value = figure === null ? null : parseAmount(figure);
  return {
    cell: id,
    amountId: null,
    value,
    isUnreadable: false,
    unit: unit ?? YUAN,
    roundedTo: value && roundedScale(value.scale, value.scale, unit ?? YUAN),
    name: [heading, quantity].filter(Boolean).join(' / '),
  };
}

/** Figures that together may be the one stated. */
interface Group {
  readonly figures: readonly Figure[];
  /** They agree with the sentence, or tell nothing. */
  readonly isLoose: boolean;
}

const saidFigures = (books: Books, account: string, item: string): Figure[][] =>
  (books.get(account)?.get(item) ?? []).map(({ figures }) => figures.filter(isSaid));

/** Each item of a place by itself, or all of them together. */
function placeToGroups({ account, items, isSum, isLoose = false }: Place, books: Books): Group[] {
  const each = items.map((item) => saidFigures(books, account, item));
  const groups = isSum ? [each.flatMap(([first]) => first ?? [])] : each.flat();
  return groups.filter((figures) => figures.length > 0).map((figures) => ({ figures, isLoose }));
}

/** A class of the tables that the phase of the statement is of; of several lines of one table each is loose beside their sum. */
function classGroups(statement: StatementRecord, scope: AccountScope, counted: Counted): Group[] {
  const account = `${setOf(statement)}/${scope}`;
  const lines = counted.classes.filter((line) => line.account === account);
  return statementToLines(statement, lines).flatMap((own) => [
    { figures: own.map(({ figure }) => figure), isLoose: own.length > 1 || !own[0]!.isWhole },
    ...(own.length > 1 ? own.map(({ figure }) => ({ figures: [figure], isLoose: true })) : []),
  ]);
}

function groupsIn(statement: StatementRecord, scope: AccountScope, counted: Counted): Group[] {
  const places = statementToPlaces(statement, scope);
  const isClass = statement.quantity.endsWith('_class');
  return [
    ...(isClass ? classGroups(statement, scope, counted) : []),
    ...places.flatMap((place) => counted.books.flatMap((books) => placeToGroups(place, books))),
  ];
}

const toEquation = (left: Figure, right: readonly Figure[]): Equation => ({
  identity: 'statements.table',
  family: 'statements.table',
  left: [left],
  right,
  isSure: true,
});

const REASON = 'the prose rounds to the digits it prints, or cuts the others off';

/** The equation, where the last digit that the sentence prints may be off by one: some offices round, some cut off. */
function evaluateStated(equation: Equation): Evaluated {
  const evaluated = evaluateEquation(equation, '');
  const [stated] = equation.left;
  const { difference, tolerance, unit } = evaluated;
  if (stated?.roundedTo == null || difference === null || tolerance === null) return evaluated;
  const half = { digits: 5n, scale: stated.roundedTo + 1 };
  const wide = addAmounts(tolerance, stated.unit === unit ? half : (amountInYuan(half, stated.unit) ?? half));
  const isClose = compareAmounts(absoluteAmount(difference), wide) <= 0;
  const outcome = isZero(difference) ? 'exact' : isClose ? 'rounded' : 'fails';
  return { ...evaluated, tolerance: wide, outcome, reason: REASON };
}

const isOwn = (scope: AccountScope, { fund }: StatementRecord): boolean => (fund ?? 'all') === scope;

/** What these are divided into are parts of the quantities that the tables count, but for the pairs named. */
const LESS = /^(?:basic|project|agency_operating|procurement|target|function_class|economic_class)/u;
const OWN_PARTS = /^basic:basic_|^procurement:procurement_/u;

/** 公务接待费 of the 机关运行经费 is not all there is of it; nor is what a sentence divides without saying, as it is read, of what. */
function isPartOfLess(
  { quantity, whole_id, sentence, figure }: StatementRecord,
  statements: ReadonlyMap<string, StatementRecord>,
): boolean {
  const whole = statements.get(whole_id ?? '');
  if (whole && whole.sentence !== sentence && dividesBefore(sentence, figure ?? '')) return true;
  return whole !== undefined && LESS.test(whole.quantity) && !OWN_PARTS.test(`${whole.quantity}:${quantity}`);
}

/** Money of the year and of the whole department. */
const isComparable = (
  { aspect, department, figure, year, unit }: StatementRecord,
  own: number | null,
): boolean =>
  aspect === 'amount' &&
  department === null &&
  figure !== null &&
  year === own &&
  (unit === null || isMoneyUnit(unit));

/**
 * The check of a statement against the tables. Any table of any scope that closes is what was meant; where none does it fails against
 * those of the scope that the sentence names.
 * @param year of the document: what is stated of another year stands in no table
 * @returns null where no table counts it for sure
 */
export function statementToCheck(
  statement: StatementRecord,
  counted: Counted,
  year: number | null,
): Evaluated | null {
  if (!isComparable(statement, year)) return null;
  const left = statementToFigure(statement);
  const groupsOf = (scopes: readonly AccountScope[]): Group[] =>
    scopes.flatMap((scope) => groupsIn(statement, scope, counted));
  const own = groupsOf(SCOPES.filter((scope) => isOwn(scope, statement)));
  const others = groupsOf(SCOPES.filter((scope) => !isOwn(scope, statement)));
  const columns = statementToColumns(statement, counted.amounts, counted.figures);
  for (const { figures } of [...columns, ...own, ...others]) {
    const check = evaluateStated(toEquation(left, figures));
    if (check.outcome === 'exact' || check.outcome === 'rounded') return check;
  }
  const sure = [...columns, ...own].find(({ isLoose }) => !isLoose);
  const isTold = sure !== undefined && !isPartOfLess(statement, counted.statements);
  return isTold ? evaluateStated(toEquation(left, sure.figures)) : null;
}

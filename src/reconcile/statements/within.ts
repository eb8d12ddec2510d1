/** @file Sentences against themselves: rates of changes, shares and completions of amounts, and the parts of a whole. */
import {
  absoluteAmount,
  addAmounts,
  amountInYuan,
  compareAmounts,
  parseAmount,
  shiftAmount,
  type Amount,
} from '../../words/amount.ts';
import type { StatementRecord } from '../../schemas/index.ts';
import type { QuantityId } from '../../words/statement-quantities.ts';
import { withOutcome, type Equation, type Evaluated } from '../equation.ts';
import { groupBy } from '../../model/lists.ts';
import { statementToFigure } from './tables.ts';

/** A figure between two bounds: what was rounded, or cut off, to the printed digits. */
interface Range {
  readonly low: Amount;
  readonly high: Amount;
}

const HUNDRED: Amount = { digits: 100n, scale: 0 };
/** Decimals that a quotient is computed to. */
const PRECISION = 8;

/** The yuan that a statement can mean; null where it is no money. */
function toRange({ figure, unit }: StatementRecord): Range | null {
  const value = figure === null ? null : parseAmount(figure);
  const step = value && amountInYuan({ digits: 1n, scale: value.scale }, unit);
  const yuan = value && amountInYuan(value, unit);
  return yuan && step && { low: addAmounts(yuan, step, -1), high: addAmounts(yuan, step) };
}

/** a / b × 100, rounded down to {@link PRECISION} decimals; null where b is not above zero. */
function percentOf(a: Amount, b: Amount): Amount | null {
  if (b.digits <= 0n) return null;
  const scale = Math.max(a.scale, b.scale);
  const [top, bottom] = [a, b].map((each) => each.digits * 10n ** BigInt(scale - each.scale)) as [
    bigint,
    bigint,
  ];
  return { digits: (top * HUNDRED.digits * 10n ** BigInt(PRECISION)) / bottom, scale: PRECISION };
}

const least = (a: Amount, b: Amount): Amount => (compareAmounts(a, b) <= 0 ? a : b);
const most = (a: Amount, b: Amount): Amount => (compareAmounts(a, b) >= 0 ? a : b);

/** The percentages that a part of a whole can be. */
function toShares(part: Range, whole: Range): Range | null {
  const [low, high] = [percentOf(part.low, whole.high), percentOf(part.high, whole.low)];
  return low && high && { low: least(low, high), high: most(low, high) };
}

/** What was there before a change: the amount less an increase, or with a decrease. */
function baseOf(amount: Range, change: Range, direction: StatementRecord['direction']): Range {
  return direction === 'increase'
    ? { low: addAmounts(amount.low, change.high, -1), high: addAmounts(amount.high, change.low, -1) }
    : { low: addAmounts(amount.low, change.low), high: addAmounts(amount.high, change.high) };
}

type Triple = readonly [stated: StatementRecord, part: StatementRecord, whole: StatementRecord];

function sharesOfTriple([stated, part, whole]: Triple): Range | null {
  const [own, of] = [toRange(part), toRange(whole)];
  if (!own || !of) return null;
  return toShares(own, stated.aspect === 'rate' ? baseOf(of, own, part.direction) : of);
}

/** The check of a percentage; null where the figures do not give one. */
function tripleToCheck(identity: string, triple: Triple): Evaluated | null {
  const [stated, part, whole] = triple;
  const shares = sharesOfTriple(triple);
  const value = parseAmount(stated.figure ?? '');
  if (!shares || !value) return null;
  const middle = shiftAmount(
    { ...addAmounts(shares.low, shares.high), digits: addAmounts(shares.low, shares.high).digits * 5n },
    -1,
  );
  const spread = addAmounts(shares.high, middle, -1);
  const tolerance = addAmounts(spread, { digits: 1n, scale: value.scale });
  const difference = addAmounts(value, middle, -1);
  const outcome = compareAmounts(absoluteAmount(difference), tolerance) <= 0 ? 'rounded' : 'fails';
  const left = [{ ...statementToFigure(stated), unit: '%' }];
  const right = [statementToFigure(part), statementToFigure(whole)];
  const equation: Equation = { identity, family: identity, left, right, isSure: true };
  return {
    ...withOutcome(equation, outcome, { leftSum: value, rightSum: middle, difference, tolerance }),
    unit: '%',
  };
}

/** What the wholes of a list are made of, wherever a sentence gives all of it. */
const PARTS: ReadonlyMap<QuantityId, readonly (readonly QuantityId[])[]> = new Map([
  ['procurement', [['procurement_goods', 'procurement_works', 'procurement_services']]],
  [
    'three_public',
    [
      ['abroad', 'vehicles', 'reception'],
      ['abroad', 'vehicles_purchase', 'vehicles_running', 'reception'],
    ],
  ],
  ['vehicles', [['vehicles_purchase', 'vehicles_running']]],
  ['basic', [['basic_personnel', 'basic_public']]],
] satisfies [QuantityId, QuantityId[][]][]);

function partsToEquation(whole: StatementRecord, parts: readonly StatementRecord[]): Equation | null {
  for (const quantities of PARTS.get(whole.quantity) ?? []) {
    const own = quantities.map((quantity) => parts.filter((part) => part.quantity === quantity));
    const canBeWhole = own.every(
      (each) => each.length === 1 && each[0]!.unit === whole.unit && each[0]!.phase === whole.phase,
    );
    if (!canBeWhole) continue;
    const right = own.flat().map(statementToFigure);
    const identity = 'statements.parts';
    return { identity, family: identity, left: [statementToFigure(whole)], right, isSure: true };
  }
  return null;
}

/** Sums of parts that one list states. */
export function statementsToSums(statements: readonly StatementRecord[]): Equation[] {
  const byId = new Map(statements.map((each) => [each.id, each]));
  const parts = statements.filter(({ aspect, whole_id }) => aspect === 'amount' && whole_id !== null);
  return [...groupBy(parts, ({ whole_id }) => whole_id!)].flatMap(([id, own]) => {
    const whole = byId.get(id);
    return (whole && partsToEquation(whole, own)) ?? [];
  });
}

/** How many statements before a percentage may be what it is of. */
const REACH = 30;
const canBeWhole = ({ aspect, quantity }: StatementRecord): boolean =>
  aspect === 'amount' && /^(?:revenue|expenditure|basic$|three_public|procurement$)/u.test(quantity);

/** Percentages of amounts and changes that the prose states too. A rate may be of another amount of its sentence: any that closes is meant. */
export function statementsToPercentages(statements: readonly StatementRecord[]): Evaluated[] {
  const byId = new Map(statements.map((each) => [each.id, each]));
  return statements.flatMap((stated, i) => {
    const about = byId.get(stated.about_id ?? '');
    if (!about) return [];
    if (stated.aspect === 'rate')
      return rateToCheck(stated, about, statements.slice(Math.max(0, i - REACH), i)) ?? [];
    const whole = byId.get(stated.whole_id ?? '');
    if (!whole || (stated.aspect !== 'share' && stated.aspect !== 'completion')) return [];
    const wholes = [whole, ...statements.slice(Math.max(0, i - REACH), i).filter(canBeWhole)];
    return (
      firstThatCloses(
        `statements.${stated.aspect}`,
        wholes.map((each) => [stated, about, each]),
      ) ?? []
    );
  });
}

function rateToCheck(
  rate: StatementRecord,
  about: StatementRecord,
  before: readonly StatementRecord[],
): Evaluated | null {
  const change = before.findLast(
    ({ aspect, about_id, figure }) => aspect === 'change' && about_id === about.id && figure !== null,
  );
  if (!change) return null;
  const isNear = ({ aspect, sentence }: StatementRecord): boolean =>
    aspect === 'amount' && sentence === change.sentence;
  const amounts = [about, ...before.filter(isNear)];
  return firstThatCloses(
    'statements.rate',
    amounts.map((amount) => [rate, change, amount]),
  );
}

/** Which amount was meant the figures may tell themselves: any that closes, else the one that the words tell. */
function firstThatCloses(identity: string, triples: readonly Triple[]): Evaluated | null {
  const [told, ...others] = triples.map((triple) => tripleToCheck(identity, triple));
  if (!told) return null;
  return [told, ...others].find((check) => check && check.outcome !== 'fails') ?? told;
}

/** @file Readings that the figures themselves contradict: such checks are withdrawn, so that they raise no false alarm. */
import type { Verdict } from './verdicts/verdict.ts';
import { withdraw, type Evaluated } from './equation.ts';
import { tableOfCell } from './ledger.ts';
import { groupBy } from '../model/lists.ts';

/** So many failures of a sure reading, and more than half, tell against the reading instead of the figures. */
const MANY = 4;

const count = (checks: readonly Evaluated[], ...outcomes: Evaluated['outcome'][]): number =>
  checks.filter(({ outcome }) => outcomes.includes(outcome)).length;

/** A check of one figure against another proves a reading of columns no better than chance: two addends are wanted. */
const isTelling = ({ outcome, right }: Evaluated): boolean => outcome === 'fails' || right.length > 1;

/** Whether the checks of one family tell against the reading they rest on; what two tables call by one name is no matter of reading. */
export function isContradicted(checks: readonly Evaluated[]): boolean {
  if (checks.some(({ named }) => named !== undefined)) return false;
  const failed = count(checks, 'fails');
  const held = count(checks, 'exact', 'rounded');
  if (checks.every(({ isSure }) => isSure)) return failed >= MANY && failed > held;
  return count(checks.filter(isTelling), 'exact', 'rounded') <= failed;
}

const REASON = 'most of these do not add up: not meant as a sum';

function familyToVerdict(checks: readonly Evaluated[]): { checks: Evaluated[]; doubts: Verdict[] } {
  const failed = count(checks, 'fails');
  if (!isContradicted(checks)) return { checks: [...checks], doubts: [] };
  const withdrawn = checks.map((check) =>
    check.outcome === 'undecidable' ? check : withdraw(check, REASON),
  );
  const first = checks[0]!;
  const at = tableOfCell((first.left[0] ?? first.right[0])!.cell);
  const note = `${first.identity}: ${failed} of ${checks.length} do not close`;
  return { checks: withdrawn, doubts: failed > 0 ? [{ code: 'check.not_a_sum', at, note }] : [] };
}

/** Judges family by family; the order of the checks is kept. */
export function withdrawContradicted(checks: readonly Evaluated[]): {
  checks: Evaluated[];
  doubts: Verdict[];
} {
  const verdicts = [...groupBy(checks, ({ family }) => family).values()].map(familyToVerdict);
  const byId = new Map(verdicts.flatMap((verdict) => verdict.checks.map((check) => [check.id, check])));
  return { checks: checks.map(({ id }) => byId.get(id)!), doubts: verdicts.flatMap(({ doubts }) => doubts) };
}

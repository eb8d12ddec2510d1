/** @file What is said of a sentence that the tables, or its own figures, contradict: both sides, and the sentence. */
import { formatAmount, rescale, type Amount } from '../../words/amount.ts';
import type { FindingCode } from '../../findings/index.ts';
import type { Doubt } from '../../model/index.ts';
import type { StatementRecord } from '../../schemas/index.ts';
import type { Evaluated } from '../equation.ts';

const CODES: ReadonlyMap<string, FindingCode> = new Map([
  ['statements.table', 'statement.table_differs'],
  ['statements.parts', 'statement.parts_differ'],
]);
/** Of a percentage that was computed more decimals are said than the prose has, and no more. */
const DECIMALS = 2;
/** Longer sentences are cut in the finding; the statement holds them whole. */
const LONGEST = 80;

function rounded({ digits, scale }: Amount): Amount {
  if (scale <= DECIMALS) return { digits, scale };
  const unit = 10n ** BigInt(scale - DECIMALS);
  return { digits: (digits + (digits < 0n ? -unit : unit) / 2n) / unit, scale: DECIMALS };
}

function toDoubt(check: Evaluated, statement: StatementRecord): Doubt {
  const isPercent = check.unit === '%';
  const scale = isPercent ? 0 : Math.max(check.leftSum!.scale, check.rightSum!.scale);
  const text = (amount: Amount): string =>
    `${formatAmount(isPercent ? rounded(amount) : rescale(amount, scale))} ${check.unit ?? ''}`.trim();
  const sentence =
    statement.sentence.length > LONGEST ? `${statement.sentence.slice(0, LONGEST)}…` : statement.sentence;
  const right = check.right
    .map(({ name, cell }) => `${name} (${cell.replace(/^[0-9a-f]{64}/u, '')})`)
    .slice(0, 3);
  return {
    code: CODES.get(check.identity) ?? 'statement.rate_differs',
    statement: statement.id,
    expected: text(check.rightSum!),
    actual: text(check.leftSum!),
    note: `${[statement.quantity, ...statement.names].join(' ')}: ${right.join('; ')}: ${sentence}`,
  };
}

/** One doubt for each check of the prose that fails, at the statement. */
export function failedStatementsToDoubts(
  statements: readonly StatementRecord[],
  checks: readonly Evaluated[],
): Doubt[] {
  const byId = new Map(statements.map((each) => [each.id, each]));
  return checks.flatMap((check) => {
    const statement = byId.get(check.left[0]!.cell);
    return check.outcome === 'fails' && statement ? [toDoubt(check, statement)] : [];
  });
}

/** @file How sure a cell is: one word for each, the worst that is true of it. */
import type { AmountRecord, Conversion, TableRecord } from '../schemas/index.ts';
import type { CellState } from './shapes.ts';

type Cell = TableRecord['cells'][number];

/** By these a value is proved; `copy` and `zero` say nothing of it (schemas/proof.ts). */
const VALUE_PROOFS: ReadonlySet<string | null> = new Set(['equal', 'crossed', 'sum']);

/** Why a value is not proved, where that is a doubt of the value itself. */
const DOUBTS: ReadonlySet<string | null> = new Set(['failing', 'unit', 'rows_missing']);

/** Something: no blank, no zero. */
export const isStatedAmount = ({ state, amount }: AmountRecord): boolean =>
  state === 'value' && /[1-9]/.test(amount ?? '');

/** Whether a check holds the value itself. */
export const isProvedValue = ({ value_proof: proof }: AmountRecord): boolean => VALUE_PROOFS.has(proof);

function amountToState(amount: AmountRecord | undefined): CellState {
  if (!amount) return 'plain';
  if (amount.state === 'unreadable') return 'doubtful';
  if (!isStatedAmount(amount)) return 'plain';
  if (isProvedValue(amount)) return 'proved';
  return DOUBTS.has(amount.unproved) ? 'doubtful' : 'unproved';
}

/** The rule of cells that were read out of a picture. */
const RECOGNISED = 'recognised';

/** Pages whose text a program recognised in a picture. */
const recognisedPages = ({ findings }: Conversion): ReadonlySet<number> =>
  new Set(
    findings
      .filter(({ code }) => code === 'page.ocr_text')
      .map(({ at }) => Number(/#page=(\d+)$/.exec(at)?.[1])),
  );

/**
 * @returns the state of a cell by its id: `doubtful` where a finding of level warning or error names it or its figure cannot be right,
 *   then `repaired`, `recognised` (the text layer of a scan), and what is proved of its amount
 */
export function statesOf(conversion: Conversion): (id: string, cell: Cell) => CellState {
  const { amounts, findings, repairs } = conversion;
  const doubtful = new Set(findings.filter(({ level }) => level !== 'info').map(({ at }) => at));
  const repaired = new Set(repairs.map(({ cell }) => cell));
  const recognised = recognisedPages(conversion);
  const byId = new Map(amounts.map((amount) => [amount.id, amount]));
  return (id, { sources, rules }) => {
    const state = amountToState(byId.get(id));
    if (doubtful.has(id) || state === 'doubtful') return 'doubtful';
    if (repaired.has(id)) return 'repaired';
    const isRecognised =
      rules.includes(RECOGNISED) || sources.some((source) => 'page' in source && recognised.has(source.page));
    return isRecognised && state !== 'proved' ? 'recognised' : state;
  };
}

/** @file A stored cell as a reader of the sheet sees it. */
import type { CellDoubt } from '../../model/index.ts';
import type { Value } from './formulas/reading.ts';
import { showNumber, showFormatted } from './number.ts';
import type { StoredCell } from './stored.ts';

/** What the file has, and what is shown in its place where that is another text. */
export interface ShownText {
  readonly raw: string;
  /** Null where `raw` is shown as it is; the rule says what made the text of it. */
  readonly shown: { readonly text: string; readonly rule: string } | null;
  readonly doubts: readonly CellDoubt[];
}

/** Names of the reading rules, as they stand in `Cell.rules`. */
const FORMAT_RULE = 'number-format';
/** What a formula gives stands in place of it. */
export const FORMULA_RULE = 'formula';

const asIs = (raw: string): ShownText => ({ raw, shown: null, doubts: [] });

const changedCell = (raw: string, text: string, rule: string): ShownText => ({
  raw,
  shown: { text, rule },
  doubts: [],
});

const valueToText = (value: number | string, code: string, is1904: boolean): string =>
  typeof value === 'number' ? showNumber(String(value), code, is1904).text : value;

const isStored = ({ value }: StoredCell, computed: number | string): boolean =>
  'number' in value ? Number(value.number) === computed : value.text === computed;

/** A formula without a value keeps its own text, which is no figure: nobody can take it for one. */
const withoutValue = (raw: string): ShownText => ({
  ...asIs(raw),
  doubts: [{ code: 'formula.no_value', actual: raw }],
});

/** @param compute what a formula gives whose stored value is missing or not to be trusted; the stored value else */
export function showCell(cell: StoredCell, compute: (cell: StoredCell) => Value, is1904: boolean): ShownText {
  const { value, code, formula } = cell;
  const computed = formula === null ? null : compute(cell);
  if (formula !== null && computed !== null && !isStored(cell, computed))
    return changedCell(`=${formula}`, valueToText(computed, code, is1904), FORMULA_RULE);
  if (formula !== null && computed === null && cell.lacksValue) return withoutValue(`=${formula}`);
  if ('text' in value) {
    const text = showFormatted(value.text, code);
    return text === value.text ? asIs(text) : changedCell(value.text, text, FORMAT_RULE);
  }
  const { text, stored } = showNumber(value.number, code, is1904);
  return stored === null ? asIs(text) : changedCell(stored, text, FORMAT_RULE);
}

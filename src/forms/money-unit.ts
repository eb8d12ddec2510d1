/** @file The unit of money as the label of a funds block states it. */
import { MONEY_UNITS, squeeze } from '../words/lexicon.ts';
import type { Cell } from '../model/index.ts';

/** 项目资金（万元） → 万元; null where no label has a unit in brackets. */
export function readMoneyUnit(cells: readonly Cell[]): string | null {
  const labels = cells.map((cell) => squeeze(cell.text)).filter((text) => /[（(][^（(]*元[)）]/u.test(text));
  return MONEY_UNITS.find((unit) => labels.some((text) => text.includes(unit))) ?? null;
}

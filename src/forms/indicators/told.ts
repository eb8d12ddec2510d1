/** @file Indicators of a project that one cell tells as sentences (绩效指标 as one column of a list). */
import { readToldIndicators } from '../../words/indicator-sentences.ts';
import { textToMeasure } from '../../words/measure.ts';
import type { Cell } from '../../model/index.ts';
import type { How } from '../../model/reading.ts';
import { cellsBelow } from './columns.ts';
import type { IndicatorReading } from './read.ts';

interface ToldRead {
  readonly indicators: readonly IndicatorReading[];
  /** The cells that were understood: whole or not at all. */
  readonly taken: readonly Cell[];
}

export const NOTHING_TOLD: ToldRead = { indicators: [], taken: [] };

/** What the cells below a heading tell, in the rows of one project. */
export function readTold(
  rows: readonly { readonly slots: readonly (Cell | undefined)[]; readonly how: How }[],
  heading: Cell,
): ToldRead {
  const told = new Map<Cell, IndicatorReading[]>();
  for (const { slots, how } of rows)
    for (const cell of cellsBelow(slots, heading)) {
      if (told.has(cell)) continue;
      const found = readToldIndicators(cell.text).map(({ value, ...rest }): IndicatorReading => {
        const cells = { name: cell, value: cell };
        return { ...rest, ...textToMeasure(value), weight: null, cells, how };
      });
      if (found.length > 0) told.set(cell, found);
    }
  return { indicators: [...told.values()].flat(), taken: [...told.keys()] };
}

/** @file Indicators of a project that cells of a list tell in words: all of them in one cell, or those of one level below its word. */
import { readNamedMeasures, readToldIndicators } from '../../words/indicator-sentences.ts';
import type { Levels } from '../../words/indicator-words.ts';
import { textToMeasure } from '../../words/measure.ts';
import type { Cell } from '../../model/index.ts';
import type { How } from '../../model/reading.ts';
import { cellsBelow } from './columns.ts';
import type { IndicatorReading } from './read.ts';

/** A heading over cells that tell indicators. */
export interface ToldColumn {
  readonly heading: Cell;
  /** What the heading is a level of (数量指标); null where the cells tell the levels as well. */
  readonly levels: Levels | null;
}

interface ToldRead {
  readonly indicators: readonly IndicatorReading[];
  /** The cells that were understood: whole or not at all. */
  readonly taken: readonly Cell[];
}

type Told = Levels & Pick<IndicatorReading, 'name' | 'value'>;

const toTold = (text: string, levels: Levels | null): readonly Told[] =>
  levels === null
    ? readToldIndicators(text)
    : readNamedMeasures(text).map((each) => ({ ...levels, ...each }));

/** What the cells below the headings tell, in the rows of one project. */
export function readTold(
  rows: readonly { readonly slots: readonly (Cell | undefined)[]; readonly how: How }[],
  columns: readonly ToldColumn[],
): ToldRead {
  const told = new Map<Cell, IndicatorReading[]>();
  for (const { heading, levels } of columns)
    for (const { slots, how } of rows)
      for (const cell of cellsBelow(slots, heading)) {
        if (told.has(cell)) continue;
        const found = toTold(cell.text, levels).map(({ value, ...rest }): IndicatorReading => {
          const cells = { name: cell, value: cell };
          return { ...rest, ...textToMeasure(value ?? ''), weight: null, cells, how };
        });
        if (found.length > 0) told.set(cell, found);
      }
  return { indicators: [...told.values()].flat(), taken: [...told.keys()] };
}

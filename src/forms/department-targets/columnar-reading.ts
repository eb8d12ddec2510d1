/** @file A list of departments: what its labels head stands below them. */
import { append } from '../../model/lists.ts';
import type { Cell, RecognizedTable } from '../../model/index.ts';
import type { Said } from '../../model/reading.ts';
import { cellToPrinted, isBlankCell, type FormGrid } from '../form-grid.ts';
import { readMoneyUnit } from '../money-unit.ts';
import { cellsOfRun, columnarFunds, columnarRuns, type ColumnarHead } from './columnar.ts';
import { cellsToFunds } from './funds.ts';
import { NOTHING_ABOVE, readTargetIndicators } from './indicators.ts';
import { TARGET_FUND_LABELS } from '../../words/target-labels.ts';
import { type TargetReading, type Beside, type TargetsReading, besideColumns } from './target-reading.ts';

const sayRun = (cells: readonly Cell[]): Said | null => {
  const printed = cells.filter((cell) => !isBlankCell(cell));
  return printed.length === 0
    ? null
    : { text: printed.map(cellToPrinted).join(''), cells: printed, how: 'printed' };
};

/** What the headings of a list of departments head besides its fields; those over others (按收入性质分) have no column of their own. */
function besideOfHeadings(form: FormGrid, bottom: number, taken: ReadonlySet<Cell>): Beside {
  return [...new Set(form.rows.slice(0, bottom).flat())]
    .filter((cell) => cell.columnSpan === 1 && !taken.has(cell))
    .map((label) => ({
      label,
      cells: form.grid.slice(bottom).flatMap((slots) => slots[label.column] ?? []),
    }));
}

/** One department of a list. */
function readRun(
  table: RecognizedTable,
  form: FormGrid,
  head: ColumnarHead,
  rows: readonly number[],
): Omit<TargetReading, 'indicators' | 'unit'> {
  const say = (field: 'department' | 'year_goal' | 'goal' | 'notes'): Said | null =>
    sayRun(cellsOfRun(form, head.labels.get(field), rows));
  return {
    table,
    opens: true,
    department: say('department'),
    goal: say('goal') ?? say('year_goal'),
    notes: say('notes'),
    funds: cellsToFunds(columnarFunds(form, head, rows[0]!)),
  };
}

/** A list of departments: what the labels head stands below them. */
export function readColumnar(table: RecognizedTable, form: FormGrid, head: ColumnarHead): TargetsReading {
  const { labels, header, bottom } = head;
  const runs = columnarRuns(form, head);
  // A department says its money once: what stands under it further down is something else.
  const below = runs.flatMap((rows) =>
    [...labels].flatMap(([field, label]) =>
      (field in TARGET_FUND_LABELS ? rows.slice(0, 1) : rows).map((row) => form.grid[row]![label.column]),
    ),
  );
  const over = form.rows
    .slice(0, bottom)
    .flat()
    .filter((cell) => cell.columnSpan > 1);
  const taken = new Set([...labels.values(), ...over, ...below].filter((cell) => cell !== undefined));
  const unit = readMoneyUnit(form.rows.slice(0, bottom).flat());
  const beside: Beside[number][] = [];
  let above = NOTHING_ABOVE;
  const targets = runs.map((rows, i): TargetReading => {
    const own = i === 0 ? [header, ...rows] : rows;
    const read = readTargetIndicators(form, own, { ...NOTHING_ABOVE, columns: above.columns });
    above = read.above;
    for (const cell of read.taken) taken.add(cell);
    const under = form.grid.slice(bottom).map((_, row) => row + bottom);
    append(beside, besideColumns(form, read, under));
    return { ...readRun(table, form, head, rows), unit, indicators: read.indicators };
  });
  return {
    targets,
    taken,
    beside: [
      ...beside,
      ...besideOfHeadings(form, bottom, new Set([...taken, ...beside.map(({ label }) => label)])),
    ],
    projectRows: [],
    above,
  };
}

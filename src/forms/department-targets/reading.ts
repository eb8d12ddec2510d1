/** @file What is understood of one table of 部门整体支出绩效目标表, before it is printed as records. */
import { append } from '../../model/lists.ts';
import type { Cell, RecognizedTable } from '../../model/index.ts';
import type { Said } from '../../model/reading.ts';
import { cellToPrinted, isBlankCell, tableToFormGrid, type FormGrid } from '../form-grid.ts';
import { readMoneyUnit } from '../money-unit.ts';
import { cellsOfRun, columnarFunds, columnarRuns, readColumnarHead, type ColumnarHead } from './columnar.ts';
import { cellsToFunds, readFunds, type FundsRead } from './funds.ts';
import { pick, pickGoal, readAnswers, type Answer } from './head.ts';
import {
  NOTHING_ABOVE,
  readTargetIndicators,
  type IndicatorsAbove,
  type TargetIndicatorRead,
  type TargetIndicatorsRead,
} from './indicators.ts';
import { formToParts, type FormPart } from './parts.ts';

/** One department, or the part of one that stands in this table. */
export interface TargetReading {
  readonly table: RecognizedTable;
  /** False where the table goes on with the target before it. */
  readonly opens: boolean;
  readonly department: Said | null;
  readonly goal: Said | null;
  readonly notes: Said | null;
  readonly unit: string | null;
  readonly funds: FundsRead;
  readonly indicators: readonly TargetIndicatorRead[];
}

/** Labels with the cells of values that records have no field for. */
type Beside = readonly { readonly label: Cell; readonly cells: readonly Cell[] }[];

export interface TargetsReading {
  readonly targets: readonly TargetReading[];
  readonly taken: ReadonlySet<Cell>;
  readonly beside: Beside;
  /** Rows of forms of projects in the same table: another reader takes them. */
  readonly projectRows: readonly (readonly number[])[];
  readonly above: IndicatorsAbove;
}

/** The headings of indicators that no field has, each with the cells below it. */
const besideColumns = ({ grid }: FormGrid, read: TargetIndicatorsRead, rows: readonly number[]): Beside =>
  read.columns.flatMap(({ columns }) =>
    (columns?.beside ?? [])
      .filter((label) => label !== columns?.weight)
      .map((label) => {
        const below = new Set(rows.flatMap((row) => grid[row]![label.column] ?? []));
        below.delete(label);
        return { label, cells: [...below] };
      }),
  );

/** Labels of blocks and of what no record has a field for, with what stands beside them or in their rows. */
function besideOfHead(form: FormGrid, answers: readonly Answer[]): Beside {
  return answers.flatMap(({ label, labelCell, cells }) => {
    if (label !== 'beside' && label !== 'block') return [];
    const rows = form.rows.slice(labelCell.row, labelCell.row + labelCell.rowSpan).flat();
    return [{ label: labelCell, cells: label === 'beside' && labelCell.rowSpan > 1 ? rows : cells }];
  });
}

interface PartRead {
  readonly target: TargetReading;
  readonly taken: readonly Cell[];
  readonly beside: Beside;
  readonly above: IndicatorsAbove;
}

const LABELS_OF_HEAD = new Set(['department', 'year_goal', 'goal']);

function readPart(table: RecognizedTable, form: FormGrid, part: FormPart, before: IndicatorsAbove): PartRead {
  const end = part.indicators.find((row) => row > (part.head[0] ?? 0)) ?? form.rows.length;
  const answers = readAnswers(form, part.head, end);
  const indicators = readTargetIndicators(form, part.indicators, before);
  const [department, goal, notes] = [pick(answers, 'department'), pickGoal(answers), pick(answers, 'notes')];
  const funds = readFunds(form, part.head, answers);
  const named = answers.filter(({ label }) => LABELS_OF_HEAD.has(label));
  const head = part.head.flatMap((row) => form.rows[row]!);
  const isOpening =
    named.some(({ label }) => label === 'department') || (named.length > 0 && table.title !== null);
  const target: TargetReading = {
    table,
    opens: isOpening,
    department: department?.said ?? null,
    goal: goal?.said ?? null,
    notes: notes?.said ?? null,
    unit: readMoneyUnit(head),
    funds,
    indicators: indicators.indicators,
  };
  const figures = Object.values(funds.cells);
  // A block says nothing of its own where what stands beside it are the funds.
  const isOver = ({ cells }: Answer): boolean =>
    cells.some((cell) => figures.includes(cell)) || cells.length === 0;
  const understood = answers.filter((answer) =>
    answer.label === 'block' ? isOver(answer) : answer.label !== 'beside',
  );
  return {
    target,
    taken: [
      ...understood.flatMap(({ labelCell, label, cells }) =>
        label === 'project' ? [] : [labelCell, ...cells],
      ),
      ...figures.filter((cell) => cell !== undefined),
      ...indicators.taken,
    ],
    beside: [
      ...besideOfHead(
        form,
        answers.filter((answer) => !understood.includes(answer)),
      ),
      ...besideColumns(form, indicators, part.indicators),
    ],
    above: indicators.above,
  };
}

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
function readColumnar(table: RecognizedTable, form: FormGrid, head: ColumnarHead): TargetsReading {
  const { labels, header, bottom } = head;
  const below = form.grid
    .slice(bottom)
    .flatMap((slots) => [...labels.values()].map(({ column }) => slots[column]));
  const over = form.rows
    .slice(0, bottom)
    .flat()
    .filter((cell) => cell.columnSpan > 1);
  const taken = new Set([...labels.values(), ...over, ...below].filter((cell) => cell !== undefined));
  const unit = readMoneyUnit(form.rows.slice(0, bottom).flat());
  const beside: Beside[number][] = [];
  let above = NOTHING_ABOVE;
  const targets = columnarRuns(form, head).map((rows, i): TargetReading => {
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

/** @param before what goes on from the table before this one */
export function readTargets(table: RecognizedTable, before: IndicatorsAbove): TargetsReading {
  const form = tableToFormGrid(table);
  const columnar = readColumnarHead(form);
  if (columnar) return readColumnar(table, form, columnar);
  const parts = formToParts(form, before.columns);
  const own = parts.filter(({ kind }) => kind === 'department');
  const read: PartRead[] = [];
  for (const part of own) read.push(readPart(table, form, part, read.at(-1)?.above ?? before));
  return {
    targets: read.map(({ target }) => target),
    taken: new Set(read.flatMap(({ taken }) => taken)),
    beside: read.flatMap(({ beside }) => beside),
    projectRows: parts
      .filter(({ kind }) => kind === 'project')
      .map(({ head, indicators }) => [...head, ...indicators]),
    above: read.at(-1)?.above ?? before,
  };
}

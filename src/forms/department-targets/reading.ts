/** @file What is understood of one table of 部门整体支出绩效目标表, before it is printed as records. */
import type { Cell, RecognizedTable } from '../../model/index.ts';
import { tableToFormGrid, type FormGrid } from '../form-grid.ts';
import { readMoneyUnit } from '../money-unit.ts';
import { readColumnarHead } from './columnar.ts';
import { readFunds } from './funds.ts';
import { pickAnswer } from '../answers.ts';
import { pickGoal, readTargetAnswers, type TargetAnswer } from './head.ts';
import { readTargetIndicators, type IndicatorsAbove } from './indicators.ts';
import { formToParts, type FormPart } from './parts.ts';
import { readColumnar } from './columnar-reading.ts';
import { type TargetReading, type Beside, type TargetsReading, besideColumns } from './target-reading.ts';

/** Labels of blocks and of what no record has a field for, with what stands beside them or in their rows. */
function besideOfHead(form: FormGrid, answers: readonly TargetAnswer[]): Beside {
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
  const answers = readTargetAnswers(form, part.head);
  const indicators = readTargetIndicators(form, part.indicators, before);
  const [department, goal, notes] = [
    pickAnswer(answers, 'department'),
    pickGoal(answers),
    pickAnswer(answers, 'notes'),
  ];
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
  const isOver = ({ cells }: TargetAnswer): boolean =>
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

/** @file Which cells of 项目支出绩效自评表 its reader understood: what is left is said (表内未读内容). */
import { isPlaceholder } from '../../words/indicator-texts.ts';
import { isFormCaption, PROJECT_BESIDE_LABELS, PROJECT_BLOCK_LABELS } from '../../words/project-labels.ts';
import type { Cell } from '../../model/index.ts';
import { bareLabel, isBlankCell, textToField } from '../form-grid.ts';
import { toLabel } from '../../words/labels.ts';
import type { ProjectsReading } from '../projects/reading.ts';
import type { EvaluationRead } from './evaluation-read.ts';
import { isGoalLabel } from './goal-labels.ts';
import {
  EVALUATION_BLOCK,
  FUND_COLUMNS,
  FUND_ROWS,
  HEAD_LABELS,
  INDICATOR_COLUMNS,
  isTotalScoreLabel,
} from '../../words/evaluation-labels.ts';

type Taken = Pick<ProjectsReading, 'taken' | 'beside'>;

/** Labels that stand over others and have no value of their own, and the title drawn as a row. */
const isFrameLabel = ({ text }: Cell): boolean =>
  textToField(text, PROJECT_BLOCK_LABELS) !== null ||
  EVALUATION_BLOCK.test(bareLabel(text)) ||
  isFormCaption(text) ||
  isPlaceholder(text);

/** Labels of what no record has a field for. */
export const isBesideLabel = (text: string): boolean => PROJECT_BESIDE_LABELS.test(toLabel(text) ?? '');

const cellsOfPart = ({ form }: EvaluationRead, from: number, to: number): Cell[] => [
  ...new Set(form.rows.slice(from, to).flat()),
];

const ofField = (cells: readonly Cell[], labels: Readonly<Record<string, RegExp>>): Cell[] =>
  cells.filter(({ text }) => textToField(text, labels) !== null);

/** The levels of rows that state no indicator. */
const levelsOf = ({ parts: { indicators }, form }: EvaluationRead): Cell[] => {
  const columns = (['category', 'subcategory'] as const).flatMap(
    (field) => indicators?.columns.get(field) ?? [],
  );
  const rows = indicators === null ? [] : form.grid.slice(indicators.header, indicators.to);
  return rows.flatMap((slots) => columns.flatMap((column) => slots[column] ?? []));
};

/** The total that stands in the head of the form, with its label. */
const headTotalOf = ({ total: { cells } }: EvaluationRead, all: readonly Cell[]): Cell[] =>
  cells.score === undefined
    ? []
    : [cells.score, ...all.filter(({ text }) => isTotalScoreLabel(bareLabel(text)))];

/** The labels of each part in its own rows, and the values that were read from them. */
function takenOfParts(read: EvaluationRead): Cell[] {
  const { parts, funds, goals, indicators, stray, head } = read;
  const all = cellsOfPart(read, parts.from, parts.to);
  const rows = (part: { header: number; to: number } | null): Cell[] =>
    part === null ? [] : cellsOfPart(read, part.header, part.to);
  const values = [
    ...head,
    ...Object.values(funds).flatMap(({ label, fields }) => [label, ...Object.values(fields)]),
    ...goals.expected.cells,
    ...goals.actual.cells,
    ...indicators.flatMap(({ fields }) => Object.values(fields)),
    ...stray.map(({ cell }) => cell),
    ...(parts.total === null ? headTotalOf(read, all) : cellsOfPart(read, parts.total, parts.total + 1)),
  ];
  return [
    ...values.filter((cell) => cell !== undefined),
    ...ofField(all, HEAD_LABELS),
    ...ofField(rows(parts.funds), { ...FUND_COLUMNS, ...FUND_ROWS }),
    ...rows(parts.goal).filter(isGoalLabel),
    ...ofField(rows(parts.indicators), INDICATOR_COLUMNS),
    ...levelsOf(read),
    ...all.filter(isFrameLabel),
  ];
}

/** Labels of what no record has a field for, each with what stands beside it. */
function valuesBeside({ form, parts }: EvaluationRead, taken: ReadonlySet<Cell>): Taken['beside'] {
  return form.rows.slice(parts.from, parts.to).flatMap((row) =>
    row.flatMap((label, i) => {
      const value = row[i + 1];
      if (taken.has(label) || !isBesideLabel(label.text) || value === undefined) return [];
      const isAnswer = !taken.has(value) && !isBesideLabel(value.text) && !isBlankCell(value);
      return [{ label, cells: isAnswer ? [value] : [] }];
    }),
  );
}

/** What was understood of the forms of one table. */
export function cellsTaken(reads: readonly EvaluationRead[]): Taken {
  const taken = new Set(reads.flatMap(takenOfParts));
  return { taken, beside: reads.flatMap((read) => valuesBeside(read, taken)) };
}

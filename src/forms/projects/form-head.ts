/** @file The answers to the labels of a form of one project, and which of them are its head: code, name, money and goal. */
import { OF_THE_YEAR } from '../../words/indicator-labels.ts';
import { titleToProjectName } from '../../words/project-labels.ts';
import { readFigure } from '../../words/figures.ts';
import type { Cell, Table } from '../../model/index.ts';
import type { Said } from '../../model/reading.ts';
import type { ProjectReading } from './reading.ts';
import { pickAnswer, readAnswers, type Answer, type Labels } from '../answers.ts';
import type { FormGrid } from '../form-grid.ts';
import { cellToFormLabel, readInline, type FormLabel } from './form-labels.ts';
import type { Region } from './form-regions.ts';

export type ProjectAnswer = Answer<FormLabel>;

const LABELS: Labels<FormLabel> = {
  labelOf: cellToFormLabel,
  inline: readInline,
  weak: new Set(),
  money: new Set(['total', 'fiscal', 'other']),
  heads: new Set(['indicator']),
  beside: new Set(['beside']),
};

/** Every label of the rows above the indicators (and below them), with its value. */
export function readProjectAnswers(
  form: FormGrid,
  { from, to }: Region,
  indicatorRows: ReadonlySet<number>,
): ProjectAnswer[] {
  const rows = [...form.rows.keys()].slice(from, to).filter((row) => !indicatorRows.has(row));
  return readAnswers(form, rows, LABELS);
}

/** Of several totals that of the year, where its figure is printed. */
function pickTotal(answers: readonly ProjectAnswer[]): ProjectAnswer | undefined {
  const totals = answers.filter(({ label }) => label === 'total');
  const stated = totals.filter(({ said }) => said !== null);
  const ofYear = stated.find(({ labelCell }) => OF_THE_YEAR.test(labelCell.text));
  if (ofYear ?? stated[0]) return ofYear ?? stated[0];
  const block = answers.find(({ label, said }) => label === 'block' && said !== null && isFigure(said.text));
  return block ?? totals[0];
}

const isFigure = (text: string): boolean => {
  const figure = readFigure(text);
  return figure !== null && figure.amount !== null;
};

/** The part that stands under the same heading as the total, else the first. */
function pickPart(
  answers: readonly ProjectAnswer[],
  field: 'fiscal' | 'other',
  total: ProjectAnswer | undefined,
): ProjectAnswer | undefined {
  const parts = answers.filter(({ label }) => label === field);
  const distance = ({ labelCell }: ProjectAnswer): number =>
    total === undefined ? 0 : Math.abs(labelCell.column - total.labelCell.column);
  return [...parts].sort((a, b) => distance(a) - distance(b))[0];
}

function pickProjectGoal(answers: readonly ProjectAnswer[]): ProjectAnswer | undefined {
  const stated = answers.filter(({ said }) => said !== null);
  return (
    stated.find(({ label }) => label === 'year_goal') ??
    stated.find(({ label }) => label === 'goal') ??
    answers.find(({ label }) => label === 'year_goal' || label === 'goal')
  );
}

/** A field that is printed blank keeps its cell. */
const blankOf = (answer: ProjectAnswer | undefined): Said | null =>
  answer?.said ?? (answer?.cells[0] ? { text: '', cells: answer.cells, how: 'printed' } : null);

/** Of the names of what a project is a part of and of the project, one row below the other, the lowest. */
function pickName(answers: readonly ProjectAnswer[]): ProjectAnswer | undefined {
  const names = answers.filter(({ label, said }) => label === 'name' && said !== null);
  const end = names.findIndex(
    ({ labelCell }, i) => labelCell.row > (names[i - 1] ?? names[0]!).labelCell.row + 1,
  );
  return names.slice(0, end < 0 ? names.length : end).at(-1) ?? pickAnswer(answers, 'name');
}

/** The name by its label, else on a line above the form, else out of the title of the form. */
export function readName(
  answers: readonly ProjectAnswer[],
  above: Pick<Table, 'title' | 'project'> | null,
  titleCell: Cell | null,
): Said | null {
  const name = pickName(answers);
  if (name !== undefined) return blankOf(name);
  if (above?.project) return { text: above.project, cells: [], how: 'printed' };
  const title = titleCell?.text ?? above?.title ?? null;
  const presumed = title === null ? null : titleToProjectName(title);
  return presumed === null ? null : { text: presumed, cells: titleCell ? [titleCell] : [], how: 'presumed' };
}

/** The head of a project out of the labels of its form. */
export function readHead(
  answers: readonly ProjectAnswer[],
): Pick<ProjectReading, 'code' | 'total' | 'fiscal' | 'other' | 'goal'> {
  const total = pickTotal(answers);
  return {
    code: pickAnswer(answers, 'code')?.said ?? null,
    total: blankOf(total),
    fiscal: blankOf(pickPart(answers, 'fiscal', total)),
    other: blankOf(pickPart(answers, 'other', total)),
    goal: blankOf(pickProjectGoal(answers)),
  };
}

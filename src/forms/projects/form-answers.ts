/** @file The labels of a form of one project, each with what is written to it: beside it, below it, or behind a colon in its own cell. */
import { isPlaceholder } from '../../words/indicator-texts.ts';
import { readFigure } from '../../words/figures.ts';
import type { Cell } from '../../model/index.ts';
import type { Said } from '../../model/reading.ts';
import { isBlankCell, type FormGrid } from '../form-grid.ts';
import { cellToFormLabel, readInline, type FormLabel } from './form-labels.ts';
import type { Region } from './form-regions.ts';
import { sayCells } from './reading.ts';

/** A label with what is written to it; no value where nothing is. */
export interface Answer {
  readonly label: FormLabel;
  readonly labelCell: Cell;
  readonly cells: readonly Cell[];
  readonly said: Said | null;
}

const isLabel = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cellToFormLabel(cell) !== null || readInline(cell, false) !== null);

/** Rows that go on with a value: the label reaches down to them, or their label cell is blank because a page or a line broke it. */
function furtherCells(label: Cell, value: Cell, { rows }: FormGrid, to: number): Cell[] {
  const further: Cell[] = [];
  for (let row = value.row + value.rowSpan; row < to; row++) {
    const [before, cell, ...others] = rows[row]!;
    const isBlank =
      before?.column === label.column && before.columnSpan === label.columnSpan && isBlankCell(before);
    const isOfLabel = before === label || (isBlank && before.row === row);
    if (!isOfLabel || cell?.column !== value.column || cell.columnSpan !== value.columnSpan) break;
    if (others.length > 0 || isBlankCell(cell) || isLabel(cell) || cell.row !== row) break;
    further.push(cell);
  }
  return further;
}

/** What stands below a label whose neighbour is blank is its value only where it can be nothing else: another label is shorter. */
const SENTENCE = /[，。；]|.{14}/u;

const MONEY: ReadonlySet<FormLabel | null> = new Set(['total', 'fiscal', 'other']);

/** Money is a figure, or nothing: a text beside or below its label is another label or the answer to one. */
const mayAnswer = (label: FormLabel | null, { text }: Cell): boolean =>
  !MONEY.has(label) || isPlaceholder(text.trim()) || readFigure(text) !== null;

/** What is written beside a label, else below it; another label is no answer to it. */
function cellsFor(label: Cell, form: FormGrid, to: number): Cell[] {
  const row = form.rows[label.row]!;
  const beside = row[row.indexOf(label) + 1];
  const kind = cellToFormLabel(label);
  const isBeside = beside !== undefined && !isLabel(beside) && mayAnswer(kind, beside);
  if (isBeside && !isBlankCell(beside)) return [beside, ...furtherCells(label, beside, form, to)];
  const below =
    label.row + label.rowSpan < to ? form.grid[label.row + label.rowSpan]?.[label.column] : undefined;
  const isAnswer =
    below !== undefined &&
    below.column === label.column &&
    !isLabel(below) &&
    !isBlankCell(below) &&
    mayAnswer(kind, below);
  if (isAnswer && (!isBeside || SENTENCE.test(below.text))) return [below];
  return isBeside ? [beside] : [];
}

/** Every label of the rows above the indicators (and below them), with its value. */
export function readProjectAnswers(
  form: FormGrid,
  { from, to }: Region,
  indicatorRows: ReadonlySet<number>,
): Answer[] {
  const answers: Answer[] = [];
  for (let row = from; row < to; row++) {
    if (indicatorRows.has(row)) continue;
    const own = form.rows[row]!.filter((cell) => cell.row === row && !isBlankCell(cell));
    for (const cell of own) {
      const label = cellToFormLabel(cell);
      const inline = label === null ? readInline(cell, own.length === 1) : null;
      if (inline) answers.push({ label: inline.label, labelCell: cell, cells: [cell], said: { text: inline.value, cells: [cell], how: 'printed' } }); // prettier-ignore
      if (label === null) continue;
      const cells = label === 'indicator' ? [] : cellsFor(cell, form, to);
      answers.push({ label, labelCell: cell, cells, said: sayCells(cells) });
    }
  }
  return answers;
}

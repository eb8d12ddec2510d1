/**
 * @file What is written to the labels of a form that is filled in: beside a label, below it, or behind a colon in its own cell. Another
 * label is no answer to one. Every form that is read by its labels asks here; which words are labels each says itself.
 */
import { readFigure } from '../words/figures.ts';
import { isPlaceholder } from '../words/indicator-texts.ts';
import { isLevelWord } from '../words/indicator-words.ts';
import type { Cell } from '../model/index.ts';
import type { Said } from '../model/reading.ts';
import { isBlankCell, type FormGrid } from './form-grid.ts';

/** A label with what is written to it. */
export interface Answer<Label extends string> {
  readonly label: Label;
  readonly labelCell: Cell;
  /** Null where nothing is written. */
  readonly said: Said | null;
  /** The cells of the answer, blank ones too. */
  readonly cells: readonly Cell[];
}

/** The labels of a form. */
export interface Labels<Label extends string> {
  /** What a cell is the label of; null for a value. */
  readonly labelOf: (cell: Cell) => Label | null;
  /** A label with its value in one cell; `isAlone` where its row says nothing else. */
  readonly inline: (cell: Cell, isAlone: boolean) => { readonly label: Label; readonly value: string } | null;
  /** Words that may as well be an answer, where nothing stands behind them. */
  readonly weak: ReadonlySet<Label>;
  /** Labels of money: a text beside or below one that is no figure is another label, or the answer to another. */
  readonly money: ReadonlySet<Label>;
  /** Labels that head columns and have no answer. */
  readonly heads: ReadonlySet<Label>;
  /** Labels that no record has a field for: all that stands right of them is theirs, a small table as well. */
  readonly beside: ReadonlySet<Label>;
}

/** A value printed in these cells, joined; null for nothing but blanks. */
export function sayCells(cells: readonly Cell[], how: Said['how'] = 'printed'): Said | null {
  const text = cells
    .map((cell) => cell.text.trim())
    .filter((part) => part !== '')
    .join('');
  return text === '' ? null : { text, cells, how };
}

/** What stands below a label whose neighbour is blank is its value only where it can be nothing else: another label is shorter. */
const SENTENCE = /[，。；]|.{14}/u;

const isSameColumn = (a: Cell, b: Cell): boolean => a.column === b.column && a.columnSpan === b.columnSpan;

/** A form with its labels, and the rows that labels and answers may stand in. */
interface Reader<Label extends string> extends FormGrid, Labels<Label> {
  readonly own: ReadonlySet<number>;
}

function isLabelIn<Label extends string>(reader: Reader<Label>, row: readonly Cell[], cell: Cell): boolean {
  const label = reader.labelOf(cell);
  if (label === null) return isLevelWord(cell.text) || reader.inline(cell, false) !== null;
  return !reader.weak.has(label) || row.slice(row.indexOf(cell) + 1).some((other) => !isBlankCell(other));
}

const mayAnswer = <Label extends string>({ money }: Reader<Label>, label: Label, { text }: Cell): boolean =>
  !money.has(label) || isPlaceholder(text.trim()) || readFigure(text) !== null;

/** The first cell right of a label that says something, else the next; none where another label comes first. */
function cellBeside<Label extends string>(reader: Reader<Label>, cell: Cell, label: Label): Cell | undefined {
  const row = reader.rows[cell.row]!;
  const right = row.slice(row.indexOf(cell) + 1);
  const isAnswer = (other: Cell): boolean =>
    !isLabelIn(reader, row, other) && mayAnswer(reader, label, other);
  const stated = right.find((other) => !isBlankCell(other));
  return [stated, right[0]].find((other) => other !== undefined && isAnswer(other));
}

/** Rows that go on with a value: the label reaches down to them, or its cell is blank below because a page or a line broke it. */
function furtherCells<Label extends string>(reader: Reader<Label>, label: Cell, value: Cell): Cell[] {
  const further: Cell[] = [];
  for (let at = value.row + value.rowSpan; reader.own.has(at); at++) {
    const row = reader.rows[at]!;
    const before = row.findLast(({ column }) => column <= label.column);
    const cell = row.find(({ column }) => column === value.column);
    const isBroken = before !== label && row.length === 2 && before?.row === at && isBlankCell(before);
    if (before !== label && !(isBroken && isSameColumn(before, label))) break;
    if (!cell || !isSameColumn(cell, value) || cell.row !== at) break;
    if (isBlankCell(cell) || isLabelIn(reader, row, cell)) break;
    further.push(cell);
  }
  return further;
}

/** The cell below a label, and those of the same width behind it that no label opens. */
function cellsBelow<Label extends string>(reader: Reader<Label>, cell: Cell, label: Label): Cell[] {
  const below: Cell[] = [];
  for (let at = cell.row + cell.rowSpan; reader.own.has(at); at++) {
    const row = reader.rows[at]!;
    const under = reader.grid[at]![cell.column];
    if (under === below.at(-1) && under) continue;
    const opensLabel = [row.find((each) => each.row === at && !isBlankCell(each)), under].some(
      (each) => each && isLabelIn(reader, row, each),
    );
    if (!under || under.column !== cell.column || opensLabel || !mayAnswer(reader, label, under)) break;
    if (below.length > 0 && !isSameColumn(under, cell)) break;
    below.push(under);
  }
  return below;
}

/** Labels side by side, no higher one than the others, and nothing else in the row: what they say stands below them. */
function isHeaderRow<Label extends string>(reader: Reader<Label>, { row, rowSpan }: Cell): boolean {
  const end = reader.rows[row]!.findLastIndex((cell) => !isBlankCell(cell)) + 1;
  const stated = reader.rows[row]!.slice(0, end);
  const isHead = (cell: Cell): boolean => cell.rowSpan === rowSpan && reader.labelOf(cell) !== null;
  return stated.length > 1 && stated.every(isHead);
}

/** What is written to a label: beside it, else below it. */
function cellsFor<Label extends string>(reader: Reader<Label>, cell: Cell, label: Label): Cell[] {
  const beside = cellBeside(reader, cell, label);
  if (beside && !isBlankCell(beside)) return [beside, ...furtherCells(reader, cell, beside)];
  const below = cellsBelow(reader, cell, label);
  const isAnswer =
    !beside || SENTENCE.test(below.map(({ text }) => text).join('')) || isHeaderRow(reader, cell);
  return isAnswer && below.some((each) => !isBlankCell(each)) ? below : beside ? [beside] : below;
}

/** What stands right of a label in all of its rows, up to another label. */
function cellsRightOf<Label extends string>(reader: Reader<Label>, label: Cell): Cell[] {
  const rows = reader.rows.slice(label.row, label.row + label.rowSpan);
  return rows.flatMap((row) => {
    const right = row.slice(row.indexOf(label) + 1).filter((cell) => cell.row >= label.row);
    const end = right.findIndex((cell) => isLabelIn(reader, row, cell));
    return end < 0 ? right : right.slice(0, end);
  });
}

function readAnswer<Label extends string>(
  reader: Reader<Label>,
  cell: Cell,
  own: readonly Cell[],
): Answer<Label> | null {
  const label = reader.labelOf(cell);
  if (label !== null) {
    const answer = reader.heads.has(label) ? [] : cellsFor(reader, cell, label);
    const cells = reader.beside.has(label)
      ? [...new Set([...answer, ...cellsRightOf(reader, cell)])]
      : answer;
    return { label, labelCell: cell, cells, said: sayCells(cells) };
  }
  const inline = reader.inline(cell, own.length === 1);
  if (!inline) return null;
  const said: Said = { text: inline.value, cells: [cell], how: 'printed' };
  return { label: inline.label, labelCell: cell, cells: [cell], said };
}

/** The labels of some rows with their answers, in printed order; answers stand in these rows too. */
export function readAnswers<Label extends string>(
  form: FormGrid,
  rows: readonly number[],
  labels: Labels<Label>,
): Answer<Label>[] {
  const reader = { ...form, ...labels, own: new Set(rows) };
  const answers = rows.flatMap((row) => {
    const own = form.rows[row]!.filter((cell) => cell.row === row && !isBlankCell(cell));
    return own.flatMap((cell) => readAnswer(reader, cell, own) ?? []);
  });
  const answering = new Set(answers.flatMap(({ label, cells }) => (labels.weak.has(label) ? [] : cells)));
  return answers.filter(({ label, labelCell }) => !labels.weak.has(label) || !answering.has(labelCell));
}

/** The first answer to a label that says something, else the first. */
export const pickAnswer = <Label extends string>(
  answers: readonly Answer<Label>[],
  wanted: Label,
): Answer<Label> | undefined =>
  answers.find(({ label, said }) => label === wanted && said !== null) ??
  answers.find(({ label }) => label === wanted);

/**
 * @file Forms of one project (财政项目支出绩效目标填报表, 政策和项目预算绩效目标表, …): labels beside or over their values, then the
 * indicators. Read by label, never by position; several of them may stand in one table.
 */
import { isPlaceholder } from '../../words/indicator-texts.ts';
import { OF_THE_YEAR } from '../../words/indicator-labels.ts';
import { isFormCaption, titleToProjectName } from '../../words/project-labels.ts';
import { readFigure } from '../../words/figures.ts';
import type { Cell, Table } from '../../model/index.ts';
import type { Said } from '../../model/reading.ts';
import { isBlankCell, tableToFormGrid, type FormGrid } from '../form-grid.ts';
import { readMoneyUnit } from '../money-unit.ts';
import { cellToFormLabel, readInline, type FormLabel } from './form-labels.ts';
import { formToRegions, openingOf, regionToTitle, type Region } from './form-regions.ts';
import { readFormIndicators } from './form-indicators.ts';
import { sayCells, type ProjectReading, type ProjectsReading } from './reading.ts';
import { isPayee } from '../../words/form-labels.ts';

/** A label with what is written to it; no value where nothing is. */
interface Answer {
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
function readProjectAnswers(
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

/** Of several totals that of the year, where its figure is printed. */
function pickTotal(answers: readonly Answer[]): Answer | undefined {
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
  answers: readonly Answer[],
  field: 'fiscal' | 'other',
  total: Answer | undefined,
): Answer | undefined {
  const parts = answers.filter(({ label }) => label === field);
  const distance = ({ labelCell }: Answer): number =>
    total === undefined ? 0 : Math.abs(labelCell.column - total.labelCell.column);
  return [...parts].sort((a, b) => distance(a) - distance(b))[0];
}

function pickProjectGoal(answers: readonly Answer[]): Answer | undefined {
  const stated = answers.filter(({ said }) => said !== null);
  return (
    stated.find(({ label }) => label === 'year_goal') ??
    stated.find(({ label }) => label === 'goal') ??
    answers.find(({ label }) => label === 'year_goal' || label === 'goal')
  );
}

const pickAnswer = (answers: readonly Answer[], field: FormLabel): Answer | undefined =>
  answers.find(({ label, said }) => label === field && said !== null) ??
  answers.find(({ label }) => label === field);

interface RegionRead {
  readonly project: ProjectReading | null;
  readonly taken: readonly Cell[];
  readonly beside: ProjectsReading['beside'];
}

const isStated = (said: Said | null | undefined): boolean =>
  said !== null && said !== undefined && !isPlaceholder(said.text);

/** A field that is printed blank keeps its cell. */
const blankOf = (answer: Answer | undefined): Said | null =>
  answer?.said ?? (answer?.cells[0] ? { text: '', cells: answer.cells, how: 'printed' } : null);

/** Of the names of what a project is a part of and of the project, one row below the other, the lowest. */
function pickName(answers: readonly Answer[]): Answer | undefined {
  const names = answers.filter(({ label, said }) => label === 'name' && said !== null);
  const end = names.findIndex(
    ({ labelCell }, i) => labelCell.row > (names[i - 1] ?? names[0]!).labelCell.row + 1,
  );
  return names.slice(0, end < 0 ? names.length : end).at(-1) ?? pickAnswer(answers, 'name');
}

/** The name by its label, else on a line above the form, else out of the title of the form. */
function readName(
  answers: readonly Answer[],
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
function readHead(
  answers: readonly Answer[],
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

function readFormRegion(form: FormGrid, region: Region, above: Table): RegionRead {
  const read = readFormIndicators(form, region);
  const answers = readProjectAnswers(form, region, read.rows);
  const titleCell = regionToTitle(form, region);
  const head = readHead(answers);
  const name = readName(answers, region.from === 0 ? above : null, titleCell);
  const said = [name?.how === 'printed' ? name : null, head.total, head.fiscal, head.goal];
  const states = said.some(isStated) || read.indicators.length > 0;
  const first = pickAnswer(answers, 'name')?.cells[0] ?? head.total?.cells[0] ?? firstOf(form, region);
  const office =
    answers.find(({ label, labelCell }) => label === 'office' && isPayee(labelCell.text))?.said ?? null;
  const rest = { name, office, indicators: read.indicators, doubts: read.doubts };
  return {
    project: states && first ? { first, ...head, ...rest } : null,
    taken: [
      ...answers.flatMap(({ labelCell, cells }) => [labelCell, ...cells]),
      ...read.taken,
      ...captionCells(form, region),
    ],
    beside: [
      ...answers
        .filter(
          ({ label, said }) =>
            label === 'beside' ||
            (label === 'office' && said !== office) ||
            (label === 'name' && said !== name),
        )
        .map(({ labelCell, cells }) => ({ label: labelCell, cells })),
      ...read.beside,
    ],
  };
}

const firstOf = (form: FormGrid, { from, to }: Region): Cell | undefined =>
  form.rows
    .slice(from, to)
    .flat()
    .find((cell) => !isBlankCell(cell));

/** The title of the form and the year below it, where they are drawn as rows of it. */
const captionCells = (form: FormGrid, { from, to }: Region): Cell[] =>
  Array.from({ length: Math.min(3, to - from) }, (_, i) => openingOf(form, from + i)).filter(
    (cell) => cell !== undefined && isFormCaption(cell.text),
  ) as Cell[];

/**
 * The projects of a table of forms.
 * @returns in order; forms that were left empty give none
 */
export function readForms(table: Table): ProjectsReading {
  const form = tableToFormGrid(table);
  const read = formToRegions(form).map((region) => readFormRegion(form, region, table));
  return {
    projects: read.flatMap(({ project }) => project ?? []),
    taken: new Set(read.flatMap(({ taken }) => taken)),
    beside: read.flatMap(({ beside }) => beside),
    hasIndicators: true,
    unnamed: [],
    needs: ['name', 'value'],
    unit: readMoneyUnit(table.cells),
  };
}

/** @file The block of indicators inside a form of one project: where its header stands, which rows are its, and what ends it. */
import { lowestOf } from '../../model/lists.ts';
import { CATEGORIES, squeeze, SUBCATEGORIES } from '../../words/lexicon.ts';
import type { Cell } from '../../model/index.ts';
import { isBlankCell, openingOf, type FormGrid } from '../form-grid.ts';
import { toFullWord, type Levels } from '../../words/indicator-words.ts';
import {
  cellsBelow,
  doubtsOfHeadings,
  readIndicatorColumns,
  type IndicatorColumns,
} from '../indicators/columns.ts';
import { belowIn } from '../indicators/by-content.ts';
import { readIndicators, type IndicatorReading } from '../indicators/read.ts';
import { cellToFormLabel, readInline } from './form-labels.ts';
import type { Region } from './form-regions.ts';
import type { ProjectsReading } from './reading.ts';

interface FormIndicators {
  readonly indicators: readonly IndicatorReading[];
  /** The rows of the block, header included. */
  readonly rows: ReadonlySet<number>;
  readonly taken: readonly Cell[];
  readonly beside: ProjectsReading['beside'];
  readonly doubts: readonly string[];
}

const isWord = (cell: Cell, words: readonly string[]): boolean =>
  words.includes(toFullWord(squeeze(cell.text)));

/** A form can go without the header of its indicators: their levels are closed words, and what is reached stands behind what is named. */
export function inferColumns(cells: readonly Cell[]): IndicatorColumns | null {
  const category = cells.find((cell) => isWord(cell, CATEGORIES));
  const subcategory = cells.find((cell) => cell !== category && isWord(cell, SUBCATEGORIES));
  const [name, value, ...others] = cells.slice(cells.indexOf(subcategory ?? category!) + 1);
  if (!category || !name || !value || others.some((cell) => !isBlankCell(cell))) return null;
  const fields = new Map([
    ['category', category] as const,
    ...(subcategory ? [['subcategory', subcategory] as const] : []),
    ['name', name] as const,
    ['value', value] as const,
  ]);
  return { fields, weight: undefined, beside: [], unknown: [], presumed: [] };
}

/** A row that a label of the form opens ends the block: 备注, 项目名称. */
function endsIndicators(form: FormGrid, row: number, columns: IndicatorColumns): boolean {
  const cell = openingOf(form, row);
  if (cell === undefined) return false;
  const nameColumn = columns.fields.get('name')?.column ?? 0;
  if (cell.column >= nameColumn) return false;
  const label = cellToFormLabel(cell) ?? readInline(cell, false)?.label ?? null;
  return label !== null && label !== 'block' && label !== 'indicator';
}

interface Block {
  readonly columns: IndicatorColumns;
  /** The row of its header; null where it has none. */
  readonly header: number | null;
  readonly rows: readonly number[];
}

/** The blocks of the region: a header that is printed again opens the next. */
function findBlocks(form: FormGrid, { from, to }: Region): Block[] {
  const blocks: { columns: IndicatorColumns; header: number | null; rows: number[] }[] = [];
  let open: (typeof blocks)[number] | null = null;
  for (let row = from; row < to; row++) {
    const columns = readIndicatorColumns(form.rows[row]!, belowIn(form));
    if (columns !== null) blocks.push((open = { columns, header: row, rows: [] }));
    else if (open !== null && endsIndicators(form, row, open.columns)) open = null;
    else if (open !== null) open.rows.push(row);
    else if (blocks.length === 0) {
      const inferred = inferColumns(form.rows[row]!);
      if (inferred) blocks.push((open = { columns: inferred, header: null, rows: [row] }));
    }
  }
  return blocks;
}

/** Labels that stand left of the block over its rows: 绩效指标. */
const blockLabels = (form: FormGrid, { columns, header, rows }: Block): Cell[] => {
  const start = lowestOf([...columns.fields.values()].map(({ column }) => column));
  const all = header === null ? rows : [header, ...rows];
  return all.flatMap((row) =>
    form.rows[row]!.filter(
      (cell) => cell.column + cell.columnSpan <= start && cellToFormLabel(cell) === 'block',
    ),
  );
};

const besideOf = (form: FormGrid, { columns, rows }: Block): ProjectsReading['beside'] =>
  columns.beside
    .filter((label) => label !== columns.weight)
    .map((label) => ({
      label,
      cells: [...new Set(rows.flatMap((row) => cellsBelow(form.grid[row]!, label)))],
    }));

const headerCells = ({ columns, header }: Block): Cell[] =>
  header === null
    ? []
    : [...columns.fields.values(), ...columns.beside, ...(columns.weight ? [columns.weight] : [])];

/** @param region the rows of one form */
export function readFormIndicators(form: FormGrid, region: Region): FormIndicators {
  const blocks = findBlocks(form, region);
  let levels: Levels = { category: null, subcategory: null };
  const read = blocks.map((block) => {
    const rows = block.rows.map((row) => ({ slots: form.grid[row]!, row }));
    const found = readIndicators(rows, block.columns, levels);
    levels = found.levels;
    return found;
  });
  return {
    indicators: read.flatMap(({ indicators }) => indicators),
    rows: new Set(blocks.flatMap(({ header, rows }) => [...(header === null ? [] : [header]), ...rows])),
    taken: [
      ...read.flatMap(({ taken }) => taken),
      ...blocks.flatMap((block) => [...headerCells(block), ...blockLabels(form, block)]),
    ],
    beside: blocks.flatMap((block) => besideOf(form, block)),
    doubts: doubtsOfHeadings(blocks.map(({ columns }) => columns)),
  };
}

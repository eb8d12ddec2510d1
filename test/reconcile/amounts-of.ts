/** @file Proofs for the tests of the checks: small tables written as rows of text. */
import { IDENTITIES, recordTables } from '../../src/forms/index.ts';
import { byPosition } from '../../src/model/grid.ts';
import type { Cell, DocumentFacts, RecognizedTable } from '../../src/model/index.ts';
import { proveRecords, type Proof } from '../../src/reconcile/index.ts';

export interface TinyTable {
  readonly id: string;
  readonly form: string;
  readonly unit?: string;
  /** One header path for each figure column: `基本支出/小计`. */
  readonly head: readonly string[];
  /** Labels (those of two sides with `;` between), a bar, the figures: `2050101 行政 | 1.00 -`; `-` is blank, `#` unreadable. */
  readonly rows: readonly string[];
  /** The column of the label of each row, for tables whose levels show by it. */
  readonly labelColumnOf?: (row: number) => number;
}

export const table = (id: string, form: string, head: readonly string[], ...rows: string[]): TinyTable => ({
  id,
  form,
  head,
  rows,
});

const LABEL_HEADS = ['科目编码', '科目名称', '科目说明'];
/** Figures of tables without sides begin in this column, and all rows of a header of at most two rows in row 2. */
const FIRST_FIGURE = LABEL_HEADS.length;

type Placed = Pick<Cell, 'row' | 'column' | 'text'> & Partial<Pick<Cell, 'rowSpan'>>;

const toCell = ({ rowSpan = 1, ...placed }: Placed): Cell => ({
  ...placed,
  rowSpan,
  columnSpan: 1,
  raw: placed.text,
  rules: [],
  sources: [],
});

/** The words of a path from the top down, the lowest one over all rows that are left. */
const pathToCells = (path: readonly string[], column: number, depth: number): Placed[] =>
  path.map((text, row) => ({ row, column, text, rowSpan: row === path.length - 1 ? depth - row : 1 }));

const labelsIn = (part: string): string[] => part.trim().split(' ').filter(Boolean);

/** For each side where its labels begin and where its figures stand. */
function toSides({ head, rows }: TinyTable): { labels: readonly number[]; figures: readonly number[] }[] {
  const count = Math.max(...rows.map((row) => row.split('|')[0]!.split(';').length));
  if (count === 1) return [{ labels: [0, 1, 2], figures: head.map((_, i) => FIRST_FIGURE + i) }];
  const width = Math.max(
    ...rows.flatMap((row) =>
      row
        .split('|')[0]!
        .split(';')
        .map((part) => labelsIn(part).length),
    ),
  );
  let next = 0;
  return Array.from({ length: count }, (_, side) => {
    const labels = Array.from({ length: width }, () => next++);
    const figures = Array.from({ length: side < count - 1 ? 1 : head.length - count + 1 }, () => next++);
    return { labels, figures };
  });
}

function toTable(table: TinyTable): RecognizedTable {
  const { id, form, unit = '万元', head, rows, labelColumnOf } = table;
  const paths = head.map((path) => path.split('/'));
  const depth = Math.max(2, ...paths.map((path) => path.length));
  const sides = toSides(table);
  const columns = sides.flatMap(({ figures }) => figures);
  const isSided = sides.length > 1;
  const labelHeads = sides.flatMap(({ labels, figures }) =>
    labels.flatMap((column, i) => {
      const top = paths[columns.indexOf(figures[0]!)]![0]!;
      return pathToCells(isSided ? [top, LABEL_HEADS[i]!] : [LABEL_HEADS[i]!], column, depth);
    }),
  );
  const body = rows.flatMap((line, row): Placed[] => {
    const [said = '', given = ''] = line.split('|');
    const labels = said.split(';').flatMap((part, side) =>
      labelsIn(part).map((text, i) => ({
        row: row + depth,
        column: sides[side]!.labels[0]! + i + (labelColumnOf?.(row) ?? 0),
        text,
      })),
    );
    const texts = given.trim().split(/\s+/u);
    const figures = texts.map((text, i) => ({
      row: row + depth,
      column: columns[i]!,
      text: text === '-' ? '' : text === '#' ? '##' : text,
    }));
    return [...labels, ...figures];
  });
  const cells = [
    ...paths.flatMap((path, i) => pathToCells(path, columns[i]!, depth)),
    ...labelHeads,
    ...body,
  ].map(toCell);
  return {
    kind: 'table',
    form,
    layout: 'amounts',
    id,
    foundBy: 'tabs',
    title: null,
    number: null,
    unit,
    headerRows: depth,
    rows: rows.length + depth,
    columns: Math.max(...columns) + 1,
    cells: cells.sort(byPosition),
    pages: [],
    breaks: [],
  };
}

const facts: DocumentFacts = { kind: 'budget', department: '某局', region: null, year: 2025 };

/** All tables of a document, read and proved. */
export function proveTables(...tables: readonly TinyTable[]): Proof {
  const read = tables.map(toTable);
  return proveRecords(read, { ...recordTables('d', read, facts), doubts: [] }, IDENTITIES);
}

/** `identity left = right`, `≠` or `?`, in the order of the checks. */
export const checksOf = ({ checks }: Proof): string[] =>
  checks.map(({ identity, holds, left_sum, right_sum, reason }) =>
    holds === null ? `${identity} ? ${reason}` : `${identity} ${left_sum} ${holds ? '=' : '≠'} ${right_sum}`,
  );

/** `code place: actual → expected` of each finding. */
export const findingsOf = ({ doubts }: Proof): string[] =>
  doubts.map(({ code, table, cell, expected, actual }) => {
    const at = cell ? `${table}/r${cell.row}c${cell.column}` : table;
    return `${code} ${at}: ${actual ?? '—'} → ${expected ?? '—'}`;
  });

/** Texts of the figures that are not proved. */
export const unprovedOf = ({ records }: Proof): string[] =>
  records.amounts
    .filter(({ amount, proved_by }) => amount !== null && proved_by.length === 0)
    .map(({ raw }) => raw);

type ProofField = 'value_proof' | 'row_proof' | 'column_proof' | 'unit_proof' | 'unproved';

/** What is said of each amount that states something, by its place (`t1/r2c3`). */
export const proofsOf = ({ records }: Proof, field: ProofField): Map<string, string | null> =>
  new Map(
    records.amounts
      .filter(({ amount }) => amount !== null)
      .map((record) => [record.id.slice(2), record[field]]),
  );

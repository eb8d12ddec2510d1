/** @file Cells, and the places they are printed at: a cell joined over a page break has several. */
import { cellIdIn } from '../../model/ids.ts';
import { z } from 'zod';
import { id } from '../../schemas/common.ts';
import { cellSchema, type Conversion } from '../../schemas/index.ts';
import {
  documentColumn,
  position,
  relationSchema,
  type Relation,
  type Row,
  type RowOptions,
} from './relation.ts';

type TableRecord = Conversion['tables'][number];
type CellRecord = TableRecord['cells'][number];

const idOf = (table: TableRecord, cell: CellRecord): string => cellIdIn(table.id, cell);

/** `column` is a word of SQL. */
const { row, column, ...behind } = cellSchema.omit({ sources: true, corrected: true }).shape;

function* cellRows(conversion: Conversion, options: RowOptions): Generator<Row> {
  if (!options.cells) return;
  for (const table of conversion.tables)
    for (const [at, { column: columnIndex, ...cell }] of table.cells.entries())
      yield {
        ...cell,
        id: idOf(table, { ...cell, column: columnIndex }),
        ...documentColumn(conversion),
        table_id: table.id,
        position: at,
        column_index: columnIndex,
      };
}

export const cells: Relation = {
  name: 'cells',
  title: 'Cells as printed and as read / 单元格',
  schema: relationSchema({ row, column_index: column, ...behind }, { table_id: id, position }),
  rows: cellRows,
};

const sourceShape = {
  page: z.int().min(1).nullable().describe('Page / 页码'),
  x0: z.number().nullable().describe('Left, points from the left of the unrotated page / 左'),
  y0: z.number().nullable().describe('Top, points from the top / 上'),
  x1: z.number().nullable().describe('Right / 右'),
  y1: z.number().nullable().describe('Bottom / 下'),
  path: z.string().nullable().describe('Path of the node in the markup / 节点路径'),
  line: z.int().min(1).nullable().describe('Line of a text, from 1 / 行'),
  from_column: z.int().nullable().describe('First column of the line / 起始列'),
  to_column: z.int().nullable().describe('Behind the last column / 结束列'),
};

const NOWHERE: Row = Object.fromEntries(Object.keys(sourceShape).map((name) => [name, null]));

function sourceToRow(source: CellRecord['sources'][number]): Row {
  if ('page' in source) {
    const [x0, y0, x1, y1] = source.box;
    return { page: source.page, x0, y0, x1, y1 };
  }
  if ('path' in source) return { path: source.path };
  const [from_column, to_column] = source.columns;
  return { line: source.line, from_column, to_column };
}

function* sourceRows(conversion: Conversion, options: RowOptions): Generator<Row> {
  if (!options.cells) return;
  for (const table of conversion.tables)
    for (const cell of table.cells)
      for (const [at, source] of cell.sources.entries()) {
        const cell_id = idOf(table, cell);
        yield {
          id: `${cell_id}/s${at}`,
          ...documentColumn(conversion),
          cell_id,
          position: at,
          ...NOWHERE,
          ...sourceToRow(source),
        };
      }
}

export const cellSources: Relation = {
  name: 'cell_sources',
  title: 'Places of cells in the source / 单元格出处',
  schema: relationSchema(sourceShape, { cell_id: id, position }),
  rows: sourceRows,
};

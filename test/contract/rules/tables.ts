/** @file Tables and their cells: a sound grid, and no reading that is not named. */
import { FORMS } from '../../../src/forms/registry/index.ts';
import type { TableRecord } from '../../../src/schemas/index.ts';
import { cellId, cellsById, squeeze, type CellRecord, type Rule } from './rule.ts';

/** `row/column` of each slot that the cell covers. */
const cellToSlots = ({ row, column, row_span, column_span }: CellRecord): string[] =>
  Array.from({ length: row_span * column_span }, (_, i) => {
    return `${row + Math.floor(i / column_span)}/${column + (i % column_span)}`;
  });

const isInside = (
  { rows, columns }: TableRecord,
  { row, column, row_span, column_span }: CellRecord,
): boolean => row + row_span <= rows && column + column_span <= columns;

export const tableRules: readonly Rule[] = [
  {
    sentence: 'a form is one of the registry, else other',
    *broken(conversion) {
      const forms = new Set(['other', ...FORMS.map(({ id }) => id)]);
      for (const { form, id } of [...conversion.tables, ...conversion.amounts])
        if (!forms.has(form)) yield `${id} ${form}`;
    },
  },
  {
    sentence: 'cells lie inside their table, none over another',
    *broken({ tables }) {
      for (const table of tables) {
        const taken = new Set<string>();
        for (const cell of table.cells) {
          const slots = cellToSlots(cell);
          if (!isInside(table, cell) || slots.some((slot) => taken.has(slot))) yield cellId(table, cell);
          for (const slot of slots) taken.add(slot);
        }
        if (table.header_rows > table.rows) yield table.id;
      }
    },
  },
  {
    sentence: 'cells stand in row-major order',
    *broken({ tables }) {
      for (const table of tables)
        for (const [i, cell] of table.cells.entries()) {
          const { row, column } = table.cells[i - 1] ?? { row: -1, column: 0 };
          if (row > cell.row || (row === cell.row && column >= cell.column)) yield cellId(table, cell);
        }
    },
  },
  {
    sentence: 'a text that is not what is printed names its rule or its repair',
    *broken(conversion) {
      const repaired = new Set(conversion.repairs.map(({ cell }) => cell));
      for (const [id, { text, raw, rules }] of cellsById(conversion))
        if (text !== raw && rules.length === 0 && !repaired.has(id)) yield `${id} ${raw} → ${text}`;
    },
  },
  {
    sentence: 'no cell is emptied without a rule',
    *broken(conversion) {
      for (const [id, { text, raw, rules }] of cellsById(conversion))
        if (text === '' && squeeze(raw) !== '' && rules.length === 0) yield `${id} ${raw}`;
    },
  },
  {
    sentence: 'a cell joined over a page break has the source of each piece',
    *broken(conversion) {
      for (const [id, { rules, sources }] of cellsById(conversion))
        if (rules.includes('page-seam') && sources.length < 2) yield id;
    },
  },
];

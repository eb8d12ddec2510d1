/** @file A table as lines of text: a merged cell in each of its slots, an empty slot as nothing. */
import type { Table } from '../../../src/model/index.ts';

export function fillGrid({ rows, columns, cells }: Table): string[] {
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  for (const { row, column, rowSpan, columnSpan, text } of cells)
    for (let r = row; r < row + rowSpan; r++)
      for (let c = column; c < column + columnSpan; c++) grid[r]![c] = text.trim();
  return grid.map((line) => line.join('|'));
}

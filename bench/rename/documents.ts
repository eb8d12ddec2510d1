/** @file A document out of its tables as they were read, so that a word of it can be another one: one web page with titles and units. */
import type { Conversion } from '../../src/schemas/index.ts';

type TableRecord = Conversion['tables'][number];

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function tableToHtml({ cells, rows }: TableRecord, rename: (text: string) => string): string {
  const lines = Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map(
        ({ row_span, column_span, text }) =>
          `<td rowspan="${row_span}" colspan="${column_span}">${escape(rename(text))}</td>`,
      )
      .join(''),
  );
  return `<table border="1">${lines.map((line) => `<tr>${line}</tr>`).join('\n')}</table>`;
}

/** @param rename the new text of a cell or of a line above a table */
export function documentToHtml({ document, tables }: Conversion, rename: (text: string) => string): string {
  const parts = tables.flatMap((table) => [
    `<p>${escape(rename(table.title ?? ''))}</p>`,
    ...(table.unit === null ? [] : [`<p>${escape(rename(`单位：${table.unit}`))}</p>`]),
    tableToHtml(table, rename),
  ]);
  const head = `<h1>${document.year ?? ''}年${document.department ?? ''}部门预算</h1>`;
  return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${head}${parts.join('\n')}</body></html>`;
}

/**
 * @file A paper as a government site publishes it: navigation and footer in layout tables, the content in nested divs,
 * paragraphs in cells, spans with attributes, titles and unit lines as paragraphs before each table.
 */
import type { Paper, Sheet, SheetCell, SheetRow } from '../sheet.ts';
import { escapeMarkup } from './escape.ts';

const spans = ({ rows, columns }: SheetCell): string =>
  (rows > 1 ? ` rowspan="${rows}"` : '') + (columns > 1 ? ` colspan="${columns}"` : '');

const cellToHtml = (cell: SheetCell): string =>
  `<td${spans(cell)} valign="middle" style="border:solid windowtext 1.0pt"><p style="margin:0">` +
  `<span style="font-size:10.5pt;font-family:宋体">${escapeMarkup(cell.text).replaceAll('\n', '<br/>') || '&nbsp;'}</span></p></td>`;

export const rowsToHtml = (rows: readonly SheetRow[]): string =>
  rows.map((cells) => `<tr>${cells.map(cellToHtml).join('')}</tr>`).join('\n');

const paragraph = (text: string, align: string): string =>
  `<p style="text-align:${align}"><span>${escapeMarkup(text).replaceAll(' ', '&nbsp;&nbsp;')}</span></p>`;

function sheetToHtml(sheet: Sheet): string {
  const title = [sheet.number, sheet.title].filter(Boolean).join(' ');
  return [
    paragraph(title, 'center'),
    ...sheet.lines.map((line) => paragraph(line, 'right')),
    '<table border="1" cellspacing="0" cellpadding="0" style="border-collapse:collapse"><tbody>',
    rowsToHtml([...sheet.header, ...sheet.body]),
    '</tbody></table>',
    ...sheet.notes.map((note) => paragraph(note, 'left')),
    '<p>&nbsp;</p>',
  ].join('\n');
}

const NAVIGATION = ['首页', '政务公开', '办事服务', '互动交流'];

/** @param meta the charset that the head names; null for the pages that name none */
export const paperToHtml = (paper: Paper, meta: string | null): string => `<!DOCTYPE html>
<html>
<head>
${meta ? `<meta charset="${meta}"/>\n` : ''}<title>${escapeMarkup(paper.title)}</title>
<script>var shown = "<table><tr><td>not data</td></tr></table>";</script>
</head>
<body>
<table width="980" cellpadding="0"><tr>${NAVIGATION.map((name) => `<td><a href="/">${name}</a></td>`).join('')}</tr></table>
<div class="content"><div class="TRS_Editor">
<h1 align="center">${escapeMarkup(paper.title)}</h1>
${paper.prose.map((text) => `<p>${escapeMarkup(text)}</p>`).join('\n')}
${paper.sheets.map(sheetToHtml).join('\n')}
</div></div>
<table width="980"><tr><td>主办单位：${escapeMarkup(paper.department)}</td><td>网站标识码：3799000001</td></tr></table>
</body>
</html>
`;

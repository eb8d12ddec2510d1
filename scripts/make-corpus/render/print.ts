/** @file A paper as pages: HTML with page sizes that a browser prints to PDF (see print-corpus.sh). */
import type { Paper, Sheet } from '../sheet.ts';
import { escapeMarkup } from './escape.ts';

const cells = (rows: Sheet['header'], sheet: Sheet): string =>
  rows
    .map(
      (row) =>
        `<tr>${row
          .map(({ text, rows: down, columns: right }) => {
            const spans = (down > 1 ? ` rowspan=${down}` : '') + (right > 1 ? ` colspan=${right}` : '');
            const align = /^-?[\d,]+\.?\d*$/.test(text) && !sheet.isForm ? ' class=n' : '';
            return `<td${spans}${align}>${escapeMarkup(text).replaceAll('\n', '<br>')}</td>`;
          })
          .join('')}</tr>`,
    )
    .join('\n');

/** Share of the width for each column: names and goals need more than figures and signs. */
export function columnWidths(sheet: Sheet): number[] {
  const weights = sheet.columns.map((kind, column) => {
    const texts = [...sheet.header, ...sheet.body]
      .filter((row) => row.length === sheet.columns.length)
      .map((row) => row[column]!.text.length);
    const longest = Math.max(4, ...texts);
    return kind === 'amount' ? Math.min(longest, 14) : Math.min(longest * 1.4, 26);
  });
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => (100 * weight) / sum);
}

function sheetToHtml(sheet: Sheet, repeatHeader: boolean): string {
  const head = sheet.header.length > 0 ? cells(sheet.header, sheet) : '';
  return `<section class="${sheet.landscape ? 'wide' : 'tall'}">
<h2>${escapeMarkup([sheet.number, sheet.title].filter(Boolean).join(' '))}</h2>
${sheet.lines.map((line) => `<p class="unit">${escapeMarkup(line)}</p>`).join('')}
<table><colgroup>${columnWidths(sheet)
    .map((width) => `<col style="width:${width.toFixed(2)}%">`)
    .join('')}</colgroup>
${repeatHeader ? `<thead>${head}</thead><tbody>` : `<tbody>${head}`}
${cells(sheet.body, sheet)}
</tbody></table>
${sheet.notes.map((note) => `<p>${escapeMarkup(note)}</p>`).join('')}
</section>`;
}

/** @param repeatHeader whether the header comes again on each page of a table */
export const paperToPrint = (paper: Paper, repeatHeader: boolean): string => `<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>${escapeMarkup(paper.title)}</title><style>
@page { size: A4 portrait; margin: 18mm 14mm; }
@page wide { size: A4 landscape; margin: 14mm; }
body { font: 9pt "Noto Sans CJK SC"; margin: 0 }
section { break-before: page } .wide { page: wide }
h1, h2 { text-align: center; font-size: 14pt; font-weight: normal; margin: 6pt } .unit { text-align: right; margin: 2pt }
table { border-collapse: collapse; width: 100%; table-layout: fixed }
td { border: 0.75pt solid #000; padding: 2pt 3pt; overflow-wrap: anywhere } .n { text-align: right }
</style></head><body>
<h1>${escapeMarkup(paper.title)}</h1>
${paper.prose.map((text) => `<p>${escapeMarkup(text)}</p>`).join('\n')}
${paper.sheets.map((sheet) => sheetToHtml(sheet, repeatHeader)).join('\n')}
</body></html>
`;

/** The reader's page is the browser's: cells, their places and their text as Chromium shows them at 1,280 points. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { readHtml } from '../../src/extract/html/index.ts';
import { outline } from './outline.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
const SECONDS = 60_000;

const table = (css: string, body: string, head = ''): string =>
  `<!DOCTYPE html><html><head><style>${css}</style>${head}</head><body><table>${body}</table></body></html>`;
const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const body = row('项目', '预算数') + row('培训费', '12.50');

/** Pages whose rows the browser and the reader must agree on. */
const PAGES: Readonly<Record<string, string>> = {
  'a rule for narrow screens': table('@media (max-width: 600px) { table { display: none } }', body),
  'a rule for wide screens': table(
    '@media screen and (min-width: 900px) { td:last-child { display: none } }',
    body,
  ),
  'a range of widths': table('@media (400px <= width < 1000px) { td { display: none } }', body),
  'a sheet for print': table('', body, '<style media="print">td { display: none }</style>'),
  'a rule for print, and one for both': table(
    '@media print, (min-width: 1200px) { tr:first-child { display: none } }',
    body,
  ),
  'a later rule that shows again': table(
    '.x { display: none } .x { display: table-row }',
    `<tr class="x"><td>甲</td><td>1</td></tr>${body}`,
  ),
  'a stronger rule before a weaker one': table(
    '#t .x { display: none } .x { display: table-row }',
    `<tbody id="t"><tr class="x"><td>甲</td><td>1</td></tr>${body}</tbody>`,
  ),
  'an important rule against the attribute': table(
    '.x { display: none !important }',
    `<tr class="x" style="display: table-row"><td>甲</td><td>1</td></tr>${body}`,
  ),
  'the attribute against a rule': table(
    '.x { display: none }',
    `<tr class="x" style="display: table-row"><td>甲</td><td>1</td></tr>${body}`,
  ),
  'a hidden column': table(
    'td:nth-child(2) { display: none }',
    `${row('项目', '编码', '预算数')}${row('甲', 'A1', '1')}`,
  ),
  'every other row hidden': table('tr:nth-child(2n) { display: none }', body + body),
  'rows but the last': table('tr:not(:last-child) { display: none }', body),
  'a class that is one of several': table(
    '.hidden-xs.x { display: none }',
    `<tr class="hidden-xs"><td>甲</td><td>1</td></tr><tr class="x hidden-xs"><td>乙</td><td>2</td></tr>`,
  ),
  'a hidden child of a shown cell': table(
    'td > span { display: none }',
    row('项目<span>注</span>', '<b><span>1</span></b>'),
  ),
  'a value nobody knows': table('tr { display: nonne }', body),
  'a selector nobody knows': table('tr:unheard-of { display: none } tr:hover { display: none }', body),
  'the attribute hidden': table('', `<tr hidden><td>甲</td><td>1</td></tr>${body}`),
  'the attribute hidden, shown by a rule': table(
    '.x { display: table-row }',
    `<tr hidden class="x"><td>甲</td><td>1</td></tr>${body}`,
  ),
  'what is hidden from screen readers': table('', row('<span aria-hidden="true">项目</span>', '1')),
  'invisible cells keep their place': table(
    '.x { visibility: hidden }',
    '<tr><td>甲</td><td class="x">9</td><td>1</td></tr>',
  ),
  'a visible child of an invisible row': table(
    'tr { visibility: hidden } .x { visibility: visible }',
    `<tr><td class="x">甲</td><td>9</td></tr>${row('<b class="x">乙</b>', '<b class="x">1</b>')}`,
  ),
  'a collapsed row': table('.x { visibility: collapse }', `<tr class="x"><td>甲</td><td>1</td></tr>${body}`),
  'lines and blanks': table(
    '',
    row('<div>绩</div><div>效</div>', ' a \n b<br>c ') +
      row('<p>甲</p>', '<span style="display:block">1</span>2'),
  ),
  'rules in @supports': table('@supports (display: grid) { tr:first-child { display: none } }', body),
  'comments around a sheet': table('<!-- td:first-child { display: none } -->', body),
  'a broken rule before a good one': table('td { color: red; ; } } tr:first-child { display: none }', body),
  'spans that reach too far': table('', '<tr><td rowspan="3">甲</td><td>1</td></tr><tr><td>2</td></tr>'),
};

/** The rows a browser lays out, its cells' text as a reader sees it. */
const ROWS = `[...document.querySelectorAll('tr')]
  .filter((row) => getComputedStyle(row).display !== 'none' && getComputedStyle(row).visibility !== 'collapse')
  .map((row) => [...row.cells].filter((cell) => getComputedStyle(cell).display !== 'none')
    .map((cell) => getComputedStyle(cell).visibility === 'visible' || cell.innerText.trim() !== '' ? cell.innerText.trim() : '').join('|'))`;

const normal = (rows: readonly string[]): string[] => rows.map((each) => each.replace(/\s*\n\s*/g, '/'));

(CHROMIUM ? describe : describe.skip)(
  `a browser and the reader see the same in a page with${CHROMIUM ? '' : ' (skipped: no Chromium here)'}`,
  () => {
    let browser: Browser | undefined;
    const shown = async (html: string): Promise<string[]> => {
      const page = await browser!.newPage({ viewport: { width: 1280, height: 720 } });
      await page.setContent(html);
      const rows = (await page.evaluate(ROWS)) as string[];
      await page.close();
      return rows;
    };
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox'] });
    }, SECONDS);
    afterAll(() => browser?.close());

    test.each(Object.entries(PAGES))(
      '%s',
      async (_, html) => {
        const read = outline(await readHtml(Buffer.from(html)));
        const rows = normal(await shown(html));
        // Merged cells stand in every slot they cover here, and once there.
        const isMerged = /(?:col|row)span/.test(html);
        expect(isMerged ? read.map((each) => each.split('|').at(-1)) : normal(read)).toEqual(
          isMerged ? rows.map((each) => each.split('|').at(-1)) : rows,
        );
      },
      SECONDS,
    );
  },
);

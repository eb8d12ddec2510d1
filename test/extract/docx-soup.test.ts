import fc from 'fast-check';
import { readDocx } from '../../src/extract/docx/index.ts';
import { makeDocx, p, tbl, tc, tr } from './make-docx.ts';
import { outline, tablesOf } from './outline.ts';

const PROPERTIES = [
  '',
  '<w:gridSpan w:val="2"/>',
  '<w:vMerge w:val="restart"/>',
  '<w:vMerge/>',
  '<w:vMerge/><w:gridSpan w:val="2"/>',
  '<w:hMerge/>',
];
const ROWS = ['', '<w:gridBefore w:val="1"/>', '<w:gridAfter w:val="2"/>', '<w:del/>', '<w:tblHeader/>'];
const CONTENTS: readonly ((word: string) => string)[] = [
  p,
  (word) => `${p(word)}<w:p/>`,
  (word) => `<w:p><w:del><w:r><w:delText>${word}</w:delText></w:r></w:del></w:p>`,
  (word) => `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${word}</w:t></w:r></w:p>`,
  (word) => tbl(tr([word])),
  (word) => `<w:sdt><w:sdtContent>${p(word)}</w:sdtContent></w:sdt>`,
];

const cell = fc.tuple(fc.constantFrom(...CONTENTS), fc.constantFrom(...PROPERTIES));
const row = fc.tuple(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.constantFrom(...ROWS));

describe('any table of a Word document', () => {
  test('loses no word and lets no cell cover another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
        let count = 0;
        const xml = tbl(
          ...rows.map(([cells, properties]) =>
            tr(
              cells.map(([content, span]) => tc(content(`w${count++}w`), span)),
              properties,
            ),
          ),
        );
        const document = await readDocx(makeDocx(xml));
        const tables = tablesOf(document);
        const taken = tables.flatMap((table) => (table.repeated ?? []).map(({ raw }) => raw));
        const said = [...outline(document), ...taken, ...document.doubts.map(({ note }) => note)].join('\n');
        const words = Array.from({ length: count }, (_, i) => `w${i}w`);
        expect(words.filter((word) => !said.includes(word))).toEqual([]);
        for (const { cells, rows: height, columns } of tables) {
          const slots = cells.reduce((sum, each) => sum + each.rowSpan * each.columnSpan, 0);
          const drawn = new Set(
            cells.flatMap((each) =>
              Array.from({ length: each.rowSpan * each.columnSpan }, (_, i) => {
                const right = each.column + (i % each.columnSpan);
                return `${each.row + Math.floor(i / each.columnSpan)},${right}`;
              }),
            ),
          );
          expect(drawn.size).toBe(slots);
          expect(slots).toBeLessThanOrEqual(height * columns);
        }
      }),
      { numRuns: 80 },
    );
  });
});

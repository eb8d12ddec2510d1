import fc from 'fast-check';
import { readHtml } from '../../src/extract/html/index.ts';
import { outline } from './outline.ts';

const TAGS = ['table', 'tr', 'td', 'th', 'thead', 'tbody', 'p', 'div', 'b', 'span', 'h2', 'caption'];
const piece = fc.oneof(
  fc.constantFrom(...TAGS).map((tag) => `<${tag}>`),
  fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
  fc.constantFrom(
    '<br>',
    '<td rowspan=2>',
    '<td colspan="3;">',
    '<td rowspan=0>',
    '<tr style="display:none">',
  ),
  fc.constant('#'),
);

describe('tag soup', () => {
  test('loses no word: each is in a block or in a finding', async () => {
    const soup = fc.array(piece, { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(soup, async (pieces) => {
        const words: string[] = [];
        // Every `#` becomes a word of its own, so that one that is lost can be named.
        const html = pieces.join('').replaceAll('#', () => {
          words.push(`w${words.length}w`);
          return ` ${words.at(-1)!} `;
        });
        const document = await readHtml(Buffer.from(`<table><tr><td>0</td></tr></table>${html}`));
        const said = [...outline(document), ...document.doubts.map((doubt) => doubt.note ?? '')].join('\n');
        expect(words.filter((word) => !said.includes(word))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

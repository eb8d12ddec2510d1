import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../../src/extract/docx/index.ts';
import { readHtml } from '../../src/extract/html/index.ts';
import { makeDocx, p, tbl, tr } from './make-docx.ts';
import { outline } from './outline.ts';

const SECONDS = 10_000;

/** A package whose main part is `xml`, as it stands. */
const package_ = (xml: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({ 'word/document.xml': strToU8(xml), ...more });

/** The same package, with another unpacked size of its main part in the directory (field 24 of the entry). */
function declaring(size: number, bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes);
  const name = buffer.lastIndexOf('word/document.xml');
  buffer.writeUInt32LE(size, buffer.lastIndexOf('PK\x01\x02', name) + 24);
  return buffer;
}

const body = (xml: string): string => `<w:document xmlns:w="w"><w:body>${xml}</w:body></w:document>`;
const DOCTYPE = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>';

describe('a hostile Word file is refused', () => {
  test.each([
    ['a bomb', () => declaring(0xf0000000, makeDocx(p('甲'))), 'input.too_large', 'word/document.xml'],
    [
      'a bomb that says it is none',
      () => declaring(10, makeDocx(p('甲'))),
      'input.unreadable',
      'too many bytes',
    ],
    [
      'a text without end',
      () => makeDocx(tbl(tr(['a'.repeat(21_000_000)]))),
      'input.too_large',
      'text in tables',
    ],
    ['entities', () => package_(DOCTYPE + body('&b;')), 'input.unreadable', 'document type'],
    [
      'entities beside the document',
      () => package_(body(p('')), { 'word/styles.xml': strToU8(`${DOCTYPE}<w:styles/>`) }),
      'input.unreadable',
      'word/styles.xml',
    ],
    [
      'a path that leaves the package',
      () => package_(body(p('')), { '../../evil': strToU8('') }),
      'input.unreadable',
      '../../evil',
    ],
    [
      'nesting',
      () => makeDocx('<w:sdt>'.repeat(100_000) + '</w:sdt>'.repeat(100_000)),
      'input.too_large',
      'open at once',
    ],
    [
      'a million cells',
      () => makeDocx(tbl(`<w:tr>${'<w:tc/>'.repeat(1000)}</w:tr>`.repeat(1000))),
      'input.too_large',
      'cells',
    ],
    ['a cut', () => makeDocx(tbl(tr(['甲', '1']))).slice(0, 400), 'input.unreadable', 'truncated'],
    ['cut XML', () => package_('<w:document xmlns:w="w"><w:body>'), 'input.unreadable', 'well-formed'],
  ])(
    'for %s',
    async (_, make, code, words) => {
      const refusal = readDocx(make());
      await expect(refusal).rejects.toMatchObject({ name: 'DocumentError', code });
      await expect(refusal).rejects.toThrow(words);
    },
    SECONDS,
  );
});

describe('a hostile page is refused', () => {
  const row = '<td>1</td>'.repeat(1000);
  test.each([
    ['nested blocks', () => '<div>'.repeat(100_000), 'open at once'],
    ['nested inline elements', () => `<p>${'<span>'.repeat(100_000)}`, 'open at once'],
    ['nested tables', () => '<table><tr><td>'.repeat(100_000), 'tables open'],
    [
      'open fonts',
      () => Array.from({ length: 5000 }, (_, i) => `<p><font size=${i}>`).join(''),
      'formatting',
    ],
    ['a million cells', () => `<table>${`<tr>${row}</tr>`.repeat(1000)}</table>`, 'cells'],
    ['spans', () => `<table>${'<tr><td rowspan=65534 colspan=1000>1</td></tr>'.repeat(1000)}`, 'columns'],
    ['attributes', () => `<p ${Array.from({ length: 5000 }, (_, i) => `a${i}=1`).join(' ')}>`, 'attributes'],
    ['strays', () => `<table>${'<br>'.repeat(100_000)}`, 'outside cells'],
  ])(
    'for %s',
    async (_, make, words) => {
      const refusal = readHtml(Buffer.from(make()));
      await expect(refusal).rejects.toMatchObject({ name: 'DocumentError', code: 'input.too_large' });
      await expect(refusal).rejects.toThrow(words);
    },
    SECONDS,
  );

  test('a cut page gives what is there', async () => {
    const html = '<table><tr><td>项目</td><td>预算数</td></tr><tr><td>培训费</td><td';
    expect(outline(await readHtml(Buffer.from(html)))).toEqual(['项目|预算数', '培训费|∅']);
  });
});

/** Parts of a Word package that hold documents of their own, and parts and relations that are not as they should be. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readDocx } from '../../src/extract/docx/index.ts';
import { compareReaders } from '../../src/extract/docx/second-reader.ts';
import type { RawDocument } from '../../src/model/index.ts';
import { makeDocx, p, tbl, tr } from './make-docx.ts';
import { outline, tablesOf } from './outline.ts';

const body = tbl(tr(['项目', '预算数']), tr(['培训费', '12.50']));
const rows = ['项目|预算数', '培训费|12.50'];
const CHUNK = '<w:altChunk r:id="c1"/>';
const PAGE =
  '<html><body><table><tr><td>项目</td><td>预算数</td></tr><tr><td>培训费</td><td>12.50</td></tr></table></body></html>';

/** A document with further files, which need no XML; `relations` are written as they stand. */
function make(
  content: string,
  files: Readonly<Record<string, Uint8Array>>,
  relations: string,
): Promise<RawDocument> {
  const parts = unzipSync(makeDocx(content));
  const head = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';
  return readDocx(
    zipSync({
      ...parts,
      'word/_rels/document.xml.rels': strToU8(`${head}${relations}</Relationships>`),
      ...files,
    }),
  );
}
const relation = (id: string, type: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="x/${type}" Target="${target}"${more}/>`;

describe('a part to be merged in', () => {
  test.each([
    ['a web page', strToU8(PAGE)],
    ['a Word document', makeDocx(body)],
  ])('is read at its place: %s', async (_, file) => {
    const document = await make(
      `${body}${p('前')}${CHUNK}${p('后')}${body}`,
      { 'word/afchunk.bin': file },
      relation('c1', 'aFChunk', 'afchunk.bin'),
    );
    expect(outline(document)).toEqual([...rows, '前', ...rows, '后', ...rows]);
    expect(tablesOf(document).map(({ id }) => id)).toEqual(['t0', 't1', 't2']);
    expect(document.doubts).toEqual([]);
  });

  test('that is missing, damaged or no document is said', async () => {
    const relations = relation('c1', 'aFChunk', 'gone.htm') + relation('c2', 'aFChunk', 'picture.png');
    const document = await make(
      `${CHUNK}${body}<w:altChunk r:id="c2"/>`,
      { 'word/picture.png': strToU8('\u0089PNG', true) },
      relations,
    );
    expect(outline(document)).toEqual(rows);
    expect(document.doubts.map(({ code }) => code)).toEqual(['document.part_unread', 'document.part_unread']);
  });

  test('that holds itself ends', async () => {
    const nest = (inner: Uint8Array): Uint8Array => {
      const parts = unzipSync(makeDocx(CHUNK));
      const rels = `<Relationships>${relation('c1', 'aFChunk', 'inner.docx')}</Relationships>`;
      return zipSync({ ...parts, 'word/_rels/document.xml.rels': strToU8(rels), 'word/inner.docx': inner });
    };
    const document = await readDocx(nest(nest(nest(nest(makeDocx(body))))));
    expect(document.doubts).toMatchObject([{ code: 'document.part_unread' }]);
  });
});

describe('an embedded object', () => {
  const object = (program: string): string =>
    `<w:p><w:r><w:object><o:OLEObject xmlns:o="o" ProgID="${program}" r:id="o1"/></w:object></w:r></w:p>`;

  test('that is a document is read', async () => {
    const document = await make(
      object('Word.Document.12') + p('后'),
      { 'word/embeddings/a.docx': makeDocx(body) },
      relation('o1', 'package', 'embeddings/a.docx'),
    );
    expect(outline(document)).toEqual([...rows, '后']);
  });

  test('of a program nobody reads is said, a formula is not', async () => {
    const files = { 'word/embeddings/a.bin': strToU8('\u0001\u0000\u0002') };
    const target = relation('o1', 'oleObject', 'embeddings/a.bin');
    const codes = async (program: string): Promise<string[]> =>
      (await make(object(program) + body, files, target)).doubts.map(({ code }) => code);
    expect(await codes('AutoCAD.Drawing')).toEqual(['document.part_unread']);
    expect(await codes('Equation.3')).toEqual([]);
  });
});

describe('what is no text costs no text', () => {
  const external = ' TargetMode="External"';

  test.each([
    ['a link that is no address', relation('h1', 'hyperlink', 'http://[局')],
    ['a link to nowhere', relation('h1', 'hyperlink', 'http://', external)],
    ['a link with a broken escape', relation('h1', 'hyperlink', '%E0%A4%A')],
  ])('%s', async (_, relations) => {
    const link = '<w:p><w:hyperlink r:id="h1"><w:r><w:t>收支总表</w:t></w:r></w:hyperlink></w:p>';
    const document = await make(link + body, {}, relations);
    expect(outline(document)).toEqual(['收支总表', ...rows]);
    expect(document.doubts).toEqual([]);
  });

  test('a picture without its relation, and one in a footnote', async () => {
    const picture = '<w:r><w:pict><v:shape><v:imagedata r:id="none"/></v:shape></w:pict></w:r>';
    const note = `<w:footnotes xmlns:w="w" xmlns:v="v" xmlns:r="r"><w:footnote w:type="separator"><w:p/></w:footnote><w:footnote><w:p>${picture}<w:r><w:t>注：含税</w:t></w:r></w:p></w:footnote></w:footnotes>`;
    const document = await make(
      `<w:p>${picture}</w:p>${body}`,
      { 'word/footnotes.xml': strToU8(note) },
      relation('f1', 'footnotes', 'footnotes.xml'),
    );
    expect(outline(document)).toEqual([...rows, '注：含税']);
    expect(document.doubts).toEqual([]);
  });
});

test('namespaces may have any prefix', async () => {
  const parts = unzipSync(makeDocx(body));
  const xml = new TextDecoder().decode(parts['word/document.xml']).replace(/\bw(?=[:=])/g, 'ns0');
  const document = await readDocx(zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
  expect(outline(document)).toEqual(rows);
});

describe('the second reader', () => {
  const prose = p('清溪县水务局二〇二六年部门预算说明') + p('本部门收支总体情况良好');

  test('agrees on ordinary prose, links, insertions, list numbers and hidden text', async () => {
    const link = `<w:p><w:hyperlink r:id="none"><w:r><w:t>详见公开目录所列</w:t></w:r></w:hyperlink></w:p>`;
    const hidden = `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>内部讨论稿不予公开</w:t></w:r></w:p>`;
    const { doubts } = await readDocx(makeDocx(`${prose}${link}${hidden}`));
    expect(doubts.map(({ code }) => code)).toEqual(['text.hidden']);
  });

  test('says what the first did not hand over', async () => {
    const part = async function* (): AsyncGenerator<Uint8Array> {
      yield unzipSync(makeDocx(prose))['word/document.xml']!;
    };
    const [first] = (await readDocx(makeDocx(prose))).blocks;
    expect(await compareReaders('word/document.xml', part(), [first!], [])).toEqual([
      { code: 'text.second_reader', note: '“本部门收支总体情况良好”' },
    ]);
  });
});

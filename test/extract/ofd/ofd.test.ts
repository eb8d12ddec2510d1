/** @file OFD (GB/T 33190-2016) as it is written by various programs: what is drawn is read, what is not is told. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readDocument } from '../../../src/extract/index.ts';
import type { RawDocument } from '../../../src/model/index.ts';
import { GRID, makeOfd, pageXml, path as line, text } from './package.ts';

const linesOf = ({ blocks }: RawDocument): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

const cellsOf = ({ blocks }: RawDocument): string[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.cells.map((cell) => cell.text) : []));

/** The lines of a page of these objects, on which nothing is in doubt. */
async function readLines(objects: string, given?: Parameters<typeof makeOfd>[1]): Promise<string[]> {
  const document = await readDocument(makeOfd(objects, given));
  expect(document.doubts).toEqual([]);
  return linesOf(document);
}

const readTable = async (objects: string, given?: Parameters<typeof makeOfd>[1]): Promise<string[]> => {
  const document = await readDocument(makeOfd(objects, given));
  expect(document.doubts).toEqual([]);
  return cellsOf(document);
};

const WORDS = text(22, 26, '科目') + text(62, 26, '金额') + text(22, 36, '合计') + text(62, 36, '12.50');
const TABLE = ['科目', '金额', '合计', '12.50'];
const draw = (paths: readonly string[], attributes = '', children = ''): string =>
  paths.map((data) => line(20, 20, data, attributes, children)).join('');

describe('text', () => {
  test('stands where its boundary, its matrix and its code put it, in points', async () => {
    const document = await readDocument(makeOfd(text(10, 20, '预算')));
    expect(document).toMatchObject({ format: 'ofd', pages: 1, doubts: [], isPartial: false });
    // the base line is 20 mm below the top of the page, the em 4 mm
    const [block] = document.blocks;
    expect(block).toMatchObject({ text: '预算', source: { page: 1 } });
    const box = block?.kind === 'paragraph' && 'box' in block.source ? block.source.box : [];
    expect(box[0]).toBeCloseTo((10 * 72) / 25.4, 1);
    expect(box[2]).toBeCloseTo((18 * 72) / 25.4, 1);
    expect(box[3]).toBeGreaterThan((20 * 72) / 25.4);
  });

  test('takes steps that are counted, and repeats the last one', async () => {
    expect(await readLines(text(10, 20, '一二三四五', '', 'DeltaX="g 2 4 4.2"'))).toEqual(['一二三四五']);
  });

  test('goes down a column by DeltaY', async () => {
    expect(await readLines(text(10, 20, '产出指标', '', 'DeltaY="4 4 4"'))).toEqual(['产出指标']);
  });

  test('is turned by the matrix of its object', async () => {
    const turned = `<ofd:TextObject ID="5" Boundary="50 40 6 80" CTM="0 1 -1 0 0 0" Font="3" Size="4"><ofd:TextCode X="2" Y="0" DeltaX="4 4 4">收支总表</ofd:TextCode></ofd:TextObject>`;
    expect(await readLines(turned)).toEqual(['收支总表']);
  });

  test('begins where the code before it did, when it does not say where', async () => {
    const two = `<ofd:TextObject ID="5" Boundary="10 10 60 20" Font="3" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="4">单位</ofd:TextCode><ofd:TextCode Y="14" DeltaX="4">万元</ofd:TextCode></ofd:TextObject>`;
    expect(await readLines(two)).toEqual(['单位', '万元']);
  });

  test('in codes that only its font knows is said to be unreadable', async () => {
    const document = await readDocument(makeOfd(text(10, 20, '预算\ue1d8\ueda6')));
    expect(document.doubts).toMatchObject([{ code: 'page.unreadable_font', note: '宋体' }]);
    expect(linesOf(document)).toEqual(['预算\ufffd\ufffd']);
  });

  test('that is switched off, or has no ink, is hidden and said', async () => {
    const off =
      text(10, 20, '预算') + text(10, 40, '作废', 'Visible="false"') + text(10, 60, '草稿', 'Fill="false"');
    const document = await readDocument(makeOfd(off));
    expect(linesOf(document)).toEqual(['预算']);
    expect(document.doubts).toMatchObject([{ code: 'text.hidden', note: '作废 草稿' }]);
  });
});

describe('paths', () => {
  test('drawn along are the rules of a table', async () => {
    expect(await readTable(draw(GRID) + WORDS)).toEqual(TABLE);
  });

  test('may be written without blanks, in lower case, closed or not', async () => {
    const tight = GRID.map((data) => `${data.replaceAll(' ', ',').replace(',L,', 'l')}`);
    expect(await readTable(draw(tight) + WORDS)).toEqual(TABLE);
  });

  test('take the width and the colour of a drawing parameter', async () => {
    const resources = `<ofd:DrawParams><ofd:DrawParam ID="4" Relative="5"/><ofd:DrawParam ID="5" LineWidth="0.2"><ofd:StrokeColor Value="#00 #00 #80"/></ofd:DrawParam></ofd:DrawParams>`;
    expect(await readTable(draw(GRID, 'DrawParam="4"') + WORDS, { resources })).toEqual(TABLE);
  });

  test('filled are rules where they have a colour, and nothing where they have none', async () => {
    const thin = [
      'M 0 0 L 80 0 L 80 0.2 L 0 0.2 C',
      'M 0 10 L 80 10 L 80 10.2 L 0 10.2 C',
      'M 0 20 L 80 20 L 80 20.2 L 0 20.2 C',
    ];
    const walls = [0, 40, 80].map((x) => `M ${x} 0 L ${x + 0.2} 0 L ${x + 0.2} 20 L ${x} 20 C`);
    const black = '<ofd:FillColor Value="0 0 0"/>';
    const filled = draw([...thin, ...walls], 'Stroke="false" Fill="true"', black);
    expect(await readTable(filled + WORDS)).toEqual(TABLE);
    const none = draw([...thin, ...walls], 'Stroke="false" Fill="true"');
    expect((await readDocument(makeOfd(none + WORDS))).blocks).not.toContainEqual(
      expect.objectContaining({ foundBy: 'rulings' }),
    );
  });

  test('are cut by their clips', async () => {
    const clip = `<ofd:Clips TransFlag="false"><ofd:Clip><ofd:Area><ofd:Path Boundary="0 0 80 20"><ofd:AbbreviatedData>M 0 0 L 80 0 L 80 20 L 0 20 C</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>`;
    const long = GRID.map((data) => data.replace('L 80', 'L 180'));
    expect(await readTable(draw(long, '', clip) + WORDS)).toEqual(TABLE);
  });
});

describe('what a page is put together from', () => {
  test('templates lie under it, where their location begins with a slash too', async () => {
    const common = `<ofd:TemplatePage ID="7" BaseLoc="/Doc_0/Tpls/Tpl_0/Content.xml"/>`;
    const parts = { 'Doc_0/Tpls/Tpl_0/Content.xml': pageXml(draw(GRID)) };
    expect(await readTable(WORDS, { common, parts, page: '<ofd:Template TemplateID="7"/>' })).toEqual(TABLE);
  });

  test('composite drawings are drawn at each place, and a circle of them ends', async () => {
    const resources =
      `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="6" Width="100" Height="100"><ofd:Content>${draw(GRID).replaceAll('"20 20 ', '"0 0 ')}</ofd:Content></ofd:CompositeGraphicUnit>` +
      `<ofd:CompositeGraphicUnit ID="11" Width="1" Height="1"><ofd:Content><ofd:CompositeObject ID="12" Boundary="0 0 1 1" ResourceID="11"/></ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`;
    const unit = '<ofd:CompositeObject ID="10" Boundary="20 20 100 100" ResourceID="6"/>';
    expect(await readTable(unit + WORDS, { resources })).toEqual(TABLE);
    const circle = '<ofd:CompositeObject ID="10" Boundary="20 20 1 1" ResourceID="11"/>';
    const document = await readDocument(makeOfd(circle + WORDS, { resources }));
    expect(document.doubts).toMatchObject([{ code: 'page.incomplete' }]);
  });

  test('annotations show their appearance', async () => {
    const document = '<ofd:Annotations>Annots.xml</ofd:Annotations>';
    const parts = {
      'Doc_0/Annots.xml':
        '<Annotations><Page PageID="1"><FileLoc>Annots/A.xml</FileLoc></Page></Annotations>',
      'Doc_0/Annots/A.xml': `<PageAnnot><Annot><Appearance Boundary="30 30 60 20">${text(0, 4, '补充说明')}</Appearance></Annot></PageAnnot>`,
    };
    expect(await readLines(text(10, 20, '预算'), { document, parts })).toEqual(['预算', '补充说明']);
  });

  test('a page of nothing but a picture is a scan', async () => {
    const scan = '<ofd:ImageObject ID="5" Boundary="0 0 210 297" CTM="210 0 0 297 0 0" ResourceID="9"/>';
    await expect(readDocument(makeOfd(scan))).rejects.toMatchObject({ code: 'input.needs_ocr' });
  });
});

describe('packages', () => {
  test('may use another namespace, and none', async () => {
    const bytes = makeOfd(text(10, 20, '预算'), {
      parts: {
        'OFD.xml':
          '<OFD xmlns="http://www.ofdspec.org"><DocBody><DocRoot>doc_0\\document.xml</DocRoot></DocBody></OFD>',
      },
    });
    expect(linesOf(await readDocument(bytes))).toEqual(['预算']);
  });

  test('that are signed or hold files say so', async () => {
    const body = '<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>';
    const document = '<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>';
    const { doubts } = await readDocument(makeOfd(text(10, 20, '预算'), { body, document }));
    expect(doubts.map(({ code }) => code)).toEqual(['document.signature_unverified', 'document.part_unread']);
  });

  test('that lack a page give the others, and name it', async () => {
    const document =
      '<ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/><ofd:Page ID="2" BaseLoc="Pages/Page_1/Content.xml"/></ofd:Pages>';
    const parts = { 'Doc_0/Document.xml': `<Document>${document}</Document>` };
    const read = await readDocument(makeOfd(text(10, 20, '预算'), { parts }));
    expect(read).toMatchObject({
      pages: 2,
      isPartial: true,
      doubts: [{ code: 'page.unreadable', actual: '2' }],
    });
  });

  test('with a damaged page give the others', async () => {
    const parts = {
      'Doc_0/Document.xml':
        '<Document><Pages><Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/><Page ID="2" BaseLoc="B.xml"/></Pages></Document>',
      'Doc_0/B.xml': '<Page><Content><Layer>',
    };
    const read = await readDocument(makeOfd(text(10, 20, '预算'), { parts }));
    expect(linesOf(read)).toEqual(['预算']);
    expect(read.doubts).toMatchObject([{ code: 'page.unreadable', actual: '2' }]);
  });

  test('that are encrypted, or lack their document, are refused by name', async () => {
    const locked = makeOfd(text(10, 20, '预算'), { parts: { 'Encryptions.xml': '<Encryptions/>' } });
    await expect(readDocument(locked)).rejects.toMatchObject({ code: 'input.password' });
    const bare = makeOfd('', {
      parts: { 'OFD.xml': '<OFD><DocBody><DocRoot>Doc_9/D.xml</DocRoot></DocBody></OFD>' },
    });
    await expect(readDocument(bare)).rejects.toMatchObject({ code: 'input.unreadable' });
  });
});

const samples = path.join(
  process.env['SUANPAN_REFERENCE'] ?? path.join(import.meta.dirname, '../../../../shared'),
  'ofd',
);
const files = ((): string[] => {
  try {
    return readdirSync(samples).filter((file) => file.endsWith('.ofd'));
  } catch {
    console.warn('skipped: the OFD samples of other programs are not here');
    return [];
  }
})();
(files.length > 0 ? describe : describe.skip)('samples of other programs', () => {
  test.each(files.length > 0 ? files : ['none'])('%s is read', async (file) => {
    const document = await readDocument(readFileSync(path.join(samples, file)));
    expect(linesOf(document).length).toBeGreaterThan(0);
  });
});

/** What styles, switches and form fields make of the text of a Word document. */
import { readDocx } from '../../src/extract/docx/index.ts';
import type { RawDocument } from '../../src/model/index.ts';
import { makeDocx, p, tbl, tc, tr } from './make-docx.ts';
import { outline, tablesOf } from './outline.ts';

const STYLES = `<w:styles NS>
  <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
  <w:style w:type="character" w:styleId="Hidden"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Child"><w:basedOn w:val="Hidden"/></w:style>
  <w:style w:type="character" w:styleId="Shown"><w:basedOn w:val="Hidden"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>
  <w:style w:type="character" w:styleId="Mark"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Old"><w:rPr><w:strike/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="HiddenP"><w:basedOn w:val="a"/><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:type="table" w:styleId="HiddenT"><w:rPr><w:vanish/></w:rPr></w:style>
</w:styles>`;
const styled = (xml: string): Parameters<typeof makeDocx>[1] => ({
  'styles.xml': { id: 's1', type: 'styles', xml },
});
const read = (body: string, styles = STYLES): Promise<RawDocument> =>
  readDocx(makeDocx(body, styled(styles)));
const r = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const para = (runs: string, style = ''): string =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}</w:pPr>${runs}</w:p>`;
const cellOf = async (content: string, styles?: string): Promise<[text: string, doubts: string[]]> => {
  const document = await read(tbl(tr([tc(content), '1'])), styles);
  return [tablesOf(document)[0]!.cells[0]!.text, document.doubts.map(({ code, note }) => `${code} ${note}`)];
};
const of = (style: string): string => `<w:rStyle w:val="${style}"/>`;

describe('text hidden by a style is hidden, and said', () => {
  test.each([
    ['a character style', para(r('9', of('Hidden')) + r('12.50')), '12.50', '9'],
    ['a style it is based on', para(r('9', of('Child')) + r('12.50')), '12.50', '9'],
    ['a paragraph style', `${para(r('旧'), 'HiddenP')}${para(r('新'))}`, '新', '旧'],
  ])('by %s', async (_, content, shown, hidden) =>
    expect(await cellOf(content)).toEqual([shown, [`text.hidden ${hidden}`]]),
  );

  test.each([
    ['a style that shows again', para(r('12.50', of('Shown')))],
    ['a run that shows again', para(r('12.50', `${of('Hidden')}<w:vanish w:val="0"/>`))],
    ['two switches, which cancel each other out', para(r('12.50', of('Hidden')), 'HiddenP')],
    ['a style that is based on itself', para(r('12.50', of('Loop')))],
    ['a style that is not there', para(r('12.50', of('Nowhere')))],
  ])('but not by %s', async (_, content) => expect(await cellOf(content)).toEqual(['12.50', []]));

  test('by the defaults of the document, whatever styles say', async () => {
    const defaults = STYLES.replace(
      /(<w:styles NS>)/,
      '$1<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>',
    );
    const content = para(r('旧', of('Hidden')) + r('新', '<w:vanish w:val="false"/>'));
    expect(await cellOf(content, defaults)).toEqual(['新', ['text.hidden 旧', 'text.hidden 1']]);
  });

  test('by the style of its table', async () => {
    const table = tbl(tr([para(r('旧')), '1'])).replace(
      '<w:tblPr/>',
      '<w:tblPr><w:tblStyle w:val="HiddenT"/></w:tblPr>',
    );
    const document = await read(p('前') + table);
    expect(document.doubts.map(({ code }) => code)).toContain('text.hidden');
  });

  test('outside of tables too', async () => {
    const document = await read(para(r('内部稿', of('Hidden')) + r('收支总表')));
    expect(outline(document)).toEqual(['收支总表']);
    expect(document.doubts).toMatchObject([{ code: 'text.hidden', note: '内部稿' }]);
  });

  test('and so is a hidden row, but not one whose switch is off', async () => {
    const document = await read(
      tbl(tr(['甲', '1'], '<w:hidden w:val="0"/>'), tr(['乙', '2'], '<w:hidden/>')),
    );
    expect(outline(document)).toEqual(['甲|1']);
    expect(document.doubts).toMatchObject([{ code: 'text.hidden', note: '乙 2' }]);
  });
});

describe('raised text is a mark', () => {
  const UP = '<w:vertAlign w:val="superscript"/>';

  test.each([
    ['behind a figure', para(r('86') + r('1', UP)), '861', '86'],
    ['behind a label', para(r('培训费') + r('注2', UP)), '培训费注2', '培训费'],
    ['before a label', para(r('①', UP) + r('培训费')), '①培训费', '培训费'],
    ['by a style', para(r('86') + r('1', of('Mark'))), '861', '86'],
    ['set higher on the line', para(r('86') + r('1', '<w:position w:val="6"/>')), '861', '86'],
    ['that is an exponent', para(r('500m') + r('2', UP)), '500m2', '500m²'],
  ])('%s', async (_, content, raw, text) => {
    const [cell] = tablesOf(await read(tbl(tr([tc(content), '1']))))[0]!.cells;
    expect(cell).toMatchObject({ raw, text, rules: ['note-mark'] });
  });

  test.each([
    ['when all of the cell is raised', para(r('12.50', UP)), '12.50'],
    [
      'when it is only set higher and is no mark',
      para(r('支出') + r('合计', '<w:position w:val="6"/>')),
      '支出合计',
    ],
    ['when it is the decimals of a figure', para(r('12') + r('.50', UP)), '12.50'],
    ['when it is lowered', para(r('PM') + r('2.5', '<w:vertAlign w:val="subscript"/>')), 'PM2.5'],
  ])('but not %s', async (_, content, text) => {
    const [cell] = tablesOf(await read(tbl(tr([tc(content), '1']))))[0]!.cells;
    expect(cell).toMatchObject({ raw: text, text, rules: [] });
  });

  test('in a title too', async () =>
    expect(outline(await read(para(r('收支总表') + r('1', UP))))).toEqual(['收支总表']));
});

describe('struck text is no longer meant, and said', () => {
  test.each([
    ['struck', '<w:strike/>'],
    ['struck twice', '<w:dstrike/>'],
    ['struck by a style', of('Old')],
  ])('%s', async (_, properties) =>
    expect(await cellOf(para(r('1200.00', properties) + r('1286.40')))).toEqual([
      '1286.40',
      ['text.deleted 1200.00'],
    ]),
  );

  test('unless it is switched off', async () =>
    expect(await cellOf(para(r('1286.40', `${of('Old')}<w:strike w:val="0"/>`)))).toEqual(['1286.40', []]));
});

describe('a form shows what was chosen', () => {
  const field = (data: string, result = ''): string =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r>` +
    `<w:r><w:instrText>FORM</w:instrText></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const entries = '<w:listEntry w:val="特定目标类"/><w:listEntry w:val="其他运转类"/>';
  const control = (properties: string, content: string): string =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const items = '<w:listItem w:displayText="其他运转类" w:value="2"/>';

  test.each([
    ['in a list', field(`<w:ddList><w:result w:val="1"/>${entries}</w:ddList>`), '其他运转类'],
    ['in a list left as it was', field(`<w:ddList>${entries}</w:ddList>`), '特定目标类'],
    ['in a box', field('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'), '☑'],
    ['in a box left empty', field('<w:checkBox><w:default w:val="0"/></w:checkBox>'), '□'],
    [
      'in a text field',
      field('<w:textInput/>', `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('12.50')}`),
      '12.50',
    ],
    ['in a control', control(`<w:dropDownList>${items}</w:dropDownList>`, p('其他运转类')), '其他运转类'],
    [
      'in a control without content',
      control(`<w:dropDownList w:lastValue="2">${items}</w:dropDownList>`, '<w:p/>'),
      '其他运转类',
    ],
  ])('%s', async (_, content, text) => expect(await cellOf(content)).toEqual([text, []]));

  test('and nothing where it only asks', async () => {
    const content = control('<w:showingPlcHdr/><w:dropDownList/>', p('选择一项。'));
    expect(await cellOf(content)).toEqual(['', ['text.hidden 选择一项。']]);
  });

  test('but what was filled in behind the switch of the prompt', async () =>
    expect(await cellOf(control('<w:showingPlcHdr/>', p('12.50')))).toEqual(['12.50', []]));
});

test('readings beside characters are no part of a label', async () => {
  const ruby = `<w:p><w:r><w:ruby><w:rt>${r('zhi')}</w:rt><w:rubyBase>${r('支')}</w:rubyBase></w:ruby></w:r>${r('出')}</w:p>`;
  expect(await cellOf(ruby)).toEqual(['支出', []]);
});

test('a field shows its result, not the fields in its instruction', async () => {
  const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const inner = `${char('begin')}<w:r><w:instrText>REF</w:instrText></w:r>${char('separate')}${r('9')}${char('end')}`;
  const field = `<w:p>${char('begin')}<w:r><w:instrText>IF</w:instrText></w:r>${inner}${char('separate')}${r('12.50')}${char('end')}</w:p>`;
  expect((await cellOf(field))[0]).toBe('12.50');
});

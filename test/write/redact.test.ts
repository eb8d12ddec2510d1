import type { Conversion } from '../../src/schemas/index.ts';
import { REDACTED, redactContacts as redact } from '../../src/write/redact/index.ts';
import { sampleConversion } from './sample.ts';

const redactContacts = (conversion: Conversion): Conversion => redact(conversion).conversion;

const cell = (row: number, column: number, text: string, raw = text) => ({
  row,
  column,
  row_span: 1,
  column_span: 1,
  text,
  raw,
  rules: [],
  sources: [],
});

/** A form that prints a leader with a blank inside the name, and a telephone number; both turn up elsewhere too. */
function formWithContacts(form = 'self_evaluation'): Conversion {
  const sample = sampleConversion();
  return {
    ...sample,
    tables: [
      {
        ...sample.tables[0]!,
        form,
        cells: [
          cell(0, 0, '项目负责人'),
          cell(0, 1, '王某某', '王 某某'),
          cell(0, 2, '联系电话'),
          cell(0, 3, '010-12345678'),
          cell(1, 0, '填报人：李某'),
          cell(1, 1, '由王某某实施，联系13812345678'),
          cell(2, 0, '项目资金'),
          cell(2, 1, '120.50'),
        ],
      },
    ],
    evaluations: [
      { ...sample.evaluations[0]!, leader: '王某某', phone: '010-12345678', goal_actual: '王某某已完成' },
    ],
    findings: [{ ...sample.findings[0]!, note: '王某某' }],
  };
}

test('no name and no number of a self-evaluation form is left anywhere', () => {
  const text = JSON.stringify(redactContacts(formWithContacts()));
  for (const contact of ['王某某', '王 某某', '李某', '12345678', '13812345678'])
    expect(text).not.toContain(contact);
});

test('labels, figures and everything else stay', () => {
  const before = formWithContacts();
  const after = redactContacts(before);
  expect(after.tables[0]!.cells.map(({ text }) => text)).toEqual([
    '项目负责人',
    REDACTED,
    '联系电话',
    REDACTED,
    `填报人：${REDACTED}`,
    `由${REDACTED}实施，联系${REDACTED}`,
    '项目资金',
    '120.50',
  ]);
  expect(after.evaluations[0]).toEqual({
    ...before.evaluations[0],
    leader: REDACTED,
    phone: REDACTED,
    goal_actual: `${REDACTED}已完成`,
  });
  expect(after.amounts).toEqual(before.amounts);
  expect(after.findings[0]!.id).toBe(before.findings[0]!.id);
});

test('a form that is not recognized is no less a form', () => {
  const text = JSON.stringify(redactContacts(formWithContacts('other')));
  for (const contact of ['王某某', '李某', '12345678']) expect(text).not.toContain(contact);
});

test('a document without contacts says the same', () => {
  const before = { ...sampleConversion(), evaluations: [] };
  expect(redactContacts(before)).toEqual(before);
});

test('a label with nobody beside it takes no other label for a person', () => {
  const sample = formWithContacts();
  const cells = [cell(0, 0, '项目负责人'), cell(0, 1, ''), cell(0, 2, '联系电话'), cell(0, 3, '')];
  const after = redactContacts({
    ...sample,
    tables: [{ ...sample.tables[0]!, cells }],
    evaluations: [],
    findings: [],
  });
  expect(after.tables[0]!.cells.map(({ text }) => text)).toEqual(['项目负责人', '', '联系电话', '']);
});

/** One table of these rows. */
const formOf = (...rows: string[][]): Conversion => {
  const sample = sampleConversion();
  const cells = rows.flatMap((row, r) => row.map((text, c) => cell(r, c, text)));
  return { ...sample, tables: [{ ...sample.tables[0]!, cells }], amounts: [], evaluations: [], findings: [] };
};

test.each([
  ['a blank inside a name', ['负责人姓名', '陆 知行'], ['陆 知行', '陆知行']],
  ['a leader', ['分管领导', '陆知行'], ['陆知行']],
  ['the one who checked', ['审核人（签字）：', '陆知行'], ['陆知行']],
  ['name and number in one cell', ['项目负责人及联系电话', '陆知行 60010237'], ['陆知行', '60010237']],
  ['two people', ['单位负责人', '陆知行、柏闻溪'], ['陆知行', '柏闻溪']],
  ['a compound surname with a title', ['联系人', '欧阳知行（处长）'], ['欧阳知行']],
  ['full-width digits', ['手机号码', '１３８１２３４５６７８'], ['１３８']],
  ['a landline with an extension', ['联系方式', '(010) 6001-0237转805'], ['6001']],
  ['a mail address', ['电子邮箱', 'lu.zhixing@gov.example'], ['zhixing']],
  ['an identity number', ['身份证号', '110101198001011234'], ['198001011234']],
  ['running text', ['备注', '请联系 +86 138-1234-5678，或致电（010）60010237'], ['1234', '60010237']],
  ['a number with marks of no width', ['手机', '138\u200b1234\u200b5678'], ['1234', '5678']],
  ['a number digit by digit', ['备注', '1 3 8 1 2 3 4 5 6 7 8'], ['3 8 1']],
  ['an identity number with dashes', ['备注', '110101-19800101-1234'], ['19800101']],
  ['an account', ['银行账号', '6222 0212 3456 7890 123'], ['7890']],
  ['where somebody lives', ['家庭住址', '某区知春路88号'], ['知春路']],
  ['an office before a name', ['负责人', '规划科 陆知行'], ['知行']],
  ['a title before a name', ['项目负责人', '副局长陆知行'], ['知行']],
  ['a name in quotes', ['联系人', '“陆知行”。'], ['知行']],
  ['who keeps the books', ['记账', '陆知行'], ['知行']],
  ['a label in running text', ['填表人：陆知行 联系电话：60010237', ''], ['陆知行', '60010237']],
])('taken out: %s', (_, row, contacts) => {
  const text = JSON.stringify(redactContacts(formOf(row)));
  for (const contact of contacts) expect(text).not.toContain(contact);
  expect(text).toContain(REDACTED);
});

test('names and numbers under a label of a column go too', () => {
  const form = formOf(
    ['项目', '联系人', '电话'],
    ['节水宣传', '陆知行', '60010237'],
    ['管网改造', '柏闻溪', '60010291'],
  );
  const texts = redactContacts(form).tables[0]!.cells.map(({ text }) => text);
  expect(texts.slice(3)).toEqual(['节水宣传', REDACTED, REDACTED, '管网改造', REDACTED, REDACTED]);
});

test('one of two people, and a person of another table, named alone later', () => {
  const form = formOf(['项目负责人', '陆知行、柏闻溪'], ['说明', '由柏 闻溪牵头，陆知行配合']);
  const other = formOf(['备注', '经柏闻溪同意']).tables[0]!;
  const text = JSON.stringify(
    redactContacts({ ...form, tables: [...form.tables, { ...other, id: 'x/t1' }] }),
  );
  for (const name of ['陆知行', '柏闻溪', '柏 闻溪']) expect(text).not.toContain(name);
});

test.each(['13,812,345,678.00', '13812345678.00', '11000022T000000425969', '2050803', '2024-2026', '120.50'])(
  'a figure or a code is no telephone number: %s',
  (printed) => expect(redactContacts(formOf(['金额', printed])).tables[0]!.cells[1]!.text).toBe(printed),
);

test('a person whom lost tabs have moved to another column of the next row', () => {
  const form = formOf(['', '项目负责人'], ['', '', '陆知行'], ['', '联系电话'], ['60010237', '', '']);
  const text = JSON.stringify(redactContacts(form));
  for (const contact of ['60010237', '陆知行']) expect(text).not.toContain(contact);
});

test('a figure joined to a number, and the reason of a check', () => {
  const form = formOf(['备注', '手机 1381234567893%'], ['负责人', '陆知行']);
  const checks = [{ ...sampleConversion().checks[0]!, reason: 'not given: 陆知行 points' }];
  const text = JSON.stringify(redactContacts({ ...form, checks }));
  for (const contact of ['12345678', '陆知行']) expect(text).not.toContain(contact);
});

test('what stands beside a label and is neither name nor number is left and said', () => {
  const after = redactContacts(formOf(['负责人', '见附件名单']));
  expect(after.tables[0]!.cells[1]!.text).toBe('见附件名单');
  expect(after.findings.map(({ code }) => code)).toEqual(['redaction.unjudged']);
});

test('what is found takes itself out of the name of the file too', () => {
  const { mask } = redact(formOf(['项目负责人', '陆知行']));
  expect(mask('2024/陆知行-13812345678.html')).toBe(`2024/${REDACTED}-${REDACTED}.html`);
});

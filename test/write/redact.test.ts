import type { Conversion } from '../../src/schemas/index.ts';
import { REDACTED, redactContacts } from '../../src/write/redact.ts';
import { sampleConversion } from './sample.ts';

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

test('a document without such a form is left as it is', () => {
  const before = formWithContacts('expenditure');
  expect(redactContacts(before)).toBe(before);
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

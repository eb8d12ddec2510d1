import { settleFigures, type Trial } from '../../../src/normalize/settle/index.ts';
import { textToReadings } from '../../../src/normalize/settle/readings.ts';
import { asForm, linesToTestTable } from '../../tables.ts';

const tables = [
  asForm(linesToTestTable(['科目|合计', '行政运行|84,8637', '合计|84.8637']), {
    headerRows: 1,
    form: 'expenditure',
  }),
];
const always =
  (held: number, failed: number): Trial =>
  () => ({ held, failed });

test.each([
  ['84,863770', ['84.863770']],
  ['1,234,50', ['1,234.50']],
  ['1.234.567.89', ['1,234,567.89']],
  ['1O3.57', ['103.57']],
  ['l,234.50', ['1,234.50']],
])('%s may be read as %j', (text, readings) => {
  expect(textToReadings(text).map((reading) => reading.text)).toEqual(readings);
});

test.each(['1,234', '12.50', '—', '', '行政运行', '2130301', 'lO', '第1O条'])(
  '%s has no other reading',
  (text) => {
    expect(textToReadings(text)).toEqual([]);
  },
);

test('a reading that closes a sum and breaks none is a repair', () => {
  const [settled] = settleFigures(tables, always(1, 0));
  const cell = settled?.cells.find(({ raw }) => raw === '84,8637');
  expect(cell?.text).toBe('84.8637');
  expect(cell?.repairs).toMatchObject([{ rule: 'comma-for-point', before: '84,8637', after: '84.8637' }]);
});

test.each([
  ['nothing checks it', always(0, 0)],
  ['a check fails', always(2, 1)],
])('the cell stays as printed when %s', (_, trial) => {
  expect(settleFigures(tables, trial)).toBe(tables);
});

test('tables without doubtful figures are never tried', () => {
  const clean = [asForm(linesToTestTable(['科目|合计', '行政运行|84.86']), { headerRows: 1 })];
  const refuse: Trial = () => {
    throw new Error('tried');
  };
  expect(settleFigures(clean, refuse)).toBe(clean);
});

import { settleFigures, type Prover } from '../../../src/normalize/settle/index.ts';
import { textToReadings } from '../../../src/words/damaged-figures.ts';
import { asForm, linesToTestTable } from '../../tables.ts';

const tables = [
  asForm(linesToTestTable(['科目|合计', '行政运行|84,8637', '合计|84.8637']), {
    headerRows: 1,
    form: 'expenditure',
  }),
];
const always = (held: number, failed: number): Prover<null> => ({
  start: () => null,
  reread: () => null,
  outcomeAt: () => ({ held, failed }),
});

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
  const start = (): never => {
    throw new Error('tried');
  };
  expect(settleFigures(clean, { ...always(1, 0), start })).toBe(clean);
});

test('what was read before is known when the next figure is tried', () => {
  const two = asForm(linesToTestTable(['科目|合计', '甲|84,8637', '乙|12,3456', '丙|1O3.57']), {
    headerRows: 1,
  });
  const tried: (readonly string[])[] = [];
  const prover: Prover<readonly string[]> = {
    start: () => [],
    reread: (known, { cells }) => [
      ...known,
      cells.flatMap(({ column, text }) => (column === 1 ? text : [])).join(),
    ],
    outcomeAt: (known, _, { text }) => {
      tried.push(known);
      return { held: 1, failed: Number(text === '12.3456') };
    },
  };
  const [settled] = settleFigures([two], prover);
  expect(settled?.cells.filter(({ column }) => column === 1).map(({ text }) => text)).toEqual([
    '合计',
    '84.8637',
    '12,3456',
    '103.57',
  ]);
  const first = '合计,84.8637,12,3456,1O3.57';
  const second = '合计,84.8637,12.3456,1O3.57';
  const third = '合计,84.8637,12,3456,103.57';
  expect(tried).toEqual([[first], [first, second], [first, third]]);
});

test('readings beyond the bound are not tried, and a doubt on each of their cells says so', () => {
  const lines = Array.from({ length: 50 }, (_, i) => `行政运行|${i + 10},8637`);
  const many = asForm(linesToTestTable(['科目|合计', ...lines]), { headerRows: 1 });
  let trials = 0;
  const outcomeAt = (): { held: number; failed: number } => ({ held: ++trials, failed: 0 });
  const [settled] = settleFigures([many], { ...always(1, 0), outcomeAt });
  expect(trials).toBe(40);
  const doubts = settled!.cells.flatMap((cell) => cell.doubts ?? []);
  expect(doubts).toHaveLength(10);
  expect(doubts[0]).toEqual({ code: 'amount.reading_untried', expected: '50.8637', actual: '50,8637' });
  expect(settled!.cells.filter(({ repairs }) => repairs)).toHaveLength(40);
});

import { realignHeadings } from '../../../src/normalize/repairs/shifted-heading.ts';
import { asForm, linesToTestTable } from '../../tables.ts';

const lower = '|小计|一般公共预算资金|事业收入|小计|一般公共预算资金|单位资金';
const figures = '30.00|20.00|15.00|5.00|10.00|9.00|1.00';
const tableWith = (upper: string) =>
  asForm(linesToTestTable([upper, lower, figures]), { headerRows: 2, form: 'revenue' });

test('a heading that lost an empty cell before it is moved to the 小计 of its group, and a repair says so', () => {
  const repaired = realignHeadings(tableWith('合计|本年收入||上年结转结余|||'));
  const heading = repaired.cells.find((cell) => cell.text === '上年结转结余');
  expect(heading?.column).toBe(4);
  expect(heading?.repairs).toEqual([
    {
      rule: 'heading-shifted',
      before: 'column 3',
      after: 'column 4',
      reason: expect.stringContaining('小计') as string,
    },
  ]);
  expect(realignHeadings(repaired)).toBe(repaired);
});

test('headings over their 小计 stay, and so do headings that the source draws', () => {
  const clean = tableWith('合计|本年收入|||上年结转结余||');
  expect(realignHeadings(clean)).toBe(clean);
  const drawn = { ...tableWith('合计|本年收入||上年结转结余|||'), foundBy: 'rulings' as const };
  expect(realignHeadings(drawn)).toBe(drawn);
});

import { tableToAmounts } from '../../../src/forms/amounts/index.ts';
import { recognizeTables } from '../../../src/forms/recognize.ts';
import { linesToTestTable } from '../../tables.ts';

test('a row that bears the name of a body of the department alone, over lines of its own, is of that unit', () => {
  const table = linesToTestTable(
    [
      '支出项目类别|合计|一般公共预算',
      '合计|30.00|30.00',
      '某市水务局|20.00|20.00',
      '工资福利支出|15.00|15.00',
      '商品和服务支出|5.00|5.00',
      '某市水务中心|10.00|10.00',
      '工资福利支出|6.00|6.00',
      '商品和服务支出|4.00|4.00',
    ],
    { unit: '万元' },
  );
  const facts = { kind: 'budget', department: '某市水务局' } as const;
  const { amounts } = tableToAmounts('doc', recognizeTables([table])[0]!, facts);
  const units = amounts.filter(({ column_path: [head] }) => head === '合计').map((each) => each.budget_unit);
  expect(units).toEqual([null, '某市水务局', null, null, '某市水务中心', null, null]);
});

import { convert } from '../../src/index.ts';

const dump = (figure: string): Uint8Array =>
  Buffer.from(
    [
      '预算03表 支出总表',
      '',
      '金额单位：元',
      '',
      '科目\t合计\t基本支出\t项目支出',
      `2130301-行政运行\t${figure}\t60.00\t24.8637`,
      '2130306-水利工程\t10\t\t10',
      '合计\t94.8637\t60.00\t34.8637',
      '',
    ].join('\n'),
  );

test('a comma for the point that the decimals of the table do not show is settled by the sums', async () => {
  const { amounts, repairs } = await convert(dump('84,8637'), { file: 'a.txt' });
  const settled = amounts.find(({ raw }) => raw === '84,8637');
  expect(settled).toMatchObject({ amount: '84.8637', state: 'value' });
  expect(settled?.proved_by.length).toBeGreaterThan(0);
  expect(repairs).toMatchObject([{ rule: 'comma-for-point', before: '84,8637', after: '84.8637' }]);
});

test('a reading that the sums refute stays as printed and is reported', async () => {
  const { amounts, repairs, findings } = await convert(dump('8O,8637'), { file: 'a.txt' });
  expect(amounts.find(({ raw }) => raw === '8O,8637')).toMatchObject({ amount: null, state: 'unreadable' });
  expect(repairs).toEqual([]);
  expect(findings.map(({ code }) => code)).toContain('amount.unreadable');
});

import { convert } from '../../src/convert.ts';

const table = (rows: readonly string[]): string =>
  `<table>${rows.map((row) => `<tr><td>${row.replaceAll('|', '</td><td>')}</td></tr>`).join('')}</table>`;
const read = (body: string) =>
  convert(
    Buffer.from(`<html><meta charset="utf-8"><body><h1>清溪县林业局2026年部门预算</h1>${body}</body></html>`),
    {
      file: 'a.html',
    },
  );
const listed = (total: string, sum: string): string =>
  `<p>项目支出预算表</p><p>单位：万元</p>${table(['项目名称|金额', '种树|10.00', '修路|20.00', `${total}|${sum}`])}`;

const TOTALS = ['合计', '总计', '共计', '总合计', '本年合计', '合计数', '合 计'];

test.each(TOTALS)('%s that does not add up is a failing check, and one that does holds', async (total) => {
  const holds = async (sum: string): Promise<(boolean | null)[]> =>
    (await read(listed(total, sum))).checks.map((check) => check.holds);
  expect(await holds('30.00')).toEqual([true]);
  expect(await holds('31.00')).toEqual([false]);
});

test.each(TOTALS)('a table that ends in %s is not joined with the next of its title', async (total) => {
  const { tables } = await read(listed(total, '30.00') + listed(total, '30.00'));
  expect(tables).toHaveLength(2);
});

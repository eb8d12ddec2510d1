import { convert } from '../../src/convert.ts';

/** Each was once looked at again from every sign of it on: a cell of so many took minutes. */
const RUNS = ['a ', '()', '(a)', '。', '；', '　', '2026年度', '指标1：'];
const SIGNS = 100_000;

const pageOf = (text: string): Uint8Array =>
  new TextEncoder().encode(
    `<meta charset="utf-8"><p>项目支出绩效目标表</p><table>
    <tr><td>项目名称</td><td colspan="3">${text}</td></tr><tr><td>年度绩效目标</td><td colspan="3">${text}</td></tr>
    <tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr>
    <tr><td>产出指标</td><td>数量指标</td><td>${text}</td><td>${text}</td></tr></table>`,
  );

test.each(RUNS)('a cell of nothing but %j is read once', async (run) => {
  const text = `${run.repeat(SIGNS / run.length)}x`;
  const { tables } = await convert(pageOf(text), { file: 'long.html' });
  expect(tables.flatMap(({ cells }) => cells).some(({ raw }) => raw.endsWith('x'))).toBe(true);
});

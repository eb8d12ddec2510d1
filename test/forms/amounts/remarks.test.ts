/** What a column of remarks says about a row is none of its names. */
import { convert } from '../../../src/convert.ts';

const rowsOf = (rows: readonly string[]): string =>
  rows
    .map(
      (row) =>
        `<tr>${row
          .split('|')
          .map((text) => `<td>${text.trim()}</td>`)
          .join('')}</tr>`,
    )
    .join('');

const read = async (title: string, rows: readonly string[]) =>
  convert(
    new TextEncoder().encode(
      `<meta charset="utf-8"><p>${title}</p><p>部门：北川市档案馆</p><p>单位：万元</p><table>${rowsOf(rows)}</table>`,
    ),
    { file: 'remarks.html' },
  );

test('a count, a fund or a total in a remark is none of the figures beside it', async () => {
  const { amounts, checks, findings, document } = await read('北川市档案馆2025年“三公”经费情况表', [
    '项目 | 2024年预算数 | 2025年预算数 | 增减变化原因',
    '合计 | 12.50 | 10.80 | 压减',
    '公务接待费 | 2.50 | 2.30 | 减少接待12批次',
    '公务用车购置及运行维护费 | 10.00 | 8.50 | 政府性基金合计',
    '其中：公务用车购置费 | 0.00 | 0.00 | 报废1辆',
    '公务用车运行维护费 | 10.00 | 8.50 | 报废1辆',
  ]);
  expect(amounts.map(({ unit, fund, is_total }) => [unit, fund, is_total].join(' '))).toEqual([
    ...Array<string>(2).fill('万元  true'),
    ...Array<string>(8).fill('万元  false'),
  ]);
  expect([document.year, checks.filter(({ holds }) => !holds), findings]).toEqual([2025, [], []]);
});

test.each(['公式 | A=B+C | B | C', '栏次 | 1=2+3 | 2 | 3', ' | ①=②+③ | ② | ③'])(
  'the row %j numbers the columns',
  async (ordinals) => {
    const { amounts, findings } = await read('北川市2024年地方政府债务余额情况表', [
      '地区 | 债务余额 | 一般债务 | 专项债务',
      ordinals,
      '北川市 | 52.36 | 20.11 | 32.25',
    ]);
    expect(amounts.map(({ raw }) => raw)).toEqual(['52.36', '20.11', '32.25']);
    expect(findings).toEqual([]);
  },
);

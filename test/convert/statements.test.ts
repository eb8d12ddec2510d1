import { convert } from '../../src/convert.ts';
import type { Conversion } from '../../src/schemas/index.ts';

const rowOf = (...cells: readonly string[]): string =>
  `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;

/** A 支出总表 in 万元 with six decimals: 1,286.432100 in all. */
const TABLE = `<p>支出总表</p><p>部门名称：清溪市水利局 单位：万元</p><table>${[
  rowOf('科目编码', '科目名称', '合计', '基本支出', '项目支出'),
  rowOf('213', '农林水支出', '1,286.432100', '800.000000', '486.432100'),
  rowOf('21303', '水利', '1,286.432100', '800.000000', '486.432100'),
  rowOf('2130301', '行政运行', '800.000000', '800.000000', '0.000000'),
  rowOf('2130314', '防汛', '486.432100', '0.000000', '486.432100'),
  rowOf('', '合计', '1,286.432100', '800.000000', '486.432100'),
].join('')}</table>`;

async function converted(...prose: readonly string[]): Promise<Conversion> {
  const paragraphs = prose.map((text) => `<p>${text}</p>`).join('');
  const html = `<html><body><p>清溪市水利局2026年部门预算</p>${TABLE}<p>第三部分 预算说明</p>${paragraphs}</body></html>`;
  return convert(new TextEncoder().encode(html), { file: 'budget.html' });
}

/** What is said of the prose: code, stated, given. */
const saidOf = ({ findings }: Conversion): (string | null)[][] =>
  findings
    .filter(({ code }) => code.startsWith('statement.'))
    .map(({ code, actual, expected }) => [code, actual, expected]);

const heldOf = ({ checks }: Conversion): string[] =>
  checks
    .filter(({ identity, holds }) => holds && identity.startsWith('statements.'))
    .map(({ identity }) => identity);

describe('a sentence that repeats a table', () => {
  test.each([
    ['to the printed digits', '支出预算1,286.43万元。'],
    ['rounded further', '支出预算1,286.4万元。'],
    ['in 亿元', '支出预算0.13亿元。'],
    ['in 元', '支出预算12864321.00元。'],
    ['cut off instead of rounded', '项目支出486.4万元。'],
    ['as a part of the whole', '支出预算1,286.43万元，其中：基本支出800.00万元。'],
    ['by the names of its class', '“农林水支出（类）水利（款）防汛（项）”486.43万元。'],
    ['by the code of its class', '防汛（2130314）486.43万元。'],
  ])('agrees with it %s', async (_, text) => {
    const conversion = await converted(text);
    expect(saidOf(conversion)).toEqual([]);
    expect(heldOf(conversion)).toContain('statements.table');
  });

  test('contradicts it: both sides, the cell and the sentence are said', async () => {
    const conversion = await converted('支出预算1,268.43万元。');
    expect(saidOf(conversion)).toEqual([['statement.table_differs', '1268.430000 万元', '1286.432100 万元']]);
    const finding = conversion.findings.find(({ code }) => code.startsWith('statement.'));
    expect(finding).toMatchObject({ at: conversion.statements[0]!.id, level: 'warning' });
    expect(finding!.note).toMatch(/\/t0\/r\d+c\d+\).*支出预算1,268\.43万元/u);
    expect(conversion.statements[0]!.checks).toHaveLength(1);
  });

  test.each([
    ['of another body', '清溪市水文站支出预算80万元。'],
    ['of another year', '2024年支出预算80万元。'],
    ['of a class within project expenditure', '项目支出486.43万元。农林水支出48.00万元。'],
    ['of what no table counts', '会议费2.00万元。'],
  ])('is not compared where it is %s', async (_, text) => {
    expect(saidOf(await converted(text))).toEqual([]);
  });
});

describe('a sentence against itself', () => {
  test('a rate follows from the amount and its change', async () => {
    const right = await converted('项目支出486.43万元，比上年增加36.43万元，增长8.10%。');
    expect(saidOf(right)).toEqual([]);
    expect(heldOf(right)).toContain('statements.rate');
    const wrong = await converted('项目支出486.43万元，比上年增加36.43万元，增长18.10%。');
    expect(saidOf(wrong)).toEqual([['statement.rate_differs', '18.10 %', '8.10 %']]);
  });

  test('from nothing there is no rate', async () => {
    expect(saidOf(await converted('公务接待费3.00万元，比上年增加3.00万元，增长100%。'))).toEqual([]);
  });

  test('shares are of the whole, parts make it up', async () => {
    const conversion = await converted(
      '支出预算1,286.43万元，其中：基本支出800.00万元，占62.19%；项目支出486.43万元，占39.81%。',
      '政府采购预算60.40万元，其中：货物12.40万元、工程0万元、服务84.00万元。',
    );
    expect(saidOf(conversion)).toEqual([
      ['statement.parts_differ', '60.40 万元', '96.40 万元'],
      ['statement.rate_differs', '39.81 %', '37.81 %'],
    ]);
  });
});

import { looseParts } from '../../src/forms/loose-parts.ts';
import { asForm, linesToTestTable } from '../tables.ts';

const ofOther = (lines: readonly string[], title: string | null = null) =>
  asForm(linesToTestTable(lines, { title }), { layout: 'other' });
const before = asForm(linesToTestTable(['科目|金额']), { form: 'expenditure' });

it.each([
  ['a project and its indicators', ['99000022T000000100001-种树|3.00', '产出指标|数量指标|棵数']],
  ['rows of indicators', ['产出指标|数量指标|棵数', '效益指标|社会效益指标|作用']],
  ['rows of codes and figures', ['2010302-一般行政管理事务|2.00']],
])('a table of no form is doubted that holds %s', (_, lines) => {
  expect(looseParts(ofOther(lines), before)).toMatchObject([
    { code: 'table.loose_part', expected: 'expenditure' },
  ]);
});

it.each([
  ['a table with a title', ofOther(['2010302|2.00'], '车辆情况表')],
  ['a table of words', ofOther(['名称|内容', '甲|乙'])],
  ['a table whose form is known', before],
])('%s is not', (_, table) => {
  expect(looseParts(table, undefined)).toEqual([]);
});

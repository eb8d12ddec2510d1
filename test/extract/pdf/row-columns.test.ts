import { readPdf } from '../../../src/extract/pdf/index.ts';
import { tableToRows } from '../../../src/model/grid.ts';
import { makePdf, row, stroked } from './make-pdf.ts';

/** Rules drawn in one go, as word processors do: they tell no columns. */
const rules = (...ys: number[]): string => ys.map((y) => stroked(100, y, 700, y)).join('');
const FORM = [100, 200];
const FUNDS = [100, 200, 330, 450, 580];
const INDICATORS = [100, 200, 480, 560, 640];
const GOAL = '按照年度工作安排完成全部任务，保障机构正常运转，提高公众满意度';

async function readRows(...pages: string[]): Promise<string[][]> {
  const { blocks } = await readPdf(makePdf(pages));
  const tables = blocks.filter((block) => block.kind === 'table');
  expect(tables).toHaveLength(1);
  return tableToRows(tables[0]!).map((cells) => cells.map(({ text }) => text).filter(Boolean));
}

/** Rows one under another, 20 points each, with rules. */
const rowsFrom = (top: number, xs: readonly number[], rows: readonly (readonly string[])[]): string =>
  rows.map((words, i) => row(xs, top - 15 - 20 * i, words) + rules(top - 20 - 20 * i)).join('');

describe('rows of a form with columns of their own, rules drawn in one go', () => {
  const funds = [
    ['资金', '预算总额', '合计', '基本', '项目'],
    ['金额', '9.00', '8.00', '5.00', '3.00'],
  ];
  const indicators = [
    ['活动', '绩效指标', '性质', '指标值', '单位'],
    ['综合事务', '产出指标支出部门数量', '≥', '26', '家'],
    ['综合事务', '效益指标保障机构持续正常运转', '≥', '90', '%'],
  ];
  const first =
    rules(560) +
    rowsFrom(560, FUNDS, funds) +
    rowsFrom(520, FORM, [['目标', GOAL]]) +
    rowsFrom(500, INDICATORS, indicators);

  it('are divided by the gaps that stand one under another in them', async () => {
    expect(await readRows(first)).toEqual([...funds, ['目标', GOAL], ...indicators]);
  });

  it('go on over the page, where the gaps are others', async () => {
    const more = [
      ['人才发展', '满意度指标服务对象满意度指标受益对象', '≥', '95', '%'],
      ['人才发展', '成本指标', '≤', '100', '%'],
      ['人才发展', '产出指标', '≥', '6', '项'],
    ];
    const rows = await readRows(first, rules(560) + rowsFrom(560, INDICATORS, more));
    expect(rows.slice(-3)).toEqual(more);
  });
});

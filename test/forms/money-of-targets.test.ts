/** The money of lists of projects, and of a department task by task, is amounts too. */
import { recordTables } from '../../src/forms/index.ts';
import { recognizeTables } from '../../src/forms/recognize.ts';
import type { DocumentFacts, RecognizedTable } from '../../src/model/index.ts';
import { drawTable } from './grid-table.ts';

const FACTS: DocumentFacts = { kind: 'budget', department: '某市某局', region: null, year: 2026 };

const amountsOf = (table: RecognizedTable) => {
  const { amounts, doubts } = recordTables('doc', recognizeTables([table]), FACTS);
  const lines = amounts.map((each) =>
    [each.id, each.row_labels.join('/'), each.column_path.join('/'), each.raw, each.unit, each.phase].join(
      ' ',
    ),
  );
  return { lines, codes: doubts.map(({ code }) => code) };
};

describe('the money of a list of projects', () => {
  it('is one amount a project, whatever number of rows its indicators take', () => {
    const table = drawTable('other', [
      ['单位名称', '项目名称', '预算数（万元）', '一般公共预算', '绩效目标', '三级指标', '指标值'],
      ['合计', '', '15.00', '12.00', '', '', ''],
      [['某中心', 1, 3], ['路灯维护', 1, 2], ['10.00', 1, 2], ['7.00', 1, 2], ['路灯常亮', 1, 2], '维护次数', '12'],
      ['亮灯率', '95%'],
      ['井盖更换', '5.00', '5.00', '更换井盖', '更换数量', '30个'],
    ]); // prettier-ignore
    const { lines, codes } = amountsOf(table);
    expect(lines).toEqual([
      'doc/t0/r1c2 合计 预算数（万元） 15.00 万元 budget',
      'doc/t0/r1c3 合计 一般公共预算 12.00 万元 budget',
      'doc/t0/r2c2 某中心/路灯维护 预算数（万元） 10.00 万元 budget',
      'doc/t0/r2c3 某中心/路灯维护 一般公共预算 7.00 万元 budget',
      'doc/t0/r4c2 某中心/井盖更换 预算数（万元） 5.00 万元 budget',
      'doc/t0/r4c3 某中心/井盖更换 一般公共预算 5.00 万元 budget',
    ]);
    expect(codes).not.toContain('table.unread');
  });

  it('names the office of a list of the common columns, whose points are the weights', () => {
    const table = drawTable('other', [
      ['单位名称', '项目名称', '项目总额', '绩效目标', '一级指标', '二级指标', '三级指标', '绩效指标性质', '指标值', '度量单位', '权重'],
      [['312301-某中心', 1, 2], ['路灯维护', 1, 2], ['10.00', 1, 2], ['路灯常亮', 1, 2], '产出指标', '数量指标', '维护次数', '≥', '12', '次', '30'],
      ['效益指标', '社会效益指标', '亮灯率', '≥', '95', '%', '20'],
    ]); // prettier-ignore
    const { projects } = recordTables('doc', recognizeTables([table]), FACTS);
    expect(projects.map(({ name, budget_unit, total }) => [name, budget_unit, total])).toEqual([
      ['路灯维护', '312301-某中心', '10.00'],
    ]);
    expect(projects[0]!.indicators.map(({ name, weight }) => [name, weight])).toEqual([
      ['维护次数', '30'],
      ['亮灯率', '20'],
    ]);
    expect(amountsOf(table).lines[0]).toContain('312301-某中心/路灯维护');
  });

  it('is none where the list states no money', () => {
    const table = drawTable('other', [
      ['项目名称', '年度绩效目标', '一级指标', '二级指标', '三级指标', '指标值'],
      ['路灯维护', '路灯常亮', '产出指标', '数量指标', '维护次数', '12次'],
    ]);
    expect(amountsOf(table).lines).toEqual([]);
  });
});

describe('the money of a department', () => {
  it('is amounts task by task under all its headings', () => {
    const table = drawTable(
      'other',
      [
        [['部门（单位）名称', 2], ['某市某局', 4]],
        [['年度主要任务', 1, 5], ['任务名称', 1, 2], ['主要内容', 1, 2], ['预算金额（万元）', 3]],
        ['总额', '财政拨款', '其他资金'],
        ['任务1', '运转', '3.00', '2.00', '1.00'],
        ['任务2', '维护', '4.00', '4.00', ''],
        [['金额合计', 2], '7.00', '6.00', '1.00'],
        ['年度总体目标', ['保障运转', 5]],
        [['绩效指标', 1, 2], '一级指标', '二级指标', ['三级指标', 2], '指标值'],
        ['产出指标', '数量指标', ['维护次数', 2], '12次'],
      ],
      '部门整体支出绩效目标表',
    ); // prettier-ignore
    const { lines, codes } = amountsOf(table);
    expect(lines.filter((line) => line.includes('财政拨款') || line.includes('任务2'))).toEqual([
      'doc/t0/r3c4 任务1/运转 预算金额（万元）/财政拨款 2.00 万元 budget',
      'doc/t0/r4c3 任务2/维护 预算金额（万元）/总额 4.00 万元 budget',
      'doc/t0/r4c4 任务2/维护 预算金额（万元）/财政拨款 4.00 万元 budget',
      'doc/t0/r4c5 任务2/维护 预算金额（万元）/其他资金  万元 budget',
      'doc/t0/r5c4 金额合计 预算金额（万元）/财政拨款 6.00 万元 budget',
    ]);
    expect(codes).toEqual([]);
  });
});

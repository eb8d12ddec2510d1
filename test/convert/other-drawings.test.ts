import { convert } from '../../src/convert.ts';

/** Titles and tables as a page of an office has them; a cell that begins with `2x` is merged over two columns. */
const cellsOf = (cells: string): string =>
  cells
    .split('|')
    .map((cell) => {
      const span = /^(\d)x/u.exec(cell)?.[1] ?? '1';
      return `<td colspan="${span}">${cell.replace(/^\dx/u, '')}</td>`;
    })
    .join('');
const table = (rows: readonly string[], heads = 0): string => {
  const drawn = rows.map((row) => `<tr>${cellsOf(row)}</tr>`);
  return `<table><thead>${drawn.slice(0, heads).join('')}</thead><tbody>${drawn.slice(heads).join('')}</tbody></table>`;
};
const read = (...parts: string[]) =>
  convert(new TextEncoder().encode(`<meta charset="utf-8">${parts.join('')}`), { file: 'page.html' });
const p = (text: string): string => `<p>${text}</p>`;
const said = ({ findings }: Awaited<ReturnType<typeof read>>): string[] =>
  findings.filter(({ level }) => level !== 'info').map(({ code }) => code);

const OFFICE = p('部门：某县某局');

test('a remark that ends in a share makes no share of the money beside it', async () => {
  const output = await read(
    p('2026年“三公”经费预算对比表'),
    OFFICE,
    p('单位：万元'),
    table([
      '项目|2025年预算|2026年预算|增减额|增减原因',
      '“三公”经费合计|12.50|11.20|-1.30|压减10.4%',
      '公务接待费|4.50|4.20|-0.30|减少90人次',
      '公务用车购置及运行维护费|8.00|7.00|-1.00|增减率较上年持平',
    ]),
  );
  expect(new Set(output.amounts.map(({ unit }) => unit))).toEqual(new Set(['万元']));
  expect(output.amounts.slice(0, 3).map(({ phase }) => phase)).toEqual(['budget', 'budget', null]);
  expect(said(output)).toEqual([]);
});

test('the total that a page marks as header with the headings is a row, and the codes below are codes', async () => {
  const output = await read(
    p('2026年支出决算表'),
    OFFICE,
    p('单位：万元'),
    table(
      [
        '科目代码|科目名称|本年支出合计|基本支出|项目支出',
        '2x栏次|1|2|3',
        '2x合计|30.00|20.00|10.00',
        '201|一般公共服务支出|30.00|20.00|10.00',
        '20103|政府办公厅（室）及相关机构事务|30.00|20.00|10.00',
        '2010301|行政运行|20.00|20.00|',
        '2010302|一般行政管理事务|10.00||10.00',
      ],
      3,
    ),
  );
  expect(output.tables[0]).toMatchObject({ header_rows: 2 });
  expect(output.amounts.find(({ raw }) => raw === '201')).toBeUndefined();
  expect(output.amounts[0]).toMatchObject({ row_labels: ['合计'], amount: '30.00', is_total: true });
  expect(said(output)).toEqual([]);
});

test('of which lists that name only some parts close nothing', async () => {
  const output = await read(
    p('某县医院2026年收支预算总表'),
    OFFICE,
    p('单位：万元'),
    table([
      '收入|2026年预算|支出|2026年预算',
      '一、事业收入|1,000.00|一、卫生健康支出|1,100.00',
      '二、其他收入|146.00|　　其中：人员经费|420.00',
      '||　　　　　药品费|380.00',
      '||二、住房保障支出|46.00',
      '收入合计|1,146.00|支出合计|1,146.00',
    ]),
  );
  expect(output.checks.filter(({ holds }) => holds === false)).toEqual([]);
  expect(said(output)).toEqual([]);
});

test('a total numbered inside a part sums up that part alone', async () => {
  const output = await read(
    p('2026年财政拨款“三公”经费及相关信息统计表'),
    OFFICE,
    p('单位：元'),
    table([
      '项目|行次|本年预算数',
      '一、“三公”经费支出|1|—',
      '（一）支出合计|2|86.00',
      '1.因公出国（境）费|3|0.00',
      '2.公务用车购置及运行维护费|4|70.00',
      '3.公务接待费|5|16.00',
      '二、机关运行经费|6|1,250.00',
    ]),
  );
  expect(output.tables[0]).toMatchObject({ form: 'three_public' });
  expect(output.checks.filter(({ holds }) => holds === false)).toEqual([]);
});

test('what is carried over into a column of both years is no other figure of the year', async () => {
  const output = await read(
    p('2026年某县某局部门预算公开'),
    OFFICE,
    p('一、部门收支总表'),
    p('单位：元'),
    table([
      '4x收入|4x支出',
      '项目|合计|本年安排|上年结转|项目|合计|本年安排|上年结转',
      '一、一般公共预算拨款|912.00|900.00|12.00|一、公共安全支出|912.00|900.00|12.00',
      '收入合计|912.00|900.00|12.00|支出合计|912.00|900.00|12.00',
    ]),
    p('二、部门收入总表'),
    p('单位：元'),
    table([
      '单位名称|合计|2x本年收入|上年结转',
      '||小计|一般公共预算|',
      '合计|912.00|900.00|900.00|12.00',
      '某县某局|912.00|900.00|900.00|12.00',
    ]),
  );
  expect(output.document.year).toBe(2026);
  expect(output.checks.filter(({ holds }) => holds === false)).toEqual([]);
  expect(said(output)).toEqual([]);
});

test('letters number the columns of debt, and what was done last year was executed', async () => {
  const debt = await read(
    p('2026年某县地方政府债务限额及余额情况表'),
    OFFICE,
    p('单位：亿元'),
    table(['地区|债务限额|一般债务|专项债务', '公　式|A=B+C|B|C', '某县|86.52|31.20|55.32']),
  );
  expect(said(debt)).toEqual([]);
  expect(debt.amounts.map(({ amount }) => amount)).toEqual(['86.52', '31.20', '55.32']);
  const spent = await read(
    p('二○二六年某开发区一般公共预算支出表'),
    OFFICE,
    p('单位：元'),
    table(['科目编码|科目名称|2025年完成数|2026年预算数', '201|一般公共服务支出|5.00|6.00']),
  );
  expect(spent.amounts.map(({ phase }) => phase)).toEqual(['executed', 'budget']);
  expect(spent.document.year).toBe(2026);
});

test('a form with two levels has its names under the second', async () => {
  const output = await read(
    p('2026年专项资金绩效目标表'),
    OFFICE,
    table([
      '项目名称|3x环境整治',
      '资金规模（万元）|58.60|资金性质|一般公共预算',
      '绩效目标|3x村容明显改善。',
      '绩效指标|一级指标|二级指标|目标值',
      '|产出指标|清运垃圾量|≥1,800吨',
      '|效益指标|受益农户数|≥2,300户',
    ]),
  );
  expect(
    output.projects[0]!.indicators.map(({ category, subcategory, name, value }) => [
      category,
      subcategory,
      name,
      value,
    ]),
  ).toEqual([
    ['产出指标', null, '清运垃圾量', '1,800'],
    ['效益指标', null, '受益农户数', '2,300'],
  ]);
  expect(said(output)).toEqual([]);
});

test('indicators under headings that no form has are said to be in no record', async () => {
  const output = await read(
    p('2026年预算项目绩效目标明细表'),
    OFFICE,
    table([
      '序号|指标类别|指标|目标值',
      '4x项目一：档案数字化',
      '1|产出指标—数量指标|数字化档案卷数|≥30万卷',
      '2|效益指标—社会效益指标|查档时间|≤10分钟',
    ]),
  );
  expect(said(output)).toContain('table.loose_part');
});

test('a list of results names no project that is made of several', async () => {
  const output = await read(
    p('2026年项目绩效评价结果汇总表'),
    OFFICE,
    p('单位：万元'),
    table([
      '序号|项目名称|预算金额|评价得分|评价等级',
      '1|农田|1.00|92|优',
      '2|补贴|2.00|96|优',
      '3|防疫|3.00|81|良',
    ]),
  );
  expect(output.projects).toEqual([]);
});

test('goals behind their labels in one row, and levels told by what stands below', async () => {
  const output = await read(
    p('项目支出绩效自评表'),
    p('（2026年度）'),
    table([
      '项目名称|3x河道保洁|自评总分|96',
      '主管部门|5x某县某局',
      '年度目标完成情况|3x预期目标：完成保洁。|2x目标实际完成情况：已完成。',
      '指标类型|指标名称|绩效目标值|完成值|权重|自评得分',
      '产出|保洁长度|86公里|86公里|50|50',
      '满意度|群众满意度|90%|92%|40|40',
    ]),
  );
  expect(output.evaluations).toMatchObject([{ goal_expected: '完成保洁。', goal_actual: '已完成。' }]);
  expect(output.evaluations[0]!.indicators.map(({ category }) => category)).toEqual([
    '产出指标',
    '满意度指标',
  ]);
});

/** @file Self-evaluations of two projects (invented), in the form that Word files carry: one form after the other. */
import {
  cell,
  columnKinds,
  row,
  sheet,
  type Evaluation,
  type EvaluationFunds,
  type EvaluationResult,
  type Paper,
  type Sheet,
  type SheetRow,
} from '../sheet.ts';

const NO_MONEY: EvaluationFunds = ['', '', '', '—', '', '—'];

/** `产出|数量|1|name|target|actual|points|score|deviation`, one line each. */
export const parseResults = (text: string): EvaluationResult[] =>
  text
    .trim()
    .split('\n')
    .map((each) => {
      const [category, subcategory, n, name, target, actual, points, score, deviation] = each
        .trim()
        .split('|');
      return {
        category: `${category}指标`,
        subcategory: `${subcategory}指标`,
        label: `指标${n}`,
        name: name!,
        target: target!,
        actual: actual!,
        points: points!,
        score: score!,
        deviation: deviation ?? '',
      };
    });

const common = { department: '澄原市青榆区水务局', year: 2025 } as const;

export const EVALUATIONS: readonly Evaluation[] = [
  {
    ...common,
    project: '节水型社会建设',
    unit: '澄原市青榆区水务局本级',
    leader: '陆知行',
    phone: '60010237',
    funds: {
      total: ['118.5', '120', '114', '10', '95%', '9.5'],
      fiscal: ['118.5', '120', '114', '—', '95%', '—'],
      carryover: NO_MONEY,
      other: NO_MONEY,
    },
    goal_expected: '创建节水型单位12家，开展节水宣传活动30场。',
    goal_actual: '全年创建节水型单位14家，开展节水宣传活动31场，各项任务按期完成。',
    indicators: parseResults(`
      产出|数量|1|创建节水型单位数量|12家|14家|15|15|正向偏差
      产出|数量|2|节水宣传活动场次|30场|31场|10|10|
      产出|质量|1|节水型单位验收通过率|100%|100%|15|15|
      产出|时效|1|宣传活动按期完成率|≥95%|97%|10|10|
      效益|社会效益|1|居民节水知识知晓率|≥80%|78%|15|13.5|宣传覆盖面不足，下一年度增加社区场次
      效益|可持续影响|1|节水长效机制|健全|基本健全|15|13|制度尚需完善
      满意度|服务对象满意度|1|参与活动居民满意度|≥90%|93%|10|10|`),
    total_points: '100',
    total_score: '96',
  },
  {
    ...common,
    project: '闸站设施维修养护',
    unit: '澄原市青榆区河湖管理中心',
    leader: '柏闻溪',
    phone: '60010291',
    funds: {
      total: ['250', '260', '260', '10', '100%', '10'],
      fiscal: ['250', '230', '230', '—', '100%', '—'],
      carryover: ['', '30', '30', '—', '100%', '—'],
      other: NO_MONEY,
    },
    goal_expected: '维修养护水闸9座、泵站4座，汛期设施运行可靠。',
    goal_actual: '完成9座水闸、4座泵站维修养护，汛期未发生停运。',
    indicators: parseResults(`
      产出|数量|1|维修养护水闸数量|9座|9座|10|10|
      产出|数量|2|维修养护泵站数量|4座|4座|10|10|
      产出|质量|1|设施完好率|≥98%|99%|15|15|
      产出|时效|1|维修任务完成时间|10月底前|11月中旬|10|8|受汛情影响工期顺延
      产出|成本|1|维修养护费用|≤260万元|260万元|15|15|
      效益|社会效益|1|汛期因设施故障停运次数|0次|0次|20|20|
      满意度|服务对象满意度|1|运行管理人员满意度|≥90%|96%|10|10|`),
    total_points: '100',
    total_score: '98',
  },
];

const fundRow = (label: string, funds: EvaluationFunds): SheetRow => [cell(label, 2), ...row(...funds)];

/** The results with the placeholders of the form: a second line where a sub-category has one only, and dots. */
function resultRows(results: readonly EvaluationResult[]): (readonly [string, EvaluationResult | null])[] {
  return results.flatMap((each, i) => {
    const isLast =
      results[i + 1]?.subcategory !== each.subcategory || results[i + 1]?.category !== each.category;
    const own = [`${each.label}：${each.name}`, each] as const;
    if (!isLast || each.subcategory !== '质量指标') return [own];
    return [own, ['指标2：', null] as const, ['……', null] as const];
  });
}

/** Each row's 一级 and 二级 cell, merged over the rows that it holds for. */
function indicatorRows(results: readonly EvaluationResult[]): SheetRow[] {
  const rows = resultRows(results);
  let current: EvaluationResult | null = null;
  const keys = rows.map(([, each]) => {
    current = each ?? current;
    return { category: current!.category, subcategory: `${current!.category}/${current!.subcategory}` };
  });
  const lengthFrom = (i: number, key: 'category' | 'subcategory'): number => {
    const end = keys.findIndex((each, j) => j > i && each[key] !== keys[i]![key]);
    return (end < 0 ? keys.length : end) - i;
  };
  const opens = (i: number, key: 'category' | 'subcategory'): boolean => keys[i - 1]?.[key] !== keys[i]![key];
  return rows.map(([text, each], i) => [
    ...(opens(i, 'category') ? [cell(keys[i]!.category, 1, lengthFrom(i, 'category'))] : []),
    ...(opens(i, 'subcategory')
      ? [cell(keys[i]!.subcategory.split('/')[1]!, 1, lengthFrom(i, 'subcategory'))]
      : []),
    ...row(
      text,
      each?.target ?? '',
      each?.actual ?? '',
      each?.points ?? '',
      each?.score ?? '',
      each?.deviation ?? '',
    ),
  ]);
}

function evaluationSheet(each: Evaluation): Sheet {
  const indicators = indicatorRows(each.indicators);
  return sheet({
    form: 'self_evaluation',
    title: '项目支出绩效自评表',
    lines: [`（${each.year}年度）`],
    header: [],
    body: [
      [cell('项目名称'), cell(each.project, 8)],
      [cell('主管部门'), cell(each.department, 3), cell('实施单位'), cell(each.unit, 4)],
      [cell('项目负责人'), cell(each.leader, 3), cell('联系电话'), cell(each.phone, 4)],
      [
        cell('项目资金（万元）', 1, 5),
        cell('', 2),
        ...row('年初     预算数', '全年     预算数', '全年     执行数', '分值', '执行率', '得分'),
      ],
      fundRow('年度资金总额', each.funds.total),
      fundRow('其中：当年财政拨款', each.funds.fiscal),
      fundRow('      上年结转资金', each.funds.carryover),
      fundRow('  其他资金', each.funds.other),
      [cell('年度总体目标', 1, 2), cell('预期目标', 4), cell('实际完成情况', 4)],
      [cell(each.goal_expected, 4), cell(each.goal_actual, 4)],
      [
        cell('绩\n效\n指\n标', 1, indicators.length + 1),
        ...row(
          '一级指标',
          '二级指标',
          '三级指标',
          '年度\n指标值',
          '实际\n完成值',
          '分值',
          '得分',
          '偏差原因分析及改进措施',
        ),
      ],
      ...indicators,
      [cell('总分', 6), cell(each.total_points), cell(each.total_score), cell('')],
    ],
    columns: columnKinds('LLLLLLLLL'),
    isForm: true,
    evaluation: each,
  });
}

/** @param evaluations one form each, one after the other */
export const evaluationPaper = (evaluations: readonly Evaluation[] = EVALUATIONS): Paper => ({
  title: '2025年度项目支出绩效自评表',
  department: common.department,
  region: null,
  year: common.year,
  kind: 'self_evaluation',
  prose: [],
  sheets: evaluations.map(evaluationSheet),
});

/** @file Self-evaluations by chance (invented), each with scores that add up. */
import { parseResults } from '../../models/evaluations.ts';
import type { Evaluation, EvaluationFunds } from '../../sheet.ts';
import type { Random } from '../random.ts';

const NAMES = [
  '节水型社会建设',
  '闸站设施维修养护',
  '河湖水质监测',
  '水利工程质量抽查',
  '防汛物资储备',
  '灌区信息平台运行',
  '水文站点改造',
  '水务档案数字化',
];

const NO_MONEY: EvaluationFunds = ['', '', '', '—', '', '—'];

/** `category|subcategory|name|target|actual|points`; a form takes one or two of each group. */
const GROUPS: readonly (readonly string[])[] = [
  [
    '产出|数量|检查水闸数量|12座|14座|10',
    '产出|数量|开展宣传活动场次|30场|31场|10',
    '产出|数量|编制年度报告数量|2份|2份|10',
  ],
  ['产出|质量|设施检查合格率|≥98%|99%|10', '产出|质量|数据审核通过率|100%|100%|10'],
  ['产出|时效|维修任务完成时间|10月底前|11月中旬|10', '产出|时效|任务按期完成率|≥95%|97%|10'],
  ['产出|成本|项目总成本控制率|≤100%|96%|10'],
  ['效益|社会效益|居民节水知识知晓率|≥80%|82%|15', '效益|社会效益|因设施故障停运次数|0次|0次|15'],
  ['效益|可持续影响|长效管护机制|健全|基本健全|15'],
  ['满意度|服务对象满意度|服务对象满意度|≥90%|93%|10'],
];

const REASONS = ['受汛情影响工期顺延', '覆盖面不足，下一年度增加社区场次', '制度尚需完善'];

/** The lines of a form: the points of the last indicator make up 90. */
function chooseLines(random: Random): string[] {
  const chosen = GROUPS.flatMap((group) => {
    const first = random.below(group.length);
    const second = group[first + 1];
    return [group[first]!, ...(second !== undefined && random.below(2) === 0 ? [second] : [])];
  });
  const sum = chosen.slice(0, -1).reduce((total, line) => total + Number(line.split('|')[5]), 0);
  let n = 0;
  return chosen.map((line, i) => {
    const [category, subcategory, name, target, actual, printed] = line.split('|');
    const points = i === chosen.length - 1 ? Math.max(5, 90 - sum) : Number(printed);
    const isLess = random.below(3) === 0;
    n = chosen[i - 1]?.split('|')[1] === subcategory ? n + 1 : 1;
    const [score, reason] = isLess ? [points - 1.5, random.pick(REASONS)] : [points, ''];
    return [category, subcategory, n, name, target, actual, points, score, reason].join('|');
  });
}

const sumOf = (figures: readonly string[]): string =>
  String(figures.reduce((total, figure) => total + Number(figure), 0));

function chooseFunds(random: Random): Evaluation['funds'] {
  const annual = 40 + 20 * random.below(20);
  const carried = random.below(3) === 0 ? annual / 4 : 0;
  const spent = annual * 0.95;
  const money = (part: number, whole: number): EvaluationFunds =>
    part === 0 ? NO_MONEY : [String(part), String(part), String(whole), '—', '95%', '—'];
  return {
    total: [String(annual), String(annual), String(spent), '10', '95%', '9.5'],
    fiscal: money(annual - carried, (annual - carried) * 0.95),
    carryover: money(carried, carried * 0.95),
    other: NO_MONEY,
  };
}

function chooseEvaluation(random: Random, project: string): Evaluation {
  const indicators = parseResults(chooseLines(random).join('\n'));
  return {
    project,
    department: '澄原市青榆区水务局',
    unit: random.pick(['澄原市青榆区水务局本级', '澄原市青榆区河湖管理中心']),
    leader: random.pick(['陆知行', '柏闻溪']),
    phone: `6001${1000 + random.below(9000)}`,
    year: 2025,
    funds: chooseFunds(random),
    goal_expected: `完成${project}各项任务，设施运行可靠，全年不发生责任事故。`,
    goal_actual: `${project}任务按期完成，设施运行稳定。`,
    indicators,
    total_points: sumOf([...indicators.map(({ points }) => points), '10']),
    total_score: sumOf([...indicators.map(({ score }) => score), '9.5']),
  };
}

/** Three or four forms of different projects. */
export function chooseEvaluations(random: Random): Evaluation[] {
  const first = random.below(NAMES.length);
  return Array.from({ length: 3 + random.below(2) }, (_, i) =>
    chooseEvaluation(random, NAMES[(first + i) % NAMES.length]!),
  );
}

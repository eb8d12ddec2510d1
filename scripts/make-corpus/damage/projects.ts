/** @file Projects by chance: five to nine, with the categories of their indicators together as real ones are. */
import { print, WAN6 } from '../money.ts';
import type { Indicator, Project } from '../sheet.ts';
import type { Random } from './random.ts';

const SUBJECTS = [
  '河道巡查',
  '泵站运行',
  '水质监测',
  '节水宣传',
  '防汛值守',
  '堤岸绿化',
  '闸门检修',
  '水情预报',
  '排口整治',
];
const KINDS = ['工作经费', '业务委托', '运行维护', '能力提升'];
const TASKS = [
  '开展专题检查',
  '编制年度报告',
  '更新设备台账',
  '组织业务培训',
  '完成数据汇总',
  '走访重点点位',
];
const AIMS = ['保障设施正常运行', '提升管理水平', '按期完成年度任务', '夯实工作基础', '及时处置各类问题'];

const CATEGORIES: readonly (readonly [string, readonly (readonly [string, readonly string[], string])[]])[] =
  [
    [
      '产出指标',
      [
        ['数量指标', ['巡查次数', '报告数量', '培训场次', '维护设备数量', '采集样本数量'], '次'],
        ['质量指标', ['验收合格率', '数据准确率', '设备完好率'], '%'],
        ['时效指标', ['任务按期完成率', '问题处置及时率'], '%'],
      ],
    ],
    [
      '效益指标',
      [
        ['社会效益指标', ['公众知晓率', '服务覆盖率'], '%'],
        ['可持续影响指标', ['长效机制健全程度', '成果持续应用率'], '%'],
      ],
    ],
    ['满意度指标', [['服务对象满意度指标', ['服务对象满意率', '受益群众满意度'], '%']]],
    ['成本指标', [['经济成本指标', ['项目总成本', '委托费用'], '万元']]],
  ];

function chooseIndicators(random: Random, subject: string, total: bigint): Indicator[] {
  const turn = random.below(CATEGORIES.length);
  const categories = [...CATEGORIES.slice(turn), ...CATEGORIES.slice(0, turn)];
  return categories.flatMap(([category, subcategories]) =>
    subcategories.flatMap(([subcategory, names, unit]) => {
      const count = subcategory === '数量指标' ? 1 + random.below(2) : 1;
      return names.slice(0, count).map((name): Indicator => {
        const isCost = category === '成本指标';
        const isQualitative = subcategory === '可持续影响指标' && random.below(2) === 0;
        return {
          category,
          subcategory,
          name: `${subject}${name}`,
          operator: isCost ? '≤' : isQualitative ? '定性' : '≥',
          value: isCost
            ? print(total, WAN6).replaceAll(',', '')
            : isQualitative
              ? '优'
              : String(80 + random.below(20)),
          unit: isQualitative ? '其他' : unit,
        };
      });
    }),
  );
}

function chooseProject(random: Random, subject: string): Project {
  const total = BigInt(20 + random.below(4000)) * 10_000n * BigInt(1 + random.below(9));
  const serial = String(3_100_000 + random.below(900_000)).padStart(12, '0');
  const amount = print(total, WAN6);
  return {
    code: `3799002${4 + random.below(3)}T${serial}`,
    name: `${subject}${random.pick(KINDS)}`,
    total: amount,
    fiscal: amount,
    other: null,
    unit: '万元',
    goal: `围绕${subject}，${random.pick(TASKS)}，${random.pick(TASKS)}，${random.pick(AIMS)}，${random.pick(AIMS)}。`,
    indicators: chooseIndicators(random, subject, total),
  };
}

export function chooseProjects(random: Random): Project[] {
  const count = 5 + random.below(SUBJECTS.length - 4);
  return SUBJECTS.slice(0, count).map((subject) => chooseProject(random, subject));
}

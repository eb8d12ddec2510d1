/** @file 财政项目支出绩效目标填报表, one form a project, as a sub-district of Shanghai's kind prints them (invented). */
import {
  cell,
  columnKinds,
  row,
  sheet,
  type Paper,
  type Project,
  type Sheet,
  type SheetRow,
} from '../sheet.ts';
import { parseIndicators } from './beijing-projects.ts';

const DEPARTMENT = '澄原市青榆区松汀街道办事处';

interface ProjectForm {
  readonly project: Project;
  readonly nature: string;
  /** 项目总目标; the goal of the record is the 年度总体目标. */
  readonly wholeGoal: string;
}

const FORMS: readonly ProjectForm[] = [
  {
    nature: '经常性项目',
    wholeGoal: '持续开展社区环境整治，逐年提升辖区环境面貌。',
    project: {
      code: null,
      name: '社区环境整治',
      total: '1,263,800.00',
      fiscal: '1,263,800.00',
      other: '0.00',
      unit: '元',
      goal: '开展爱国卫生和垃圾分类指导检查，全年整治环境薄弱点位24处。',
      indicators: parseIndicators(`
        产出|数量|整治点位数量|≥|24.00|处
        产出|数量|病媒消杀次数|≥|12.00|次
        产出|质量|整治验收合格率|=|100.00|%
        效益|社会效益|社区环境改善程度|定性|明显改善|
        满意度|服务对象满意度|居民满意度|≥|85.00|%`),
    },
  },
  {
    nature: '阶段性项目',
    wholeGoal: '建成社区为老服务站点。',
    project: {
      code: null,
      name: '为老服务站点建设',
      total: '640,000.00',
      fiscal: '600,000.00',
      other: '40,000.00',
      unit: '元',
      goal: '新建为老服务站点2个，改造助餐点1个。',
      indicators: parseIndicators(`
        产出|数量|新建站点数量|=|2.00|个
        产出|时效|按期完工率|=|100.00|%
        效益|社会效益|服务老人人次|≥|3000.00|人次
        满意度|服务对象满意度|服务对象满意度|≥|90.00|%`),
    },
  },
];

const indicatorText = ({ operator, value, unit }: Project['indicators'][number]): string =>
  operator === '定性' ? value : `${operator}${value}${unit ? `(${unit})` : ''}`;

/** The form has no column for the sign: a target in words prints none. */
const asPrinted = (project: Project): Project => ({
  ...project,
  indicators: project.indicators.map((each) => (each.operator === '定性' ? { ...each, operator: '' } : each)),
});

function indicatorRows(project: Project): SheetRow[] {
  return project.indicators.map((each, i, all) => {
    const count = all.filter((other) => other.category === each.category).length;
    const opens = all[i - 1]?.category !== each.category;
    return [
      ...(opens ? [cell(each.category, 1, count)] : []),
      cell(each.subcategory),
      cell(each.name, 2),
      cell(indicatorText(each), 2),
    ];
  });
}

function formSheet({ project, nature, wholeGoal }: ProjectForm): Sheet {
  return sheet({
    form: 'project_targets',
    title: '财政项目支出绩效目标填报表',
    lines: ['（2025年度）'],
    header: [],
    body: [
      [...row('项目名称', project.name, '项目性质', nature, '项目类别'), cell('特定目标类', 2)],
      [cell('主管部门'), cell(DEPARTMENT, 2), cell('实施单位'), cell(DEPARTMENT, 3)],
      [cell('计划开始日期'), cell('2025-01-01', 2), cell('计划完成日期'), cell('2025-12-31', 3)],
      [
        cell('项目资金\n（元）', 1, 4),
        ...row('项目资金总额', project.total),
        cell('年度资金申请总额', 2),
        cell(project.total, 2),
      ],
      [
        cell('其中：财政资金', 1, 2),
        cell(project.fiscal ?? '', 1, 2),
        cell('其中：当年财政拨款', 2),
        cell(project.fiscal ?? '', 2),
      ],
      [cell('上年结转资金', 2), cell('0.00', 2)],
      [...row('其他资金', project.other), cell('其他资金', 2), cell(project.other ?? '', 2)],
      [cell('项目\n绩效\n目标', 1, 2), cell('项目总目标', 3), cell('年度总体目标', 3)],
      [cell(wholeGoal, 3), cell(project.goal, 3)],
      [
        cell('绩效指标', 1, project.indicators.length + 1),
        ...row('一级指标', '二级指标'),
        cell('三级指标', 2),
        cell('年度(/项目)指标值', 2),
      ],
      ...indicatorRows(project),
    ],
    columns: columnKinds('LLLLLLL'),
    isForm: true,
    projects: [asPrinted(project)],
  });
}

export const projectFormPaper = (): Paper => ({
  title: `${DEPARTMENT}2025年项目支出绩效目标`,
  department: DEPARTMENT,
  region: null,
  year: 2025,
  kind: 'targets',
  prose: [`预算主管部门：${DEPARTMENT}`],
  sheets: FORMS.map(formSheet),
});

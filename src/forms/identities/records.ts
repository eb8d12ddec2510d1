/** @file Sums inside a project, a department target or a self-evaluation (绩效表内勾稽). */
import type { RecordIdentity } from '../../model/identity.ts';

export const RECORD_IDENTITIES: readonly RecordIdentity[] = [
  { id: 'project.total', of: 'project_total', formula: '项目总额 = 财政资金 + 其他资金' },
  {
    id: 'department.funds',
    of: 'department_funds',
    formula: '预算支出总额 = 财政拨款 + 其他资金，与支出总表、财政拨款收支总表一致',
  },
  { id: 'evaluation.points', of: 'evaluation_points', formula: '资金分值 + Σ 指标分值 = 100' },
  { id: 'evaluation.scores', of: 'evaluation_scores', formula: '总分 = 资金得分 + Σ 指标得分' },
  { id: 'evaluation.rate', of: 'evaluation_rate', formula: '执行率 = 全年执行数 / 全年预算数' },
  { id: 'evaluation.limit', of: 'score_limit', formula: '得分 ≤ 分值' },
];

/** @file Self-evaluation (绩效自评), in Chinese. */
import type { Wording } from '../kind.ts';

export const EVALUATIONS = {
  'evaluation.missing_part': {
    message: '自评表缺少{expected}',
    cause: '填报单位略去了模板中的一行或一块，或这部分已丢失。',
    remedy: '相应字段为空；请查看原表。',
  },
  'evaluation.stray_text': {
    message: '没有指标的行上写有“{actual}”',
    cause: '在模板的空行上填写了完成状态。',
    remedy: '未收入任何记录；请查看原表。',
  },
  'evaluation.row_width': {
    message: '这一行的单元格与表头不符：“{actual}”位于{expected}之下',
    cause: '这一行缺了一个单元格，或两个单元格并在了一起。',
    remedy: '缺口右侧的内容可能错开一列；请查看原表。',
  },
  'evaluation.fund_left_out': {
    message: '“{actual}”的资金 {note} 未收入任何记录',
    cause: '表中列有财政拨款、上年结转、其他以外的资金来源，或其中一项出现两次。',
    remedy: '请从表格中取用。',
  },
  'evaluation.incomplete': {
    message: '指标缺少{expected}',
    cause: '填报单位未填，或文字已丢失，或写进了相邻的单元格。',
    remedy: '该字段为空；请查看原表。',
  },
  'evaluation.not_a_figure': {
    message: '应填分值的地方是“{actual}”',
    cause: '数字后面写了说明，或这一行的单元格错位。',
    remedy: '照录不改；相应的加总无法检查。',
  },
  'evaluation.page_number': {
    message: '文字中有单独成行的数字：{actual}',
    cause: '单元格跨页，页码混入其中。',
    remedy: '照录不改；请查看原页。',
  },
  'evaluation.uncertain_total': {
    message: '总分行只印有一个数字 {actual}：按得分读取，也可能是分值',
    cause: '版式中“总分”之后只有一个单元格。',
    remedy: '请与各项得分之和比较。',
  },
  'evaluation.date_outside_year': {
    message: '日期不在 {expected} 年之内：{actual}',
    cause: '笔误，或指标沿用了其他年度的内容。',
    remedy: '照录不改；请向填报单位核实。',
  },
  'evaluation.cost_differs': {
    message: '成本指标为 {actual}，资金执行数为 {expected}',
    cause: '应填实际支出的地方又填了预算数，或这一行是另一笔金额。',
    remedy: '照录不改；请向填报单位核实。',
  },
  'evaluation.unmet_target': {
    message: '实际值 {actual} 低于目标值 {expected}，却得满分',
    cause: '填报单位评分偏宽，或其中一个数值有误。',
    remedy: '照录不改。',
  },
  'evaluation.goal_of_other': {
    message: '目标与另一个项目的目标逐字相同：{note}',
    cause: '套用了另一个项目的表格，目标未改。',
    remedy: '照录不改；请向填报单位核实。',
  },
  'evaluation.no_reason': {
    message: '扣了分而未写原因：{expected} 中的 {actual}（{note}）',
    cause: '表格要求逐项说明偏差原因；填报单位未写。',
    remedy: '照录不改。',
  },
  'evaluation.status_for_reason': {
    message: '应写偏差原因的地方写着“{actual}”',
    cause: '填报单位把工作状态写错了列。',
    remedy: '照录不改。',
  },
  'evaluation.actual_unfit': {
    message: '实际值 {actual} 与目标值 {expected} 不是同一类：{note}',
    cause: '应填完成情况的地方填了分值或成本。',
    remedy: '照录不改；请向填报单位核实。',
  },
  'evaluation.fund_score': {
    message: '资金得分为 {actual}；分值乘以执行率应为 {expected}',
    cause: '表格由人工填写，或按别的规则评分。',
    remedy: '照录不改；得分合计按印出的数字成立。',
  },
} as const satisfies Readonly<Record<string, Wording>>;

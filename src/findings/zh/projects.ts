/** @file Projects, indicators and department targets (绩效目标), in Chinese. */
import type { Wording } from '../kind.ts';

export const PROJECTS = {
  'project.no_indicators': {
    message: '项目表没有印出指标：{note}',
    cause: '表中只有名称、资金和目标各列。',
    remedy: '没有丢失内容；各项目因没有指标而标为 partial。',
  },
  'project.rows_unnamed': {
    message: '第一个项目之上有 {actual} 行指标，未收入任何记录',
    cause: '表格以指标开头而旁边没有项目名称：多半是缺了前一页。',
    remedy: '请在前一页查找项目的名称和金额；这些行保留在单元格中。',
  },
  'project.page_missing': {
    message: '可能缺页：{note}',
    cause:
      '此处跳过的行数超过换页通常留下的，或其后的行与所属项目没有共同的用词。该项目或其前的项目可能缺了若干行。',
    remedy: '请与原件核对；印出的内容保留在原处。',
  },
  'project.no_code': {
    message: '项目没有代码：{note}',
    cause: '原件缺了项目开头所在的页，或金额没有印出自己的代码。',
    remedy: '指标单独归为一个项目；代码请从原件取用。',
  },
  'project.no_codes': {
    message: '项目表没有印出项目代码',
    cause: '许多地方的项目表只列名称。',
    remedy: '没有丢失内容；请按名称和单位关联项目。',
  },
  'project.partial': {
    message: '项目的基本信息不完整：{note}',
    cause: '缺了合并单元格所在的页，或转存时丢失了单元格，或单元格中不是数字。',
    remedy: '相应字段为空；请从原件取用。',
  },
  'project.code_presumed': {
    message: '项目代码 {actual} 缺少一位；推断为 {expected}',
    cause: '二十一位中印出了二十位；一串 0 中少了一个。',
    remedy: 'code_printed 是印出的内容；用作主键之前请核对代码。',
  },
  'project.code_doubtful': {
    message: '项目代码印作 {actual}，读作 {expected}',
    cause: '代码因换页断开，一半丢失，或抄自另一个项目。',
    remedy: '请与原件核对代码。',
  },
  'project.extent_close': {
    message: '项目从哪一行开始难以判定：{note}',
    cause: '合并单元格的范围已丢失，行上没有内容能明确说明属于两个项目中的哪一个。',
    remedy: '请查看所指的各行；assigned 为 inferred。',
  },
  'project.goal_foreign': {
    message: '目标中有一段属于另一个项目：{note}',
    cause: '换页之后本应接续此目标的地方，印的是相邻项目的目标。',
    remedy: '目标到其自身文字为止；其余请从原件取用。',
  },
  'project.goal_beginning_lost': {
    message: '目标的开头缺失：{note}：{actual}…',
    cause: '合并单元格因换页断开，前半部分没有印出或没有保留。',
    remedy: '照录不改；开头请从原件取用。',
  },
  'project.goal_seam': {
    message: '目标在换页处衔接不上：{actual}；两边都有 {note}',
    cause: '目标因换页断开，其中一段补得不对。',
    remedy: '各段按印出的内容相接；衔接处的文字请从原件取用。',
  },
  'project.goal_repeats': {
    message: '换页处两边都印有 {actual}：目标中只保留一次',
    cause: '换页处的文字在两页上重复印出，或目标本身说了两次。',
    remedy: '请与原件核对；两段都在原文中。',
  },
  'project.extra_cells': {
    message: '项目金额之后还有数字：{actual}',
    cause: '项目一行中的数字或横线，多于应有的三项金额。',
    remedy: '保留在最后一项金额的原文中；请与原件核对。',
  },
  'project.costs_exceed': {
    message: '成本上限合计 {actual} 万元，项目金额为 {expected} 万元',
    cause: '有一个数字错误，或有一条指标属于另一个项目，或几个上限重复计算了同一笔资金。',
    remedy: '不作改动；请将成本指标与总额核对。',
  },
  'indicator.partial': {
    message: '指标不完整：{note}',
    cause: '这一行在页边被截断，或丢失了单元格。',
    remedy: '指标保留，state 为 partial；不作补填。',
  },
  'indicator.extra_cells': {
    message: '指标的单位之后还有文字：{actual}',
    cause: '这一行的单元格多于一条指标应有的；多出的含义不明。',
    remedy: '文字保留在最后一个单元格的原文中。',
  },
  'indicator.names_merged': {
    message: '名称“{actual}”中含有相邻一行的名称“{expected}”',
    cause: '两行的名称连在了一起：此名称的一部分已丢失，或在另一行。',
    remedy: '照录不改；两个名称请从原件取用。',
  },
  'indicator.name_repeated': {
    message: '项目中再次出现名称“{actual}”：{note}',
    cause: '另一行的名称覆盖了这一行的名称。',
    remedy: '两行都保留；名称请从原件取用。',
  },
  'indicator.name_sentences': {
    message: '指标名称不止一句话：{actual}',
    cause: '目标的一部分写进了名称，或两个名称连在了一起。',
    remedy: '照录不改；请与目标和相邻各行核对。',
  },
  'indicator.unit_unfit': {
    message: '单位 {actual} 不相符：{note}',
    cause: '填报笔误，或两行的名称、数值、单位相混。',
    remedy: '照录不改；请将这一行与原件核对。',
  },
  'indicator.value_unfit': {
    message: '指标值 {actual} 不合情理：{note}',
    cause: '填报笔误，或两行的符号、数值、单位相混。',
    remedy: '照录不改；请将这一行与原件核对。',
  },
  'target.fund_lost': {
    message: '资金有一部分没有印出；应为 {expected}（{note}）',
    cause: '表格的最后一列被截去。',
    remedy: '该字段为空；可取提示中的数值，或从支出表取用。',
  },
  'target.differs': {
    message: '部门整体的指标值为 {actual}，项目的为 {expected}（{note}）',
    cause: '两张表改了一张而没有改另一张，或其中一张此前读错。',
    remedy: '两处都照录不改；请向填报单位核实。',
  },
} as const satisfies Readonly<Record<string, Wording>>;

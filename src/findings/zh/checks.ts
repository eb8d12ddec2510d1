/** @file Checks (勾稽检查), in Chinese. */
import type { Wording } from '../kind.ts';

export const CHECKS = {
  'check.figure_wrong': {
    message: '数字为 {actual}；按勾稽关系应为 {expected}：{note}',
    cause: '原件印错了数字，或此前的读取环节改动了某一位。数字照录不改。',
    remedy: '请与原页核对；附注列出相关检查，以及可能是哪种笔误。',
  },
  'check.figure_misplaced': {
    message: '数字 {actual} 放在另一行才对得上：{expected}（{note}）',
    cause: '原件把金额印在了相隔一行或几行的地方。位置照录不改。',
    remedy: '请按所指的行读取这个数字。',
  },
  'check.rows_missing': {
    message: '缺少若干行：合计为 {expected}，各行之和为 {actual}：{note}',
    cause: '原件漏列了若干行，或缺页。',
    remedy: '请查找缺页；附注按功能分类列出缺口。',
  },
  'check.not_closed': {
    message: '加总对不上：{expected} 与 {actual}：{note}',
    cause: '其中有一个数字错误或缺失，文件中没有别的内容能判定是哪一个。',
    remedy: '请将这条检查涉及的数字与原页核对。',
  },
  'check.unit_wrong': {
    message: '此表的计量单位（{actual}）有误，或与之比对的表有误：{note}',
    cause: '计量单位是从别的表带来的：数字以万元计却写着元，或者相反。',
    remedy: '请与其他表比较数字的量级；此表的 amount_yuan 不可采信。',
  },
  'check.rows_shifted': {
    message: '有 {actual} 个数字比应在的位置错开一行：{note}',
    cause: '制表或读取时，行标签或数字错开了一行。',
    remedy: '请将各行与原页核对；数字的位置照录不改。',
  },
  'check.rate_differs': {
    message: '执行率为 {actual}%；按全年执行数除以全年预算数应为 {expected}%',
    cause: '表格由人工填写，或执行率是按别的数字计算的。',
    remedy: '请以资金数为准；执行率照录不改。',
  },
  'check.score_above_points': {
    message: '得分 {actual} 高于分值 {expected}',
    cause: '分值和得分由人工填写，或两列颠倒。',
    remedy: '请将这一行与原页核对。',
  },
  'check.value_given': {
    message: '数字无法辨认；按勾稽关系应为 {expected}：{note}',
    cause: '原件列宽不足，或数字已损坏。',
    remedy: '如认可这一加总，可取提示中的数值；记录中的金额仍为空。',
  },
  'check.name_differs': {
    message: '此编码的名称为 {actual}；别处或国家统一科目为 {expected}：{note}',
    cause: '两行的名称互换，或印到了相邻的行上。',
    remedy: '请将这一行与原页核对；不能证实数字属于这一行。',
  },
  'check.code_differs': {
    message: '此行的编码为 {actual}；别处或国家统一科目为 {expected}：{note}',
    cause: '编码有一位数字错误，或在此表，或在另一表。',
    remedy: '请与原页核对编码；照录不改。',
  },
  'check.classes_differ': {
    message: '部门预算支出经济分类 {actual} 不属于政府预算支出经济分类 {expected}',
    cause: '两个科目之一有误，或此行印了另一行的科目。',
    remedy: '请将这一行与原页核对；两个科目均照录不改。',
  },
  'check.side_differs': {
    message: '“{actual}”之下的各行属于另一栏：{note}',
    cause: '表中两栏的栏目名称互换。',
    remedy: '请将表头与原页核对；不能证实数字属于所在的栏。',
  },
  'check.row_missing': {
    message: '{actual} 之上没有 {expected} 一行，而其他各类都有',
    cause: '原件缺这一行，或这一行已丢失；也可能是下面的编码有误。',
    remedy: '请将各行与原页核对。',
  },
  'check.row_repeated': {
    message: '这一行印了两次：{actual}',
    cause: '制表时重复复制，或换页时重复印出。',
    remedy: '请与原页核对；两行都保留，加总时可能只计其一。',
  },
  'check.part_larger': {
    message: '{actual} 是另一表中 {expected} 的一部分，却大于它：{note}',
    cause: '数字、所在行或所在栏有误，或在此表，或在另一表；也可能另一表缺行。',
    remedy: '请将两表的行与栏目名称同原页核对；照录不改。',
  },
  'check.figure_blank': {
    message: '此处没有数字；按其组成部分或所属的合计，应为 {expected}：{note}',
    cause: '原件漏填，或数字已丢失；同类的其他数字都印有。',
    remedy: '请与原页核对；记录中的金额仍为空。',
  },
  'check.last_digit': {
    message: '以 {expected} 代替 {actual}，末位不平的加总即完全相等：{note}',
    cause: '原件逐个四舍五入，或末位有误。',
    remedy: '请与原页核对；数字照录不改，且不算作已证实。',
  },
  'check.rounded': {
    message: '此表有 {actual} 个加总只在四舍五入的误差内相等：{note}',
    cause: '原件逐个四舍五入，或某个末位有误。',
    remedy: '四舍五入的表无须处理；只由这类加总支持的数字不算作已证实。',
  },
  'check.not_a_sum': {
    message: '有些列或行看似加总，其实不是：{note}',
    cause: '其中大多数加不起来，可见此表另有含义。',
    remedy: '无须处理；没有对它们作检查。',
  },
} as const satisfies Readonly<Record<string, Wording>>;

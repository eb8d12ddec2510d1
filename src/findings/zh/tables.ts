/** @file Tables: which form they are, and what of them is in no record. In Chinese. */
import type { Wording } from '../kind.ts';

export const TABLES = {
  'table.merged_text': {
    message: '合并单元格中有其程序不显示的文字：{note}',
    cause: '被合并的单元格自身带有文字。',
    remedy: '请查看该单元格：各部分在 `raw` 中逐行列出。',
  },
  'table.unknown_form': {
    message: '不是已知的表类；最接近的是 {expected}：{note}',
    cause: '表名和表头用词都不属于已登记的表类。',
    remedy: '请在 `tables` 和 `cells` 中读取；此表按原样输出。',
  },
  'table.loose_part': {
    message: '有些表格行没有归入任何表格（其前是 {expected}）：{note}',
    cause: '它们与所接续的表格之间有其他内容，或表名和表头已丢失。',
    remedy: '未收入任何记录：请从 `tables` 和 `cells` 中取用，那里照原样保留。',
  },
  'table.no_unit': {
    message: '没有找到此表的金额单位',
    cause: '单位行、表头和标签都没有写明元或万元。',
    remedy: 'amount_yuan 为空；请从文件中确定单位。',
  },
  'table.outline_unknown': {
    message: '表格的层次无法理解：无论怎样划分各行的层级，都加不起来',
    cause: '编码、序号、缩进和数字都不能说明哪些行是哪一行的组成部分；可能缺行，或数字有误。',
    remedy: '数字照录不改；没有检查这些行的加总，因此也未由加总证实。',
  },
  'table.page_totals': {
    message: '表中有逐页小计或承转页的行，不计入任何加总：{note}',
    cause: '此表逐页印出本页小计，并承接前页的数。',
    remedy: '加总时请略去这些行：其 `counts` 为 false。',
  },
  'table.unread': {
    message: '已知的表类中有未能理解的文字：{actual}',
    cause: '有一种标签、标题或行，是该表类的用词表中没有的。',
    remedy: '未收入任何记录：请从 `tables` 和 `cells` 中取用，那里照原样保留。',
  },
  'table.columns_unclear': {
    message: '无框线的金额表，其各列未能理解，不给出金额：{actual}',
    cause: '各列没有框线，应是数字之处为文字，或行的名称中有数字：表头或单元格占多行，而行间没有线。',
    remedy: '请从原文件取用这些数字，或使用画有框线的版本。',
  },
  'table.not_recorded': {
    message: '表中有些列或标签，记录中没有对应的字段：{note}',
    cause: '除名称、资金、目标和指标外，填报单位还列出了项目的其他内容。',
    remedy: '请在 `tables` 和 `cells` 中读取，那里照原样保留。',
  },
} as const satisfies Readonly<Record<string, Wording>>;

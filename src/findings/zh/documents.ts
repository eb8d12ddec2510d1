/** @file The document as a whole, its formulas, single figures and prose, in Chinese. */
import type { Wording } from '../kind.ts';

export const DOCUMENTS = {
  'document.part_unread': {
    message: '文件的一部分未读取：{note}',
    cause: '文件中嵌有另一份文件（内嵌表格、待合并的文字），而它缺失、损坏，或格式不支持。',
    remedy: '请打开文件，把这一部分另存为单独的文件，一并转换。',
  },
  'document.signature_unverified': {
    message: '文件有签名或签章；未验证其有效性',
    cause: '这是带电子签名的 OFD 文件：签名是否有效，本程序不作判断。',
    remedy: '如有需要，请用主管机关的程序验证。',
  },
  'redaction.unjudged': {
    message: '联系人标签旁的内容既不是人名也不是号码：予以保留',
    cause: '要求略去联系方式，而此处正是填写联系方式的地方。',
    remedy: '请查看原件的这个单元格；如涉及个人，请手工去除。',
  },
  'review.lost': {
    message: '复核意见所指的单元格已不存在或已改变：{note}',
    cause: '现在对该文件的读取方式不同，或意见是针对另一份输出作出的。',
    remedy: '请重新查看该单元格并再作复核；原意见保留在 review.json 中。',
  },
  'document.no_department': {
    message: '文件中没有写明部门',
    cause: '表名、标签和标题都没有给出。',
    remedy: '请根据文件的发布处确定。',
  },
  'document.no_year': {
    message: '文件中没有写明财政年度',
    cause: '表名、标签和标题都没有给出。',
    remedy: '请根据文件的发布处确定。',
  },
  'document.missing_table': {
    message: '没有{expected}：{note}',
    cause: '文件略去了此表，或所在的页缺失、无法读取。',
    remedy: '请在原件中查找此表。',
  },
  'formula.no_value': {
    message: '公式 {actual} 在文件中没有数值',
    cause: '程序写入了公式而从未计算，且公式不只是加总。',
    remedy: '请用 Excel 或 LibreOffice 打开工作簿并保存，再转换一次。',
  },
  'formula.computed': {
    message: '文件中留待计算的加总已代为计算：{note}',
    cause: '程序写入了公式而没有写入结果；这些数值此前没有人见过。',
    remedy: '无须处理；各单元格的原文仍是公式。请与印刷件核对。',
  },
  'amount.unreadable': {
    message: '金额无法辨认：{actual}',
    cause: '原件列宽不足：程序印出了 # 号。',
    remedy: '金额为空；检查可能给出它应有的数值。',
  },
  'amount.reading_untried': {
    message: '{actual} 可能是数字 {expected}，未作尝试',
    cause: '文件中损坏的数字多于可用加总逐一尝试的数量；只尝试了前面的。',
    remedy: '照录不改；请从原件取用。',
  },
  'record.invalid': {
    message: '有一条记录不符合结构，已略去：{note}',
    cause: '某个字段的形式不符合约定。',
    remedy: '单元格仍在 `tables` 中；请连同文件一并反馈。',
  },
  'statement.table_differs': {
    message: '文字说明为 {actual}，表中为 {expected}：{note}',
    cause: '文字或表格没有同步更新，或其中一处笔误。',
    remedy: '请将这句话与附注所指的单元格核对；两处都照录不改。',
  },
  'statement.parts_differ': {
    message: '文字说明为 {actual}，其各部分之和为 {expected}：{note}',
    cause: '这句话中有一个数字笔误。',
    remedy: '请将各部分与表格核对；都照录不改。',
  },
  'statement.rate_differs': {
    message: '文字说明为 {actual}；按旁边的数字应为 {expected}：{note}',
    cause: '百分比、增减额或金额笔误，或没有同步更新。',
    remedy: '请以金额为准；百分比照录不改。',
  },
} as const satisfies Readonly<Record<string, Wording>>;

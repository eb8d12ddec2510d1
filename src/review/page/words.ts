/** @file The words of the page in both languages (界面文字): 中文, English. */

const WORDS = {
  title: ['算盘复核', 'Suanpan review'],
  charts: ['图表', 'Charts'],
  chart_proof: ['各表类金额的证明情况（非零金额个数）', 'Amounts proved, by form (how many are not zero)'],
  chart_classes: [
    '按功能分类的支出（支出总表，原文数字）',
    'Spending by function class (tables of all expenditure, as printed)',
  ],
  ten_thousand_yuan: ['万元', '10,000 yuan'],
  rest: ['其余', 'the rest'],
  as_table: ['以表格显示', 'As a table'],
  all: ['全部文件', 'All documents'],
  documents: ['文件', 'Documents'],
  place_unknown: ['未注明地区', 'No place named'],
  year: ['年度', 'Year'],
  department: ['部门', 'Department'],
  file: ['文件名', 'File'],
  kind: ['类型', 'Kind'],
  pages: ['页数', 'Pages'],
  status: ['状态', 'Status'],
  share: ['已证明', 'Proved'],
  errors: ['错误', 'Errors'],
  warnings: ['警告', 'Warnings'],
  repairs: ['修复', 'Repairs'],
  converted: ['已转换', 'converted'],
  partial: ['部分转换', 'partial'],
  failed: ['失败', 'failed'],
  skipped: ['已跳过', 'skipped'],
  budget: ['预算', 'budget'],
  final_accounts: ['决算', 'final accounts'],
  targets: ['绩效目标', 'targets'],
  self_evaluation: ['绩效自评', 'self-evaluation'],
  other: ['其他', 'other'],
  doubts: ['疑点', 'Doubts'],
  found: ['查找结果', 'Found'],
  none: ['没有', 'None'],
  more: ['条未显示，请缩小范围', 'more: narrow the search'],
  search: ['查找编码、名称或金额', 'Code, label or figure'],
  form: ['表类', 'Form'],
  finding: ['发现', 'Finding'],
  proof: ['证明', 'Proof'],
  any: ['全部', 'any'],
  page: ['页', 'Page'],
  previous: ['上一页', 'Previous page'],
  next: ['下一页', 'Next page'],
  picture: ['原件页面', 'Page as printed'],
  places_only: [
    '未附原件：以下是各单元格在页面上的位置，不是原件的图像。用 --originals 指明 PDF 原件即可显示页面。',
    'The original is not here: these are the places of the cells, no picture. With --originals the pages of a PDF are drawn.',
  ],
  places_ofd: [
    'OFD 页面不作图像显示：以下是各单元格在页面上的位置。',
    'Pages of OFD are not drawn: these are the places of their cells.',
  ],
  smaller: ['缩小', 'Smaller'],
  larger: ['放大', 'Larger'],
  texts: ['读出的文字', 'Text as read'],
  not_drawn: ['此页无法显示', 'This page cannot be drawn'],
  table: ['表格', 'Table'],
  as_read: ['读出的表格', 'Table as read'],
  no_tables: ['没有表格', 'No tables'],
  details: ['单元格', 'Cell'],
  pick: ['选择一个单元格或疑点。', 'Choose a cell or a doubt.'],
  printed: ['原文', 'Printed'],
  read: ['读作', 'Read'],
  rules: ['读取规则', 'Reading rules'],
  row_labels: ['行标签', 'Row'],
  column_path: ['列标题', 'Column'],
  amount: ['金额', 'Amount'],
  measure: ['口径', 'Measure'],
  value_proof: ['数值的证明', 'Value proved by'],
  row_proof: ['所在行的证明', 'Row proved by'],
  column_proof: ['所在列的证明', 'Column proved by'],
  unit_proof: ['单位的证明', 'Unit proved by'],
  unproved: ['未获证明', 'Not proved'],
  source: ['出处', 'Place'],
  line: ['行', 'line'],
  checks: ['勾稽检查', 'Checks'],
  holds: ['成立', 'holds'],
  fails: ['不成立', 'does not hold'],
  undecided: ['无法判定', 'undecided'],
  difference: ['差额', 'difference'],
  doubtful: ['存疑', 'doubtful'],
  repaired: ['已修复', 'repaired'],
  recognised: ['图像识别', 'recognised'],
  proved: ['已证明', 'proved'],
  plain: ['非金额', 'no amount'],
  error: ['错误', 'error'],
  warning: ['警告', 'warning'],
  repair: ['修复', 'repair'],
  info: ['提示', 'info'],
  legend: ['颜色', 'Colours'],
  decision: ['复核意见', 'Decision'],
  right: ['正确', 'right'],
  wrong: ['有误', 'wrong'],
  value: ['应为', 'should be'],
  note: ['说明', 'note'],
  author: ['复核人', 'by'],
  keep: ['保存', 'Keep'],
  corrected: ['按复核意见', 'with the correction'],
  take_back: ['撤销', 'Take back'],
  export: ['导出 review.json', 'Save review.json'],
  help: ['键盘', 'Keyboard'],
  close: ['关闭', 'Close'],
  key_walk: ['下一条、上一条', 'next and previous of the list'],
  key_open: ['打开所选', 'open the chosen one'],
  key_find: ['查找', 'search'],
  key_arrows: ['在表格中移动', 'move in the table'],
  key_page: ['上一页、下一页', 'previous and next page'],
  key_zoom: ['放大、缩小', 'larger and smaller'],
  key_texts: ['在页面上显示读出的文字', 'show the text as read over the page'],
  key_decide: ['所选单元格正确、有误', 'the chosen cell is right, is wrong'],
  key_help: ['本说明', 'this help'],
  broken: ['无法读取数据', 'The data cannot be read'],
} as const;

export type Word = keyof typeof WORDS;

const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT = 'suanpan-language';

/** What was chosen before, else the reader's own. Storage may be forbidden: then nothing was chosen. */
export function preferredLanguage(): Language {
  const own = navigator.language.startsWith('zh') ? 'zh' : 'en';
  try {
    const kept = localStorage.getItem(KEPT);
    return LANGUAGES.find((language) => language === kept) ?? own;
  } catch (error) {
    return error instanceof DOMException ? own : 'en';
  }
}

let language: Language = preferredLanguage();

/** The word in the language of the page. */
export const word = (name: Word): string => WORDS[name][LANGUAGES.indexOf(language)] ?? name;

/** The word for a name out of the data; the name itself where there is none. */
export const wordOr = (name: string): string => (Object.hasOwn(WORDS, name) ? word(name as Word) : name);

/** Puts the words where the page asks for them (`data-word`, `data-label`, `data-hint`). */
export function applyWords(): void {
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]'))
    element.textContent = wordOr(element.dataset['word'] ?? '');
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]'))
    element.setAttribute('aria-label', wordOr(element.dataset['label'] ?? ''));
  for (const element of document.querySelectorAll<HTMLElement>('[data-hint]'))
    element.setAttribute('placeholder', wordOr(element.dataset['hint'] ?? ''));
}

/** Makes a button change the language; `redraw` puts what was made out of data into it. */
export function offerLanguages(button: HTMLElement, redraw: () => void): void {
  const show = (): void => {
    applyWords();
    button.textContent = language === 'zh' ? 'English' : '中文';
    button.lang = language === 'zh' ? 'en' : 'zh-Hans';
    redraw();
  };
  button.addEventListener('click', () => {
    language = language === 'zh' ? 'en' : 'zh';
    try {
      localStorage.setItem(KEPT, language);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
    show();
  });
  show();
}

/** People and numbers planted into forms, in every writing and every place in which disclosures print them. */

export interface Planted {
  readonly file: string;
  readonly html: string;
  /** What must be in no output, however it is written. */
  readonly contacts: readonly string[];
}

const NAMES = [
  '陆知行',
  '柏 闻溪',
  '陆  行',
  '欧阳知行',
  '芮闻溪',
  '仉知远',
  '买买提·吐尔逊',
  '阿依古丽',
  '陆知行（处长）',
  'Zhang Wei',
];

const PERSON_LABELS =
  '联系人 负责人 填报人 单位负责人 分管领导 审核人 项目负责人 填报单位负责人（签章） 主管领导 经办人 联系人姓名 财务负责人 责任人 项目联系人及电话 填表人 制表人 复核人 法定代表人 处长 局长 组长 评审专家 经办 主任 会计 财务主管 项目经理 分管副局长 信息员 收款人 户主 联络员 签字'.split(
    ' ',
  );

const NUMBER_LABELS =
  '联系电话 电话 手机 办公电话 联系方式 传真 手机号码 固定电话 联络电话 负责人电话 Tel 热线 邮编及电话 联系电话（手机）'.split(
    ' ',
  );

const wide = (text: string): string =>
  [...text].map((char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).join('');
const parts = (digits: string, mark: string): string =>
  `${digits.slice(0, 3)}${mark}${digits.slice(3, 7)}${mark}${digits.slice(7)}`;

const MOBILES: readonly ((digits: string) => string)[] = [
  (digits) => digits,
  (digits) => parts(digits, ' '),
  (digits) => parts(digits, '-'),
  (digits) => parts(digits, '–'),
  (digits) => `+86${digits}`,
  (digits) => `（+86）${parts(digits, ' ')}`,
  (digits) => `86-${digits}`,
  (digits) => digits.replace(/(\d\d)/gu, '$1 ').trim(),
  wide,
];
const LANDLINES: readonly ((digits: string) => string)[] = [
  (digits) => `010-${digits}`,
  (digits) => `（010）${digits}`,
  (digits) => `(010) ${digits.slice(0, 4)}-${digits.slice(4)}`,
  (digits) => `010 ${digits.slice(0, 4)} ${digits.slice(4)}`,
  (digits) => `010－${wide(digits)}`,
  (digits) => `0755-${digits}转805`,
  (digits) => `+86-10-${digits}`,
];
const OTHERS = ['11010119900307123X', '110101 19900307 1234', wide('110101199003071234')];
const MAILS = ['lu.zhixing@gov.example', 'lu_zhixing@ example.com', 'lu.zhixing（at）gov.example'];
const SENTENCES = [
  '联系人陆知行，电话60010237。',
  '联系人陆知行电话60010237',
  '由负责人陆知行牵头，致电60010237',
  '联系人：陆知行（60010237）',
  '填报人　陆知行　电话：60010237',
  '联系方式：陆知行，60010237',
  '填报人：陆 知行 填报日期：2024年3月 联系电话：60010237',
];

const FORM = [
  ['项目名称', '节水宣传', '年度', '2024'],
  ['预算数', '120.50', '执行数', '110.00'],
];

const table = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const page = (...parts_: readonly string[]): string =>
  `<html><meta charset="utf-8"><body><p>项目支出绩效自评表</p>${parts_.join('')}</body></html>`;
const form = (...row: readonly string[]): string => page(table([...FORM, row]));

const nameOf = (value: string): string => value.replace(/（.*/u, '');
/** Ids are made of hexadecimal digits: eleven of them alike would be a miracle. */
const digitsOf = (index: number, length: number): string =>
  String(13_800_000_000 + index * 7_919_333).slice(-length);

function* pages(): Generator<[html: string, ...contacts: string[]]> {
  for (const label of PERSON_LABELS) {
    yield [form(label, '陆知行', '备注', '无'), '陆知行'];
    yield [form(`${label}：陆知行`, '', '备注', '无'), '陆知行'];
  }
  for (const value of NAMES) {
    yield [form('联系人', value, '备注', ''), nameOf(value)];
    yield [form(`填报人：${value} 填报日期：2024年3月`, '', '备注', ''), nameOf(value)];
    yield [
      page(table([['序号', '负责人', '金额'], ...['1', '2'].map((n) => [n, value, `${n}00`])])),
      nameOf(value),
    ];
  }
  for (const label of NUMBER_LABELS) {
    yield [form(label, '60010237', '备注', '无'), '60010237'];
    yield [form(`${label}：60010237`, '', '备注', '无'), '60010237'];
  }
  for (const [index, write] of [...MOBILES, ...LANDLINES].entries()) {
    const digits = digitsOf(index + 1, index < MOBILES.length ? 11 : 8);
    yield [form('联系电话', write(digits), '备注', ''), digits];
    yield [form('备注', `如有问题请拨打${write(digits)}咨询`, '', ''), digits];
    yield [page(`<p>部门预算说明。咨询请致电${write(digits)}。</p>`, table(FORM)), digits];
  }
  for (const value of OTHERS) {
    yield [form('身份证号', value, '备注', ''), '19900307123'];
    yield [form('备注', `身份证${value}`, '', ''), '19900307123'];
  }
  for (const value of MAILS) {
    yield [form('电子邮箱', value, '备注', ''), 'zhixing'];
    yield [form('备注', `请寄${value}。`, '', ''), 'zhixing'];
  }
  for (const value of SENTENCES) yield [form('备注', value, '', ''), '陆知行', '60010237'];
  yield [form('负责人', '陆知行、柏闻溪', '备注', '经柏闻溪同意'), '陆知行', '柏闻溪'];
  yield [form('负责人', '陆知行<br>柏闻溪', '备注', '柏闻溪同意'), '陆知行', '柏闻溪'];
  yield [form('联系人及电话', '陆知行13812345678', '', ''), '陆知行', '13812345678'];
  yield [form('负责人', '陆知行', '说明', '由陆 知 行<br>牵头'), '陆知行'];
  yield [
    page(
      table([
        ['单位负责人', '填表人'],
        ['陆知行', '柏闻溪'],
      ]),
    ),
    '陆知行',
    '柏闻溪',
  ];
  yield [page('<p>陆知行名师工作室</p>', table([...FORM, ['负责人', '陆知行']])), '陆知行'];
  const hidden = '<p style="display:none">联系人 陆知行 13812345678</p>';
  yield [page(hidden, table(FORM)), '陆知行', '13812345678'];
  const layout = `<table><tr><td>${table(FORM)}</td></tr><tr><td>联系人：陆知行 电话 13812345678</td></tr></table>`;
  yield [page(layout), '陆知行', '13812345678'];
}

/** One document for each; the last one says it in its name too. */
export const plantedPages = (): Planted[] => [
  ...[...pages()].map(([html, ...contacts], index) => ({ file: `form-${index}.html`, html, contacts })),
  {
    file: '陆知行-13912345678.html',
    html: form('项目负责人', '陆知行', '年度', '2023'),
    contacts: ['陆知行', '13912345678'],
  },
];

/** However it is written: narrow, without blanks, dashes and brackets. */
export const bareText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\-–—−()（）.·_/"\\]|<br>|\\n/gu, '')
    .toLowerCase();

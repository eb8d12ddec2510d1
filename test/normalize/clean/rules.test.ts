import fc from 'fast-check';
import { READING_RULES } from '../../../src/words/reading-rules.ts';

const read = (text: string): string => READING_RULES.reduce((result, rule) => rule.apply(result), text);

test.each([
  ['合 计', '合计'],
  ['工业和 信息化企业 ，投资', '工业和信息化企业，投资'],
  ['1. 种树；2. 修路', '1.种树；2.修路'],
  ['种树， AI 平台', '种树，AI 平台'],
  ['Deep Sea', 'Deep Sea'],
  ['支出\n合计', '支出合计'],
  ['9\u00a0\u00a00', '90'],
  ['9. 228000', '9.228000'],
  ['1, 608. 200000', '1,608.200000'],
  ['1，234．50', '1,234.50'],
  ['１，２３４．５６', '1,234.56'],
  ['２０５０８０３-培训支出', '2050803-培训支出'],
  ['９９００００２２T００００００１', '99000022T0000001'],
  ['２０２６年度工作', '２０２６年度工作'],
  ['2022 2023', '2022 2023'],
  ['32000\n30000', '32000 30000'],
  ['1,2\u200b86\ufeff.\u00ad40', '1,286.40'],
  ['公务\u2060接待费', '公务接待费'],
  ['公务接待费¹', '公务接待费'],
  ['面积（m²）', '面积（m²）'],
  ['86<sup>1</sup>', '86'],
  ['**1,500.00**', '1,500.00'],
  ['150\\.00', '150.00'],
  ['120.50*', '120.50'],
  ['△30.00', '-30.00'],
  ['1\u202f286.40', '1286.40'],
  ['\uf031\uf032\uf02e\uf035', '12.5'],
  ['⻔⻋戶', '门车户'],
  ['① ㎡', '① ㎡'],
  ['<p>一是种树。</p> <p>二是修路。</p>', '一是种树。二是修路。'],
  ['<b>合计</b>', '合计'],
  ['\\geq', '≥'],
  ['≦', '≤'],
])('%j reads %j', (raw, text) => {
  expect(read(raw)).toBe(text);
});

test('reading twice is reading once', () => {
  const piece = fc.constantFrom(
    '种',
    '树',
    ' ',
    '\n',
    '9',
    '.',
    ',',
    '２',
    '，',
    'A',
    '<p>',
    '⻔',
    '　',
    '(',
    '≧',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const once = read(pieces.join(''));
      expect(read(once)).toBe(once);
    }),
  );
});

test('what cannot be proved is left as printed', () => {
  for (const text of ['形成平台万千字', '“AI 新材料”产业', '服务质量,拟申请']) expect(read(text)).toBe(text);
});

test('a run of blanks costs its length, not the square of it', () => {
  const blanks = ' \u3000'.repeat(100_000);
  expect([read(`a${blanks}b`).length, read(`年${blanks}度`), read(`a${blanks}`)]).toEqual([
    200_002,
    '年度',
    'a',
  ]);
});

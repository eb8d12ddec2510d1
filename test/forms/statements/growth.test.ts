import { passageToSentences } from '../../../src/forms/statements/clauses.ts';

test('a text without a line break is cut in time that grows with its length', () => {
  const sentence = '支出1,286.40万元,比上年增加3.00万元。';
  const started = performance.now();
  expect(passageToSentences(sentence.repeat(10_000))).toHaveLength(10_000);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('what no sentence is as long as states nothing', () => {
  expect(passageToSentences(`支出${'甲'.repeat(5_000)}1.00万元。收入2.00万元。`)).toHaveLength(1);
});

test('signs of two code units move no figure', () => {
  const [sentence] = passageToSentences('𠮷县𠮷乡收入2.00万元,支出1.00万元。');
  expect(sentence!.clauses.map(({ leads }) => leads.map(({ text }) => text))).toEqual([
    ['𠮷县𠮷乡收入'],
    ['支出'],
  ]);
});

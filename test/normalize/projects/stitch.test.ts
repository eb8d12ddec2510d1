import { joinTexts, repeatedAtSeam, splitAtDoubledWord } from '../../../src/normalize/projects/stitch.ts';

test('what both pieces print at the seam is printed once', () => {
  expect(joinTexts('推进信用数据对接共享', '用数据对接共享、监测')).toBe('推进信用数据对接共享、监测');
  expect(joinTexts('种树', '修路')).toBe('种树修路');
});

test('a short agreement is chance', () => {
  expect(joinTexts('开展工作', '工作完成')).toBe('开展工作工作完成');
});

test('Latin words that meet keep a blank', () => {
  expect(joinTexts('data', 'center')).toBe('data center');
});

test('a text without a doubled word is not cut', () => {
  expect(splitAtDoubledWord('组织种树培训班')).toBeNull();
});

test.each([
  ['种树，开展检查', '，开展检查，绿化两岸。', '，开展检查'],
  ['种树，开展检查，', '开展检查，绿化两岸。', '开展检查，'],
  ['开展专题检查，按', '专题检查，按期完成。', null],
  ['种树，绿化两岸。', '种树，绿化两岸。', null],
  ['在河边种树，', '绿化两岸。', null],
])('%s | %s may say twice: %s', (before, after, repeated) => {
  expect(repeatedAtSeam(before, after)).toBe(repeated);
});

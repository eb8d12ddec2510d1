import {
  joinTexts,
  repeatedAtSeam,
  sharedAtSeam,
  splitAtDoubledWord,
} from '../../../src/normalize/projects/stitch.ts';

test('what both pieces print at the seam is printed once', () => {
  expect(joinTexts('推进信用数据对接共享', '用数据对接共享、监测')).toBe('推进信用数据对接共享、监测');
  expect(joinTexts('种树', '修路')).toBe('种树修路');
});

test.each([
  ['组织开展种树比', '种树比赛。', '组织开展种树比赛。'],
  ['修整河堤、', '河堤、道路。', '修整河堤、道路。'],
  ['对沿河4', '沿河42个村', '对沿河42个村'],
  ['组织种树, 养', '树，养护。', '组织种树, 养护。'],
])('three characters that both sides of a seam print stand once: %s | %s', (before, after, joined) => {
  expect(joinTexts(before, after)).toBe(joined);
  expect(sharedAtSeam(before, after)).toBeNull();
});

test('two characters, figures or marks at a seam may be chance; a doubled word is shared', () => {
  expect(joinTexts('开展工作', '工作完成')).toBe('开展工作工作完成');
  expect(sharedAtSeam('开展工作', '工作完成')).toBe('工作');
  expect(joinTexts('约1000', '000棵')).toBe('约1000000棵');
  expect(sharedAtSeam('约1000', '000棵')).toBeNull();
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
  ['种树，养护、', '养护、采伐。', '养护、'],
  ['开展专题检查，按', '专题检查，按期完成。', null],
  ['种树，绿化两岸。', '种树，绿化两岸。', null],
  ['在河边种树，', '绿化两岸。', null],
])('%s | %s may say twice: %s', (before, after, repeated) => {
  expect(repeatedAtSeam(before, after)).toBe(repeated);
});

import { describeRefusal } from '../../src/write/refusal.ts';

test.each([
  [
    Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }),
    'the disk is full (ENOSPC)',
  ],
  [Object.assign(new Error('EROFS: …'), { code: 'EROFS' }), 'the file system is read-only (EROFS)'],
  [Object.assign(new Error('EBUSY: resource busy'), { code: 'EBUSY' }), 'EBUSY: resource busy'],
  [new Error('something else'), 'something else'],
  ['no error at all', 'no error at all'],
])('%s → %s', (error, words) => {
  expect(describeRefusal(error)).toBe(words);
});

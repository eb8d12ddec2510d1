import { readObject } from '../../../src/extract/pdf/file/object-syntax.ts';

describe('comments between the tokens of a PDF', () => {
  it('end with their line', () => {
    const { value } = readObject('%%a\n<</A %x\n 1 %y\r/B 2>>', 0)!;
    expect(value).toEqual(
      new Map([
        ['A', 1],
        ['B', 2],
      ]),
    );
  });

  // Each sign could be a comment of its own or the text of the one before: 2⁴⁰ ways to read 40 of them.
  it.each(['%'.repeat(20_000), '%\n'.repeat(20_000), `${'%'.repeat(20_000)}\n!`])(
    'are read in one way only',
    (text) => {
      expect(readObject(text, 0)).toBeNull();
    },
  );
});

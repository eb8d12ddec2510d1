import { readText } from '../../../src/extract/text/index.ts';

const textOf = (...lines: readonly string[]): Uint8Array => Buffer.from(lines.join('\n'));

test('a text of more cells than a disclosure ever has is refused before it is laid out', async () => {
  const line = '2010101\t行政运行\t1.00\t1.00\t0.00\n';
  const bytes = Buffer.from(`支出总表\n${line.repeat(110_000)}`);
  await expect(readText(bytes)).rejects.toMatchObject({
    code: 'input.too_large',
    message: 'cells of the text: 440000, more than 400000',
  });
});

test('a table of few cells and far apart is refused where its grid would be too large', async () => {
  const wide = '\t'.repeat(9_000);
  await expect(
    readText(textOf(`a${wide}`, ...Array.from({ length: 500 }, () => 'a\tb'))),
  ).rejects.toMatchObject({
    code: 'input.too_large',
  });
  await expect(readText(textOf(`a${'\t'.repeat(20_000)}`))).rejects.toMatchObject({
    code: 'input.too_large',
  });
});

test('a table of more rows than a call has arguments is read', async () => {
  const { blocks } = await readText(Buffer.from('a\tb\n'.repeat(150_000)));
  expect(blocks).toHaveLength(1);
  expect(blocks[0]).toMatchObject({ kind: 'table', rows: 150_000, columns: 2 });
});

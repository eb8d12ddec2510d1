import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConversion } from '../../src/write/compact.ts';
import { conversionToChunks, readAsLine } from '../../src/write/json.ts';
import { sampleConversion } from './sample.ts';

const short = { pretty: false, cells: true };

test('a document file holds the conversion, one record a line', () => {
  const json = [...conversionToChunks(sampleConversion(), short)].join('');
  expect(parseConversion(json)).toEqual(sampleConversion());
  expect(json.split('\n').filter((line) => line.includes('"2050803-培训支出"'))).toHaveLength(1);
  expect(json.endsWith('}\n')).toBe(true);
});

test('as JSON Lines it is one line with the same content', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'json-'));
  try {
    const path = join(folder, 'document.json');
    await writeFile(path, conversionToChunks(sampleConversion(), short));
    let line = '';
    for await (const piece of readAsLine(path)) line += piece.toString('utf8');
    expect(line.match(/\n/g)).toHaveLength(1);
    expect(parseConversion(line)).toEqual(sampleConversion());
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a long document is handed on in pieces that make one JSON text', () => {
  const sample = sampleConversion();
  const findings = Array.from({ length: 20_000 }, (_, i) => ({ ...sample.findings[0]!, id: `f${i}` }));
  const pieces = [...conversionToChunks({ ...sample, findings }, short)];
  expect(pieces.length).toBeGreaterThan(2);
  expect(parseConversion(pieces.join(''))).toEqual({ ...sample, findings });
});

test('a long list inside a record makes no difference to its text', () => {
  const sample = sampleConversion();
  const table = sample.tables[0]!;
  const long = { ...table, cells: Array.from({ length: 3_000 }, (_, row) => ({ ...table.cells[0]!, row })) };
  const json = [
    ...conversionToChunks({ ...sample, tables: [table, long] }, { ...short, pretty: false }),
  ].join('');
  expect(parseConversion(json).tables).toEqual([table, long]);
});

test('what every reader can tell of a cell is left out, unless it is asked for', () => {
  const sample = sampleConversion();
  const written = (options: Partial<typeof short>): unknown =>
    (JSON.parse([...conversionToChunks(sample, { ...short, ...options })].join('')) as typeof sample)
      .tables[0]!.cells;
  expect(written({})).toEqual([
    expect.objectContaining({ text: '合计', raw: '合\n计', rules: ['line-break'] }),
    { row: 1, column: 0, text: '', sources: [] },
  ]);
  expect(written({ pretty: true })).toEqual(sample.tables[0]!.cells);
  expect(written({ cells: false })).toEqual([]);
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conversionToChunks, readAsLine } from '../../src/write/json.ts';
import { sampleConversion } from './sample.ts';

test('a document file holds the conversion, one record a line', () => {
  const json = [...conversionToChunks(sampleConversion())].join('');
  expect(JSON.parse(json)).toEqual(sampleConversion());
  expect(json.split('\n').filter((line) => line.includes('"2050803-培训支出"'))).toHaveLength(1);
  expect(json.endsWith('}\n')).toBe(true);
});

test('as JSON Lines it is one line with the same content', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'json-'));
  try {
    const path = join(folder, 'document.json');
    await writeFile(path, conversionToChunks(sampleConversion()));
    let line = '';
    for await (const piece of readAsLine(path)) line += piece.toString('utf8');
    expect(line.match(/\n/g)).toHaveLength(1);
    expect(JSON.parse(line)).toEqual(sampleConversion());
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a long document is handed on in pieces that make one JSON text', () => {
  const sample = sampleConversion();
  const findings = Array.from({ length: 20_000 }, (_, i) => ({ ...sample.findings[0]!, id: `f${i}` }));
  const pieces = [...conversionToChunks({ ...sample, findings })];
  expect(pieces.length).toBeGreaterThan(2);
  expect(JSON.parse(pieces.join(''))).toEqual({ ...sample, findings });
});

test('a long list inside a record makes no difference to its text', () => {
  const sample = sampleConversion();
  const table = sample.tables[0]!;
  const long = { ...table, cells: Array.from({ length: 3_000 }, (_, row) => ({ ...table.cells[0]!, row })) };
  const json = [...conversionToChunks({ ...sample, tables: [table, long] })].join('');
  expect(json).toContain(`\n${JSON.stringify(table)},\n${JSON.stringify(long)}\n`);
});

/** Scans as users convert them. What needs the recogniser is skipped where its packages are not installed, and says so. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Conversion } from '../../../src/index.ts';
import { recogniserOf } from '../../../src/convert.ts';
import { suanpan } from '../../cli/run.ts';

const SCAN = join(import.meta.dirname, '..', '..', 'fixtures', 'scans', 'targets.pdf');
const isThere = recogniserOf().length > 0;
const itReads = isThere ? it : it.skip;
if (!isThere) console.warn('the recogniser is not installed: scans are not tested');

const read = async (...more: string[]): Promise<Conversion> =>
  JSON.parse((await suanpan(['extract', SCAN, ...more])).stdout) as Conversion;

describe('a page that is a picture in three strips', () => {
  it('is refused where nobody asks for its reading, with what to do', async () => {
    const { status, stderr } = await suanpan(['extract', SCAN]);
    expect(status).toBe(1);
    expect(stderr).toContain('needs OCR');
    const told = await suanpan(['explain', 'input.needs_ocr']);
    expect(told.stdout).toContain('--ocr');
  });

  itReads('gives its table, its texts and its lone signs', async () => {
    const { document, tables, projects } = await read('--ocr');
    expect(document.status).toBe('converted');
    expect(tables.map(({ found_by, rows, columns }) => [found_by, rows, columns])).toEqual([
      ['rulings', 15, 11],
    ]);
    expect(projects.map(({ name, indicators }) => [name, indicators.length])).toEqual([
      ['水利行业业务管理经费', 7],
      ['节水型社会建设', 6],
    ]);
    expect(projects[0]!.indicators.map(({ operator, value, unit }) => [operator, value, unit])).toEqual([
      ['≥', '24', '次'],
      ['=', '1', '份'],
      ['≥', '95', '%'],
      ['≤', '11', '月'],
      ['定性', '优', '其他'],
      ['≥', '90', '%'],
      ['≤', '55.8', '万元'],
    ]);
  });

  itReads('gives the same bytes each time', async () => {
    const [first, second] = await Promise.all([
      suanpan(['extract', SCAN, '--ocr']),
      suanpan(['extract', SCAN, '--ocr']),
    ]);
    expect(second.stdout).toBe(first.stdout);
    expect(readFileSync(SCAN).length).toBeLessThan(100_000);
  });
});

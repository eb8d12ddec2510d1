import { appendFileSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputFolder, suanpan } from '../cli/run.ts';

const flipByte = (path: string): void => {
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(path, bytes);
};

describe('verify, of an output', () => {
  let folder: string;
  let out: string;
  beforeAll(async () => {
    folder = inputFolder();
    out = join(folder, '..', 'out');
    await suanpan(['extract', folder, '--out', out, '--format', 'json,csv,jsonl,parquet']);
  });
  afterEach(async () => {
    await suanpan(['extract', folder, '--out', out, '--format', 'json,csv,jsonl,parquet', '--force']);
  });

  test('finds nothing where nothing was touched', async () => {
    const ran = await suanpan(['verify', out]);
    expect(ran).toMatchObject({ status: 0, stdout: '' });
    expect(ran.stderr).toMatch(/files, \d+ bytes, all as they were/);
  });

  test.each([
    'documents/a.txt.json',
    'amounts.csv',
    'datapackage.json',
    'documents.jsonl',
    'cells.parquet',
    'manifest.json',
  ])('one bit changed in %s is named', async (file) => {
    flipByte(join(out, file));
    const ran = await suanpan(['verify', out, '--quiet']);
    expect(ran.status).toBe(1);
    expect(ran.stdout).toMatch(new RegExp(`^${file}: changed`, 'm'));
  });

  test('a file that is missing and one too many are named', async () => {
    unlinkSync(join(out, 'tables.csv'));
    writeFileSync(join(out, 'documents', 'other.json'), '{}');
    const { status, stdout } = await suanpan(['verify', out]);
    unlinkSync(join(out, 'documents', 'other.json'));
    expect(status).toBe(1);
    expect(stdout.split('\n')).toEqual([
      'tables.csv: missing (ENOENT)',
      'documents/other.json: extra (no list names it)',
      '',
    ]);
  });

  test('a copy without the ledger is still checked against itself', async () => {
    rmSync(join(out, '.suanpan'), { recursive: true });
    expect((await suanpan(['verify', out])).status).toBe(0);
    appendFileSync(join(out, 'manifest.json'), ' ');
    expect((await suanpan(['verify', out])).stdout).toMatch(/^manifest.json: changed/);
  });

  test('a damaged document is done again by the next run, no other one is', async () => {
    flipByte(join(out, 'documents', 'a.txt.json'));
    const ran = await suanpan(['extract', folder, '--out', out, '--format', 'json,csv,jsonl,parquet']);
    expect(ran.stderr).toMatch(/documents +3 +2 unchanged/);
    expect((await suanpan(['verify', out])).status).toBe(0);
  });

  test('a folder that is neither an output nor a bag is wrong usage', async () => {
    const ran = await suanpan(['verify', folder]);
    expect(ran).toMatchObject({ status: 2, stderr: expect.stringContaining('neither') as string });
  });
});

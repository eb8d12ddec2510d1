import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { changesSchema, manifestSchema, type ChangeRecord, type Manifest } from '../../src/schemas/index.ts';
import { hashesOf, smallBudget, suanpan, withoutPast } from './run.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const read = (out: string, name: string): unknown => JSON.parse(readFileSync(join(out, name), 'utf8'));
const manifestOf = (out: string): Manifest => manifestSchema.parse(read(out, 'manifest.json'));
const changesOf = (out: string): ChangeRecord[] => changesSchema.parse(read(out, 'changes.json')).changes;
const filesOf = (out: string): string[] => manifestOf(out).inputs.map(({ file }) => file);

describe('an output that grows', () => {
  let archive: string;
  let out: string;
  beforeEach(() => {
    const folder = temporaryFolder();
    archive = join(folder, 'archive');
    out = join(folder, 'out');
    for (const [i, year] of ['2024', '2025'].entries()) {
      mkdirSync(join(archive, year), { recursive: true });
      writeFileSync(join(archive, year, 'budget.txt'), smallBudget(i + 1));
      writeFileSync(join(archive, year, `only-${year}.txt`), smallBudget(i + 11));
    }
  });

  const extract = async (...args: string[]): Promise<string> => {
    const { stderr, status } = await suanpan(['extract', ...args, '--out', out]);
    expect(status).toBe(0);
    return stderr;
  };

  test('loses nothing to a run over a part of it, and says what was kept', async () => {
    await extract(archive);
    const before = withoutPast(hashesOf(out));
    const said = await extract(join(archive, '2025'));
    expect(said).toMatch(/2 unchanged since the last run, 2 kept, no longer among the inputs/);
    expect(said).toMatch(/^2 documents are no longer among the inputs and were kept \(2024\/budget\.txt, /m);
    expect(filesOf(out)).toEqual([
      '2024/budget.txt',
      '2024/only-2024.txt',
      '2025/budget.txt',
      '2025/only-2025.txt',
    ]);
    await extract(archive);
    expect(withoutPast(hashesOf(out))).toEqual(before);
  });

  test('takes a year after the other, of files that bear the same names', async () => {
    await extract(join(archive, '2024'));
    await extract(join(archive, '2025'));
    expect(filesOf(out)).toEqual(['budget.txt', 'budget.txt', 'only-2024.txt', 'only-2025.txt']);
    const names = readdirSync(join(out, 'documents'));
    expect(names.filter((name) => /^budget\.txt~[0-9a-f]{8}\.json$/.test(name))).toHaveLength(2);
    const verified = await suanpan(['verify', out]);
    expect(verified).toMatchObject({ status: 0, stdout: '' });
    await extract(archive);
    await suanpan(['extract', archive, '--out', `${out}-fresh`]);
    expect(withoutPast(hashesOf(out))).toEqual(withoutPast(hashesOf(`${out}-fresh`)));
  });

  test('replaces a document by other bytes in its place, and tells it with both hashes', async () => {
    await extract(archive);
    const before = manifestOf(out).inputs[0]!;
    writeFileSync(join(archive, '2024', 'budget.txt'), smallBudget(21));
    unlinkSync(join(archive, '2025', 'budget.txt'));
    writeFileSync(join(archive, '2025', 'new.txt'), smallBudget(22));
    await extract(archive);
    const after = manifestOf(out).inputs[0]!;
    expect(changesOf(out)).toEqual([
      expect.objectContaining({ change: 'replaced', old_document_id: before.id, new_document_id: after.id }),
      expect.objectContaining({ change: 'added', file: '2025/new.txt', old_document_id: null }),
    ]);
    expect(filesOf(out)).toContain('2025/budget.txt');
  });

  test('is pruned when that is asked for, and says before what would go', async () => {
    await extract(archive);
    const before = hashesOf(out);
    const year = join(archive, '2025');
    const dry = await suanpan(['extract', year, '--out', out, '--prune', '--dry-run']);
    expect(dry.stdout).toBe(
      '2024/budget.txt: taken out\n2024/only-2024.txt: taken out\nbudget.txt: converted again\nonly-2025.txt: converted again\n',
    );
    const kept = await suanpan(['extract', year, '--out', out, '--dry-run']);
    expect(kept.stdout).toMatch(/^2024\/budget\.txt: kept\n.*kept\n.*unchanged\n.*unchanged\n$/);
    expect(hashesOf(out)).toEqual(before);
    await extract(year, '--prune');
    expect(filesOf(out)).toEqual(['budget.txt', 'only-2025.txt']);
    expect(changesOf(out).filter(({ change }) => change === 'removed')).toHaveLength(2);
  });

  test('knows its files again in another folder, by their bytes', async () => {
    await extract(archive);
    renameSync(archive, `${archive}-moved`);
    expect(await extract(`${archive}-moved`)).toMatch(/4 unchanged/);
    writeFileSync(join(`${archive}-moved`, '2024', 'budget.txt'), smallBudget(31));
    await extract(`${archive}-moved`);
    expect(filesOf(out)).toHaveLength(4);
  });

  test('is not mixed with what was written with other options', async () => {
    await extract(archive);
    const before = hashesOf(out);
    const mixed = await suanpan(['extract', join(archive, '2025'), '--out', out, '--redact', 'contacts']);
    expect(mixed.status).toBe(2);
    expect(mixed.stderr).toMatch(/holds 2 documents that are not among the inputs .*--prune/);
    expect(hashesOf(out)).toEqual(before);
  });
});

test('a file that gives nothing is a document with its reason and a finding that counts', async () => {
  const folder = join(temporaryFolder(), 'in');
  const out = join(folder, '..', 'out');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.txt'), smallBudget());
  writeFileSync(join(folder, 'cut.doc'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  writeFileSync(join(folder, 'photo.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  symlinkSync('nowhere', join(folder, 'dead.pdf'));
  const { status, stderr } = await suanpan(['extract', folder, '--out', out, '--fail-on', 'warning']);
  expect(status).toBe(1);
  expect(stderr).toMatch(/documents +1 +3 other files skipped\n/);
  const rows = readFileSync(join(out, 'documents.csv'), 'utf8').split('\n');
  expect(rows.find((row) => row.includes('dead.pdf'))).toMatch(/skipped,the link leads nowhere/);
  expect(rows.find((row) => row.includes('photo.png'))).toMatch(/skipped,/);
  expect(rows.find((row) => row.includes('cut.doc'))).toMatch(/skipped,a compound file of no known program/);
  const findings = readFileSync(join(out, 'findings.csv'), 'utf8');
  expect(findings.match(/input\.skipped/g)).toHaveLength(3);
  expect((await suanpan(['verify', out])).status).toBe(0);
  const again = await suanpan(['extract', folder, '--out', out]);
  expect(again.stderr).toMatch(/documents +1 +1 unchanged since the last run, 3 other files skipped\n/);
});

import { mkdirSync, readdirSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { documentFileSchema, manifestSchema, type Manifest } from '../../src/schemas/index.ts';
import { RELATIONS } from '../../src/write/relations/index.ts';
import { hashesOf, inputFolder, smallBudget, suanpan, withoutPast } from './run.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const manifestOf = (out: string): Manifest =>
  manifestSchema.parse(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')));

describe('extract into a folder', () => {
  let folder: string;
  let out: string;
  beforeEach(() => {
    folder = inputFolder();
    out = join(folder, '..', 'out');
  });

  test('writes a file a document, a file a relation, the data package and the manifest', async () => {
    const { status, stdout, stderr } = await suanpan(['extract', folder, '--out', out]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(/documents +3\n/);
    const files = readdirSync(out).filter((name) => !name.startsWith('.'));
    const relations = RELATIONS.map(({ name }) => `${name}.csv`);
    expect(files.sort()).toEqual(
      [...relations, 'changes.json', 'datapackage.json', 'documents', 'manifest.json'].sort(),
    );
    const documents = readdirSync(join(out, 'documents'));
    expect(documents.filter((name) => /^b\.txt~[0-9a-f]{8}\.json$/.test(name))).toHaveLength(2);
    expect(documents).toContain('a.txt.json');
    for (const name of documents)
      documentFileSchema.parse(JSON.parse(readFileSync(join(out, 'documents', name), 'utf8')));
  });

  test('tells equal bytes once, with all their paths', async () => {
    await suanpan(['extract', folder, '--out', out]);
    const { inputs } = manifestOf(out);
    expect(inputs.map(({ paths }) => paths)).toEqual([['a.txt', 'copy of a.txt'], ['b.txt'], ['sub/b.txt']]);
  });

  test('writes the same bytes again, skips what has not changed and says so', async () => {
    await suanpan(['extract', folder, '--out', out]);
    const before = hashesOf(out);
    const second = await suanpan(['extract', folder, '--out', out]);
    expect(second.stderr).toContain('3 unchanged');
    expect(hashesOf(out)).toEqual(before);
    const forced = await suanpan(['extract', folder, '--out', out, '--force', '--jobs', '1']);
    expect(forced.stderr).not.toContain('unchanged');
    expect(hashesOf(out)).toEqual(before);
  });

  test('gives what a fresh run gives when inputs come, change and go', async () => {
    await suanpan(['extract', folder, '--out', out]);
    writeFileSync(join(folder, 'a.txt'), smallBudget(9));
    writeFileSync(join(folder, 'new.txt'), smallBudget(10));
    writeFileSync(join(folder, 'sub', 'b.txt'), smallBudget(2));
    await suanpan(['extract', folder, '--out', out]);
    await suanpan(['extract', folder, '--out', `${out}-fresh`]);
    expect(withoutPast(hashesOf(out))).toEqual(withoutPast(hashesOf(`${out}-fresh`)));
  });

  test('stays out of its own output and of circles of links', async () => {
    symlinkSync('..', join(folder, 'sub', 'up'));
    const inside = join(folder, 'out');
    await suanpan(['extract', folder, '--out', inside]);
    const second = await suanpan(['extract', folder, '--out', inside]);
    expect(second.stderr).toContain('3 unchanged');
    expect(manifestOf(inside).inputs).toHaveLength(3);
  });

  test('leaves alone a folder that holds another shard, or a manifest of another program', async () => {
    await suanpan(['extract', folder, '--out', out, '--shard', '1/2']);
    const before = hashesOf(out);
    const other = await suanpan(['extract', folder, '--out', out, '--shard', '2/2']);
    expect(other).toMatchObject({ status: 2, stderr: expect.stringContaining('holds shard 1/2') as string });
    expect(hashesOf(out)).toEqual(before);
    writeFileSync(join(folder, 'manifest.json'), '{"name":"a web page"}');
    const foreign = await suanpan(['extract', join(folder, 'a.txt'), '--out', folder]);
    expect(foreign).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('another program') as string,
    });
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe('{"name":"a web page"}');
  });

  test('leaves a run alone when the paths given lead to nothing', async () => {
    await suanpan(['extract', folder, '--out', out]);
    const before = hashesOf(out);
    const { status, stderr } = await suanpan(['extract', `${folder}-misspelt`, '--out', out]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/misspelt: no such file or folder: nothing was converted/) as string,
    });
    expect(hashesOf(out)).toEqual(before);
  });

  test('leaves a run alone when one of several paths leads to nothing', async () => {
    const paths = ['a.txt', 'b.txt'].map((name) => join(folder, name));
    await suanpan(['extract', ...paths, '--out', out]);
    const before = hashesOf(out);
    unlinkSync(paths[1]!);
    const { status, stderr } = await suanpan(['extract', ...paths, '--out', out]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `error: ${paths[1]}: no such file or folder: nothing was converted\n`,
    });
    expect(hashesOf(out)).toEqual(before);
  });

  test.each(['tables.csv', 'datapackage.json', 'documents.jsonl', 'documents/notes.txt'])(
    'leaves alone a folder that holds %s of somebody else',
    async (name) => {
      mkdirSync(dirname(join(out, name)), { recursive: true });
      writeFileSync(join(out, name), 'mine');
      const { status, stderr } = await suanpan(['extract', folder, '--out', out]);
      expect(status).toBe(2);
      expect(stderr).toMatch(/holds \S+, which no run has written: choose another folder with --out/);
      expect(readdirSync(out)).toHaveLength(1);
      expect(readFileSync(join(out, name), 'utf8')).toBe('mine');
    },
  );

  test('goes on in a folder whose run was killed before its manifest was there, and beside other files', async () => {
    await suanpan(['extract', folder, '--out', out]);
    unlinkSync(join(out, 'manifest.json'));
    writeFileSync(join(out, 'notes.txt'), 'mine');
    expect((await suanpan(['extract', folder, '--out', out])).status).toBe(0);
    expect(readFileSync(join(out, 'notes.txt'), 'utf8')).toBe('mine');
  });

  test('does not write among the documents it reads', async () => {
    const before = hashesOf(folder);
    const { status, stderr } = await suanpan(['extract', folder, '--out', folder]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('is both input and output') as string,
    });
    expect(hashesOf(folder)).toEqual(before);
  });

  test('takes patterns, relative to their fixed part', async () => {
    await suanpan(['extract', join(folder, '**', 'b.txt'), '--out', out]);
    expect(manifestOf(out).inputs.map(({ file }) => file)).toEqual(['b.txt', 'sub/b.txt']);
  });

  test('leaves the relations out where only JSON is asked for, also after a run with them', async () => {
    await suanpan(['extract', folder, '--out', out]);
    await suanpan(['extract', folder, '--out', out, '--format', 'json']);
    expect(readdirSync(out).filter((name) => !name.startsWith('.'))).toEqual([
      'changes.json',
      'documents',
      'manifest.json',
    ]);
  });
});

test('JSON Lines into a folder: one file, a line a document', async () => {
  const folder = inputFolder();
  const out = join(folder, '..', 'out');
  await suanpan(['extract', folder, '--out', out, '--format', 'jsonl']);
  const lines = readFileSync(join(out, 'documents.jsonl'), 'utf8').trim().split('\n');
  expect(lines.map((line) => documentFileSchema.parse(JSON.parse(line)).document.file)).toEqual([
    'a.txt',
    'b.txt',
    'sub/b.txt',
  ]);
});

describe('what cannot be converted', () => {
  test('is in the manifest, and the others are converted', async () => {
    const folder = inputFolder();
    const out = join(folder, '..', 'out');
    writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.7 and nothing more');
    const { status, stderr } = await suanpan(['extract', folder, '--out', out]);
    expect(status).toBe(1);
    expect(stderr).toContain(`error: ${join(folder, 'broken.pdf')}: the file could not be read: `);
    expect(manifestOf(out).status).toEqual({ converted: 3, partial: 0, failed: 1, skipped: 0 });
  });

  test('is told by the path given, so that two files of one name are kept apart', async () => {
    const folder = inputFolder();
    for (const sub of ['x', 'y']) {
      mkdirSync(join(folder, sub));
      writeFileSync(join(folder, sub, 'data.json'), `{"${sub}":1}`);
    }
    const paths = ['x', 'y'].map((sub) => join(folder, sub, 'data.json'));
    const { stderr } = await suanpan(['extract', ...paths]);
    // told as they happen, in any order
    expect(stderr.split('\n').filter(Boolean).sort()).toEqual(
      paths.map((path) => `error: ${path}: the file is no disclosure: JSON data`),
    );
    const piped = await suanpan(['extract', '-'], { input: '{"a":1}' });
    expect(piped.stderr).toBe('error: stdin: the file is no disclosure: JSON data\n');
  });

  test('is skipped in a folder when it is no disclosure, and an error when it is named', async () => {
    const folder = inputFolder();
    writeFileSync(join(folder, 'photo.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const out = join(folder, '..', 'out');
    const found = await suanpan(['extract', folder, '--out', out]);
    expect(found.status).toBe(0);
    expect(manifestOf(out).status).toMatchObject({ converted: 3, skipped: 1 });
    const named = await suanpan(['extract', join(folder, 'photo.png'), '--out', out]);
    expect(named.status).toBe(1);
    expect(manifestOf(out).inputs.find(({ file }) => file === 'photo.png')).toMatchObject({
      status: 'failed',
      code: 'input.not_a_disclosure',
    });
  });

  test('has names that are no UTF-8, too long, or strange', async () => {
    const folder = join(temporaryFolder(), 'in');
    mkdirSync(folder);
    const gbk = Buffer.from('d4a4cbe3', 'hex'); // 预算 in GBK
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), gbk, Buffer.from('.txt')]), smallBudget(1));
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0x41])]), smallBudget(2));
    writeFileSync(join(folder, '很长的名字'.repeat(16)), smallBudget(3));
    writeFileSync(join(folder, '..a..'), smallBudget(4));
    const out = join(folder, '..', 'out');
    const { status } = await suanpan(['extract', folder, '--out', out]);
    expect(status).toBe(0);
    expect(
      manifestOf(out)
        .inputs.map(({ file }) => file)
        .sort(),
    ).toEqual(['%ffA', '..a..', '很长的名字'.repeat(16), '预算.txt'].sort());
    expect(readdirSync(join(out, 'documents'))).toHaveLength(4);
  });

  test.each([
    ['a file', (folder: string) => join(folder, 'a.txt'), 'a file stands where a folder is wanted'],
    [
      'below a file',
      (folder: string) => join(folder, 'a.txt', 'x'),
      'a file stands where a folder is wanted',
    ],
    ['in a file system without folders of ours', () => '/proc/x', 'no folder can be made there'],
  ])('is the output folder when it is %s', async (_, outOf, reason) => {
    const folder = inputFolder();
    const { status, stderr } = await suanpan(['extract', folder, '--out', outOf(folder)]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(`^error: cannot write to .*: ${reason} \\(E[A-Z]+\\)\n$`) as string,
    });
  });
});

describe('extract to standard output', () => {
  test('prints one document as a document file', async () => {
    const folder = inputFolder();
    const { status, stdout, stderr } = await suanpan(['extract', join(folder, 'a.txt')]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(documentFileSchema.parse(JSON.parse(stdout)).document.file).toBe('a.txt');
  });

  test('prints several as JSON Lines', async () => {
    const { stdout } = await suanpan(['extract', inputFolder()]);
    const lines = stdout.trim().split('\n');
    expect(lines.map((line) => documentFileSchema.parse(JSON.parse(line)).document.file)).toEqual([
      'a.txt',
      'b.txt',
      'sub/b.txt',
    ]);
  });

  test('reads standard input', async () => {
    const { status, stdout } = await suanpan(['extract', '-'], { input: smallBudget() });
    expect(status).toBe(0);
    expect(documentFileSchema.parse(JSON.parse(stdout)).document.file).toBe('stdin');
  });

  test('needs a folder for CSV', async () => {
    const { status, stderr } = await suanpan(['extract', '-', '--format', 'csv']);
    expect(status).toBe(2);
    expect(stderr).toContain('--out');
  });
});

describe('findings', () => {
  const bare = '支出总表\n科目\t合计\n合计\t1.00\n行政运行\t1.00\n';

  test('decide the exit status only where that is asked for', async () => {
    const settings = { input: bare };
    expect((await suanpan(['extract', '-'], settings)).status).toBe(0);
    expect((await suanpan(['extract', '-', '--fail-on', 'info'], settings)).status).toBe(1);
  });

  test('are printed as lines for an editor, or as JSON lines', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'x.txt'), bare);
    const out = join(folder, 'out');
    const text = await suanpan(['extract', join(folder, 'x.txt'), '--out', out, '--findings', 'text']);
    expect(text.stdout).toMatch(/^x\.txt:[^ ]* (info|warning|error) [a-z_]+\.[a-z_]+ \S/);
    const jsonl = await suanpan(['extract', join(folder, 'x.txt'), '--out', out, '--findings', 'jsonl']);
    const first = JSON.parse(jsonl.stdout.split('\n')[0]!) as object;
    expect(first).toMatchObject({ file: 'x.txt', code: expect.stringMatching(/\./) as string });
    for (const kind of ['text', 'jsonl']) {
      const above = ['--findings', kind, '--findings-level', 'warning'];
      const { stdout } = await suanpan(['extract', join(folder, 'x.txt'), '--out', out, ...above]);
      expect(stdout).toMatch(/warning/);
      expect(stdout).not.toMatch(/info/);
    }
  });
});

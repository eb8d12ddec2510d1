/** What surrounds a run: other runs, full disks, names that are no names, options without a value. */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { manifestSchema } from '../../src/schemas/index.ts';
import { hashesOf, smallBudget, suanpan } from './run.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');

let folder: string;
let out: string;
beforeEach(() => {
  const root = temporaryFolder();
  folder = join(root, 'in');
  out = join(root, 'out');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.txt'), smallBudget());
});

const outputsOf = (): string[] => {
  const manifest: unknown = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  return manifestSchema.parse(manifest).inputs.map(({ output }) => output!);
};

const lockOf = (owner: object): void => {
  mkdirSync(join(out, '.suanpan'), { recursive: true });
  writeFileSync(join(out, '.suanpan', 'lock'), JSON.stringify(owner));
};

describe('two runs into one folder', () => {
  test('the second says whose the folder is, touches nothing and ends with 2', async () => {
    await suanpan(['extract', folder, '--out', out]);
    const { hostname } = await import('node:os');
    lockOf({ host: hostname(), pid: process.pid, started: null });
    const before = hashesOf(out);
    const second = await suanpan(['extract', folder, '--out', out, '--force']);
    expect(second.status).toBe(2);
    expect(second.stderr).toContain(`another run works on ${out} (process ${process.pid}`);
    expect(hashesOf(out)).toEqual(before);
  });

  test('a run on another machine counts as one at work', async () => {
    lockOf({ host: 'elsewhere', pid: 1, started: '1' });
    expect((await suanpan(['extract', folder, '--out', out])).status).toBe(2);
  });

  test.each([
    ['of a process that is gone', { pid: 2 ** 30, started: null }],
    ['of a process whose number now is another one’s', { pid: process.pid, started: '0' }],
  ])('what a killed run left behind is cleared away: the file %s', async (_, owner) => {
    const { hostname } = await import('node:os');
    lockOf({ host: hostname(), ...owner });
    const { status } = await suanpan(['extract', folder, '--out', out]);
    expect(status).toBe(0);
    expect(existsSync(join(out, '.suanpan', 'lock'))).toBe(false);
  });

  test('a file that was cut short while it was written is nobody’s', async () => {
    mkdirSync(join(out, '.suanpan'), { recursive: true });
    writeFileSync(join(out, '.suanpan', 'lock'), '{"host":');
    expect((await suanpan(['extract', folder, '--out', out])).status).toBe(0);
  });
});

describe('files of an earlier run', () => {
  test('document files do not stay beside a manifest that has none', async () => {
    await suanpan(['extract', folder, '--out', out]);
    await suanpan(['extract', folder, '--out', out, '--format', 'csv']);
    expect(existsSync(join(out, 'documents', 'a.txt.json'))).toBe(false);
  });

  test('a name that ends as a hash takes no other document’s place', async () => {
    mkdirSync(join(folder, 'b'));
    writeFileSync(join(folder, 'b', 'a.txt'), smallBudget(2));
    await suanpan(['extract', folder, '--out', out]);
    const taken = outputsOf()[0]!.replace(/^documents\/|\.json$/gu, '');
    writeFileSync(join(folder, taken), smallBudget(3));
    await suanpan(['extract', folder, '--out', out]);
    const outputs = outputsOf();
    expect(new Set(outputs).size).toBe(3);
    for (const output of outputs) expect(existsSync(join(out, output))).toBe(true);
  });
});

describe('a ledger of an earlier version', () => {
  test('whose documents are no longer among the inputs is taken out, whatever its entries lack', async () => {
    await suanpan(['extract', folder, '--out', out]);
    const ledger = join(out, '.suanpan');
    const name = readdirSync(ledger).find((each) => /^[0-9a-f]{64}$/u.test(each))!;
    const { key, ...entry } = JSON.parse(readFileSync(join(ledger, name), 'utf8').split('\n')[0]!) as Record<
      string,
      unknown
    >;
    expect(key).toMatch(/^[0-9a-f]{64}$/u);
    writeFileSync(join(ledger, name), `${JSON.stringify({ ...entry, lengths: [] })}\n`);
    writeFileSync(join(folder, 'a.txt'), smallBudget(7));
    expect((await suanpan(['extract', folder, '--out', out])).status).toBe(0);
    expect(readdirSync(ledger)).not.toContain(name);
  });
});

describe('inputs that never end', () => {
  test('folders that link to each other are walked once', async () => {
    for (let i = 0; i < 24; i++) {
      mkdirSync(join(folder, `f${i}`));
      for (const name of ['x', 'y']) symlinkSync(join(folder, `f${i + 1}`), join(folder, `f${i}`, name));
    }
    const { status, stderr } = await suanpan(['extract', folder, '--out', out]);
    expect(status).toBe(0);
    expect(stderr).toMatch(/documents +1\n|documents +1 /u);
  });

  test('a file beyond any limit is not read to be named', async () => {
    writeFileSync(join(folder, 'huge.pdf'), '%PDF-1.7\n');
    truncateSync(join(folder, 'huge.pdf'), 2 ** 33);
    const { status, stderr } = await suanpan(['extract', folder, '--out', out]);
    expect(status).toBe(1);
    expect(stderr).toContain('more than 1073741824');
  });
});

describe('options without a value', () => {
  test.each([
    ['--out ""', ['--out', ''], {}],
    ['SUANPAN_OUT=', [], { SUANPAN_OUT: '' }],
  ])('%s is refused: it would be the folder one stands in', async (_, args, env) => {
    const { status, stderr } = await suanpan(['extract', folder, ...args], { env, cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain('The path of a folder is wanted');
  });

  test('null in suanpan.config.json is refused', async () => {
    writeFileSync(join(folder, 'suanpan.config.json'), '{"out":null}');
    const { status, stderr } = await suanpan(['extract', 'a.txt'], { cwd: folder });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'error: suanpan.config.json: out has no value\n',
    });
  });

  test('a suanpan.config.json that is no file is said, not passed over', async () => {
    mkdirSync(join(folder, 'suanpan.config.json'));
    const { status, stderr } = await suanpan(['extract', 'a.txt'], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain('suanpan.config.json cannot be read: EISDIR');
  });

  test('a time limit of a month does not go off at once', async () => {
    const { status } = await suanpan(['extract', folder, '--out', out, '--timeout', '3000000']);
    expect(status).toBe(0);
  });
});

describe('a terminal', () => {
  test('is not moved by a file name', async () => {
    writeFileSync(join(folder, 'red\u001b[31m\nline.pdf'), '%PDF-1.7\nbroken');
    const { stderr } = await suanpan(['extract', folder, '--out', out]);
    expect(stderr).toContain('red\\u001b[31m\\u000aline.pdf');
    expect(stderr).not.toContain('\u001b[31m\n');
  });

  const full = (redirection: string): Promise<number | null> =>
    new Promise((resolve) => {
      const command = `"${process.execPath}" "${MAIN}" extract "${join(folder, 'a.txt')}" ${redirection}`;
      spawn('sh', ['-c', command], { stdio: 'ignore' }).on('close', resolve);
    });

  (existsSync('/dev/full') ? test.each : test.skip.each)([['> /dev/full'], ['2> /dev/full --verbose']])(
    'that takes nothing ends the program with 2: %s',
    async (redirection) => expect(await full(redirection)).toBe(2),
  );
});

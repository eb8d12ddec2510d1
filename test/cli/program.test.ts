import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FINDINGS } from '../../src/findings/index.ts';
import { smallBudget, suanpan } from './run.ts';
import { temporaryFolder } from '../temporary-folder.ts';

describe('help', () => {
  test.each([[], ['extract'], ['check'], ['schema'], ['explain'], ['merge']])(
    '%s opens with examples',
    async (...command) => {
      const { status, stdout } = await suanpan([...command, '--help']);
      expect(status).toBe(0);
      expect(stdout).toMatch(/^Examples:\n {2}\$ suanpan /);
      expect(stdout).toContain('Usage: suanpan');
    },
  );

  test('loads nothing that only a command needs', async () => {
    const { stderr } = await suanpan(['--help'], { env: { NODE_DEBUG: 'esm' } });
    const loaded = [...stderr.matchAll(/Translating StandardModule (\S+)/gu)].map(([, file]) => file!);
    const folders = loaded.map((file) => /(?:dist|node_modules)\/([\w-]+)/u.exec(file)?.[1]);
    expect(loaded.length).toBeGreaterThan(0);
    expect(new Set(folders.filter((folder) => !['cli', 'commander'].includes(folder!)))).toEqual(
      new Set(['batch', 'errors', 'model', 'version']),
    );
    const ofBatch = loaded.filter((file) => file.includes('/batch/')).map((file) => file.split('/').at(-1));
    expect(ofBatch.sort()).toEqual(['formats.js', 'limits.js']); // in whatever order they come
  });
});

describe('wrong usage ends with 2 and says what is right', () => {
  test.each([
    [['extrakt', 'x'], /did you mean extract/i],
    [['extract', 'x', '--jbos', '2'], /did you mean --jobs/i],
    [['extract', 'x', '--jobs', '0'], /whole number/],
    [['extract', 'x', '--timeout', '-1'], /--timeout.* above 0/],
    [['extract', 'x', '--shard', '3/2'], /1 ≤ i ≤ n/],
    [['extract', 'x', '--format', 'xml'], /json, csv, jsonl/],
    [['extract'], /what to convert/],
    [['explain', 'input.pasword'], /did you mean input\.password/],
    [['schema', 'amount'], /did you mean amounts/],
    [['merge', 'nowhere', '--out', 'x'], /no manifest/],
  ])('%j', async (args, message) => {
    const { status, stdout, stderr } = await suanpan(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n +at /);
  });
});

describe('suanpan.config.json', () => {
  const folderWith = (config: unknown): string => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'suanpan.config.json'),
      typeof config === 'string' ? config : JSON.stringify(config),
    );
    writeFileSync(join(folder, 'a.txt'), smallBudget());
    return folder;
  };
  const extract = (folder: string, args: readonly string[] = [], env = {}) =>
    suanpan(['extract', 'a.txt', ...args], { cwd: folder, env });

  test('fills in what nobody said', async () => {
    const { stdout, stderr } = await extract(folderWith({ out: 'from-file', format: ['json'] }));
    expect(stdout).toBe('');
    expect(stderr).toContain('Output: from-file');
  });

  test('gives way to the environment, and that to a flag', async () => {
    const folder = folderWith({ out: 'from-file', quiet: false });
    const env = { SUANPAN_OUT: 'from-environment' };
    expect((await extract(folder, [], env)).stderr).toContain('Output: from-environment');
    expect((await extract(folder, ['--out', 'from-flag'], env)).stderr).toContain('Output: from-flag');
  });

  test('is not needed for what the environment says: a switch is on or off there', async () => {
    const folder = folderWith({});
    const quiet = { SUANPAN_OUT: 'o', SUANPAN_QUIET: '0' };
    expect((await extract(folder, [], quiet)).stderr).toContain('Output: o');
    expect((await extract(folder, [], { ...quiet, SUANPAN_QUIET: 'true' })).stderr).toBe('');
    for (const [name, value] of [
      ['SUANPAN_QUIET', 'perhaps'],
      ['SUANPAN_JOBS', 'abc'],
    ] as const) {
      const wrong = await extract(folder, [], { [name]: value });
      expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining(name) as string });
    }
  });

  test.each([
    [{ ouput: 'x' }, /unknown key ouput; did you mean out/],
    [{ jobs: 'many' }, /jobs: A whole number/],
    [{ failOn: 'panic' }, /failOn is one of error, warning, info, never/],
    [{ excel: 'yes' }, /excel is true or false/],
    ['[1]', /a JSON object is wanted/],
    ['{', /suanpan\.config\.json: /],
  ])('is checked: %j', async (config, message) => {
    const { status, stderr } = await extract(folderWith(config));
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('explain and schema', () => {
  test('explain tells cause and remedy of every code', async () => {
    const { stdout } = await suanpan(['explain']);
    for (const code of Object.keys(FINDINGS)) expect(stdout).toContain(code);
    const one = await suanpan(['explain', 'input.needs_ocr']);
    expect(one.stdout).toContain(FINDINGS['input.needs_ocr'].remedy);
  });

  test('schema prints JSON Schema by name', async () => {
    const { stdout } = await suanpan(['schema']);
    expect(stdout.split('\n')).toEqual(
      expect.arrayContaining(['document', 'manifest', 'amounts', 'datapackage']),
    );
    const document = JSON.parse((await suanpan(['schema', 'document'])).stdout) as { properties: object };
    expect(Object.keys(document.properties)).toContain('findings');
  });
});

describe('check', () => {
  test('is stopped by Ctrl-C without the trace of an error', async () => {
    const folder = temporaryFolder();
    for (let i = 0; i < 40; i++) writeFileSync(join(folder, `${i}.txt`), smallBudget(i).repeat(20));
    const main = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');
    const child = spawn(process.execPath, [main, 'check', folder, '--jobs', '1']);
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    const children = `/proc/${child.pid}/task/${child.pid}/children`;
    while (existsSync('/proc') && readFileSync(children, 'utf8') === '')
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, stderr }).toEqual({ status: 130, stderr: 'error: stopped\n' });
  });

  test('ends with 1 and says so where there is no table to check', async () => {
    const bare = await suanpan(['check', '-'], { input: '清溪县某局二〇二四年部门预算说明。\n' });
    expect(bare.status).toBe(1);
    expect(bare.stderr).toContain('no table was found, so nothing was checked');
  });

  test('ends with 1 and says so where no sum can be checked, and where nothing is a document', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'lone.txt'),
      '预算03表 支出总表\n单位：万元\n科目编码\t科目名称\t合计\n2010101\t行政运行\t1.00\n',
    );
    const lone = await suanpan(['check', 'lone.txt'], { cwd: folder });
    expect(lone.status).toBe(1);
    expect(lone.stderr).toBe(
      'error: lone.txt: no sum could be checked: nothing says whether the figures are right\n',
    );
    mkdirSync(join(folder, 'pictures'));
    writeFileSync(join(folder, 'pictures', 'a.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const pictures = await suanpan(['check', 'pictures'], { cwd: folder });
    expect(pictures).toEqual({
      status: 1,
      stdout: '',
      stderr: 'error: none of 1 files is a document, so nothing was checked\n',
    });
  });

  test('says what adds up and ends with 1 where something does not', async () => {
    const good = await suanpan(['check', '-'], { input: smallBudget() });
    expect(good).toMatchObject({ status: 0, stderr: '' });
    const wrong = smallBudget().replace('合计\t\t4.00', '合计\t\t5.00');
    const bad = await suanpan(['check', '-'], { input: wrong });
    expect(bad.status).toBe(1);
    expect(bad.stdout).toContain('5.00');
  });
});

describe('streams', () => {
  test('messages are JSON lines where that is asked for', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), smallBudget());
    const { stderr } = await suanpan(['extract', 'a.txt', '--out', 'o', '--verbose', '--log', 'json'], {
      cwd: folder,
    });
    const lines = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { level: string });
    expect(lines.map(({ level }) => level)).toEqual(['detail', 'info']);
  });

  test('quiet says nothing when all goes well', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), smallBudget());
    const { stderr, stdout } = await suanpan(['extract', 'a.txt', '--out', 'o', '--quiet'], { cwd: folder });
    expect(stderr + stdout).toBe('');
  });

  test('a reader that has seen enough is a clean end', async () => {
    const folder = join(temporaryFolder(), 'in');
    mkdirSync(folder);
    for (let i = 0; i < 40; i++) writeFileSync(join(folder, `${i}.txt`), smallBudget(i).repeat(20));
    const main = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');
    const shell = spawn('sh', [
      '-c',
      `"${process.execPath}" "${main}" extract "${folder}" | head -c 10; exit $?`,
    ]);
    let stderr = '';
    shell.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    const status = await new Promise((resolve) => shell.on('close', resolve));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('Ctrl-C stops cleanly, says how to go on, and going on gives the same bytes', async () => {
    const folder = join(temporaryFolder(), 'in');
    mkdirSync(folder);
    for (let i = 0; i < 60; i++) writeFileSync(join(folder, `${i}.txt`), smallBudget(i).repeat(10));
    const main = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');
    const child = spawn(process.execPath, [
      main,
      'extract',
      folder,
      '--out',
      `${folder}/../out`,
      '-v',
      '-j',
      '1',
    ]);
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => {
      if (stderr === '') child.kill('SIGINT');
      stderr += text.toString();
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(status).toBe(130);
    expect(stderr).toContain('run the same command again to go on');
    const next = await suanpan(['extract', folder, '--out', `${folder}/../out`]);
    expect(next.stderr).toMatch(/documents +60 +\d+ unchanged/);
  });
});

/** @file A fleet of workers on a real server: the bytes of one machine, whatever dies on the way. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { hashesOf, inputFolder, smallBudget, suanpan, type Ran } from '../cli/run.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { askPostgres } from '../warehouse/engines.ts';
import { findPrograms, startServer, type Server } from '../warehouse/server.ts';

const programs = findPrograms();
const withServer = programs ? describe : describe.skip;
if (!programs) process.stderr.write('no PostgreSQL is installed here: the fleet is not tested\n');

const MAIN = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');

interface Attempt {
  readonly file: string;
  readonly outcome: string | null;
  readonly reason: string | null;
}

withServer('a fleet', () => {
  let server: Server;
  beforeAll(() => void (server = startServer(programs!)));
  afterAll(() => server.stop());

  const submit = (queue: string, ...rest: string[]): Promise<Ran> =>
    suanpan(['submit', '--queue', queue, '--lease', '10', ...rest]);
  const work = (queue: string, ...rest: string[]): Promise<Ran> =>
    suanpan(['work', '--queue', queue, '--jobs', '2', ...rest]);
  const collect = async (queue: string): Promise<Record<string, string>> => {
    const out = join(temporaryFolder(), 'out');
    const { status, stderr } = await suanpan(['collect', '--queue', queue, '--out', out]);
    expect({ status, stderr: status === 2 ? stderr : '' }).toEqual({
      status: expect.any(Number),
      stderr: '',
    });
    return hashesOf(out);
  };
  const extract = async (...inputs: string[]): Promise<Record<string, string>> => {
    const out = join(temporaryFolder(), 'out');
    await suanpan(['extract', ...inputs, '--out', out, '--quiet']);
    return hashesOf(out);
  };
  const attemptsOf = async (queue: string): Promise<Attempt[]> => {
    const { stdout } = await suanpan(['status', '--queue', queue, '--attempts']);
    return stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Attempt);
  };
  const statusOf = async (queue: string): Promise<Record<string, unknown>> => {
    const { stdout } = await suanpan(['status', '--queue', queue]);
    return (JSON.parse(stdout) as { runs: Record<string, unknown>[] }).runs[0]!;
  };

  test('two workers at once give the bytes of one machine, each document once', async () => {
    const [queue, folder] = [server.newDatabase(), inputFolder()];
    writeFileSync(join(folder, 'damaged.pdf'), '%PDF-1.7 and nothing else');
    expect((await submit(queue, folder)).stderr).toBe(
      'run main: documents 4, 4 put into the queue, 0 there already, 0 inputs unreadable\n',
    );
    const ran = await Promise.all([work(queue), work(queue)]);
    expect(ran.map(({ status, stderr }) => [status, stderr.split(' ')[0]])).toEqual([
      [0, 'documents'],
      [0, 'documents'],
    ]);
    expect(await statusOf(queue)).toMatchObject({
      documents: 4,
      done: 4,
      converted: 3,
      failed: 1,
      attempts: 4,
    });
    expect(await collect(queue)).toEqual(await extract(folder));
  });

  test('twice is once; a second submission adds what is new, and what it renames is done again', async () => {
    const [queue, folder] = [server.newDatabase(), inputFolder()];
    await submit(queue, folder);
    await work(queue);
    expect((await submit(queue, folder)).stderr).toContain('documents 3, 0 put into the queue');
    const other = temporaryFolder();
    writeFileSync(join(other, 'a.txt'), smallBudget(7)); // its name clashes with another's, which then changes too
    expect((await submit(queue, other)).stderr).toContain('documents 4, 2 put into the queue');
    await work(queue);
    expect(await collect(queue)).toEqual(await extract(folder, other));
  });

  test('a run that is not done is not collected', async () => {
    const [queue, folder] = [server.newDatabase(), inputFolder()];
    await submit(queue, folder);
    const out = join(temporaryFolder(), 'out');
    const { status, stderr } = await suanpan(['collect', '--queue', queue, '--out', out]);
    expect(status).toBe(2);
    expect(stderr).toBe(
      'error: the run main is not done: 3 documents are left, suanpan status tells of them\n',
    );
  });

  test('what cannot be read anywhere is tried again, given up, and told; submitted again it waits again', async () => {
    const [queue, folder] = [server.newDatabase(), inputFolder()];
    await submit(queue, folder);
    rmSync(join(folder, 'b.txt'));
    await work(queue);
    const attempts = (await attemptsOf(queue)).filter(({ file }) => file === 'b.txt');
    expect(attempts.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['failed', 'ENOENT'],
      ['failed', 'ENOENT'],
      ['given up', 'ENOENT'],
    ]);
    expect(await statusOf(queue)).toMatchObject({
      failed_by_code: { 'input.unreadable': 1 },
      dead_letters: 1,
    });
  });

  test('a machine that can read none of its first documents takes no more of them', async () => {
    const [queue, folder] = [server.newDatabase(), temporaryFolder()];
    for (let i = 1; i <= 9; i++) writeFileSync(join(folder, `${i}.txt`), smallBudget(i));
    await submit(queue, folder);
    renameSync(folder, `${folder}-elsewhere`);
    const { status, stderr } = await suanpan(['work', '--queue', queue, '--jobs', '1', '--quiet']);
    expect([status, stderr]).toEqual([
      2,
      'error: none of the first 3 documents can be read on this machine (ENOENT): mount their disk, or let it read the object store\n',
    ]);
    renameSync(`${folder}-elsewhere`, folder);
    await work(queue);
    expect(await statusOf(queue)).toMatchObject({ documents: 9, done: 9, converted: 9 });
  });

  test('a result that the object store does not take ends the worker, and costs no document', async () => {
    const [queue, folder] = [server.newDatabase(), inputFolder()];
    await submit(queue, folder, '--store', 's3://records/y2024');
    const full = createServer((_, response) =>
      response
        .writeHead(507)
        .end('<Error><Code>InsufficientStorage</Code><Message>the disk is full</Message></Error>'),
    );
    await once(full.listen(0, '127.0.0.1'), 'listening');
    const { port } = full.address() as AddressInfo;
    const env = {
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: 'a',
      AWS_SECRET_ACCESS_KEY: 'b',
      AWS_MAX_ATTEMPTS: '1',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    };
    const { status, stderr } = await suanpan(['work', '--queue', queue, '--jobs', '2'], { env });
    full.close();
    expect(stderr).toMatch(/^error: cannot write to s3:\/\/records\/y2024\/.*: the disk is full\n$/);
    expect(status).toBe(2);
    expect(await statusOf(queue)).toMatchObject({ done: 0, failed: 0, dead_letters: 0 });
  });

  test('the documents of a worker that is killed are given to others', async () => {
    const [queue, folder] = [server.newDatabase(), temporaryFolder()];
    for (let i = 1; i <= 30; i++) writeFileSync(join(folder, `${i}.txt`), smallBudget(i));
    await submit(queue, folder);
    const killed = spawn(process.execPath, [MAIN, 'work', '--queue', queue, '--jobs', '2'], {
      stdio: 'ignore',
    });
    await firstAttempt(queue, killed);
    killed.kill('SIGKILL');
    await work(queue);
    expect(await statusOf(queue)).toMatchObject({ documents: 30, done: 30, converted: 30, dead_letters: 0 });
    expect(await collect(queue)).toEqual(await extract(folder));
  });

  /** Until the worker has claimed something. */
  async function firstAttempt(queue: string, worker: ChildProcess): Promise<void> {
    while (worker.exitCode === null) {
      const [[count] = []] = await askPostgres(queue, 'SELECT count(*) FROM suanpan_fleet.attempts');
      if (Number(count) > 0) return;
    }
  }

  test('SIGTERM ends a worker when its documents are done, and gives none back', async () => {
    const [queue, folder] = [server.newDatabase(), temporaryFolder()];
    for (let i = 1; i <= 30; i++) writeFileSync(join(folder, `${i}.txt`), smallBudget(i));
    await submit(queue, folder);
    const asked = spawn(process.execPath, [MAIN, 'work', '--queue', queue, '--jobs', '2'], {
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => asked.on('exit', resolve));
    await firstAttempt(queue, asked);
    asked.kill('SIGTERM');
    expect(await ended).toBe(0);
    const { done, attempts, running } = await statusOf(queue);
    expect({ done, running }).toEqual({ done: attempts, running: 0 });
  });

  test('other options, or another version, are another run', async () => {
    const [queue, folder] = [server.newDatabase(), inputFolder()];
    await submit(queue, folder);
    const { status, stderr } = await submit(queue, folder, '--format', 'json');
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^error: the run main was submitted by another version \(.*\) or with other options: .*\n$/,
    );
    await askPostgres(queue, "UPDATE suanpan_fleet.runs SET fingerprint = 'another'");
    const worked = await work(queue, '--run', 'main');
    expect(worked.status).toBe(2);
    expect(worked.stderr).toMatch(
      /^error: the run main was submitted by another version of this program .*\n$/,
    );
  });

  test('the figures for Prometheus', async () => {
    const [queue, folder] = [server.newDatabase(), inputFolder()];
    await submit(queue, folder);
    await work(queue);
    const port = '19464';
    const served = spawn(process.execPath, [MAIN, 'status', '--queue', queue, '--metrics', port]);
    try {
      let text = '';
      while (text === '' && served.exitCode === null)
        text = await fetch(`http://127.0.0.1:${port}/metrics`).then(
          (response) => response.text(),
          () => '',
        );
      expect(text).toContain('suanpan_documents{run="main",state="converted"} 3\n');
      expect(text).toContain('# TYPE suanpan_workers gauge');
    } finally {
      served.kill();
    }
  });

  test('objects of a store are documents, and results are kept there', async () => {
    const queue = server.newDatabase();
    const [folder, disk] = [inputFolder(), temporaryFolder()];
    const { default: S3rver } = await import('s3rver');
    const store = new S3rver({
      port: 0,
      address: '127.0.0.1',
      silent: true,
      directory: disk,
      configureBuckets: [{ name: 'papers' }, { name: 'records' }],
    });
    const { port } = await store.run();
    const env = {
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: 'S3RVER',
      AWS_SECRET_ACCESS_KEY: 'S3RVER',
      AWS_REGION: 'us-east-1',
      AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required',
    };
    try {
      const { PutObjectCommand, S3Client } = await import('@aws-sdk/client-s3');
      const client = new S3Client({
        endpoint: env.AWS_ENDPOINT_URL_S3,
        forcePathStyle: true,
        region: env.AWS_REGION,
        requestChecksumCalculation: 'WHEN_REQUIRED',
        credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
      });
      for (const seed of [1, 2])
        await client.send(
          new PutObjectCommand({ Bucket: 'papers', Key: `2024/${seed}.txt`, Body: smallBudget(seed) }),
        );
      const run = (...args: string[]): Promise<Ran> => suanpan(args, { env });
      const submitted = await run(
        'submit',
        's3://papers/2024/',
        '--queue',
        queue,
        '--store',
        's3://records/y2024',
      );
      expect(submitted.stderr).toContain('documents 2, 2 put into the queue');
      expect((await run('work', '--queue', queue)).stderr).toContain('documents 2, 0 failed');
      const out = join(folder, 'out');
      expect((await run('collect', '--queue', queue, '--out', out)).status).toBe(0);
      const same = join(temporaryFolder(), 'same');
      mkdirSync(same);
      for (const seed of [1, 2]) writeFileSync(join(same, `${seed}.txt`), smallBudget(seed));
      // where the files stand is another place, which the ledger keeps
      const withoutLedger = (hashes: Record<string, string>): Record<string, string> =>
        Object.fromEntries(
          Object.entries(hashes).filter(([file]) => !/^\.suanpan\/[0-9a-f]{64}$/.test(file)),
        );
      expect(withoutLedger(hashesOf(out))).toEqual(withoutLedger(await extract(same)));
      const [[bytes] = []] = await askPostgres(
        queue,
        'SELECT count(document) + count(ledger) FROM suanpan_fleet.results',
      );
      expect(bytes).toBe('0');
      expect(readdirSync(join(disk, 'records', 'y2024')).length).toBeGreaterThan(1);
      client.destroy();
    } finally {
      await store.close();
    }
  });

  test.each([
    ['a database that is not there', 'postgres:///nowhere?host=/nowhere', /.*nowhere.* cannot be opened: .*/],
    ['a server that is not there', 'postgres://127.0.0.1:1/budgets', /.* cannot be opened: .*ECONNREFUSED.*/],
    ['no address', 'budgets', /--queue budgets: say postgres:\/\/HOST\/DATABASE/],
    ['a password in the address', 'postgres://a:b@h/d', /--queue holds a password: .*/],
  ])('%s: one line, and status 2', async (_, queue, message) => {
    for (const command of [['work'], ['collect', '--out', 'x'], ['submit', 'corpus']]) {
      const { status, stderr } = await suanpan([...command, '--queue', queue]);
      expect(stderr).toMatch(new RegExp(`^error: ${message.source}\n$`));
      expect(status).toBe(2);
    }
  });

  test('an empty database, one of another version and a wrong user: one line, and status 2', async () => {
    const queue = server.newDatabase();
    expect((await work(queue)).stderr).toContain('it holds no queue; suanpan submit makes one\n');
    const other = await work(queue.replace('user=suanpan', 'user=nobody'));
    expect([other.status, other.stderr.split('\n').length]).toEqual([2, 2]);
    await submit(queue, inputFolder());
    await askPostgres(queue, 'UPDATE suanpan_fleet.version SET number = 99');
    const { status, stderr } = await work(queue);
    expect(stderr).toMatch(
      /^error: .* holds a queue of another version \(tables 99\); this program has 1\n$/,
    );
    expect(status).toBe(2);
  });
});

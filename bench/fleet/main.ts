/**
 * @file `npm run bench:fleet [-- DOCUMENTS ROUNDS]`: what the queue costs, in processor time a document: `extract` against `submit` and
 * `work` with 1, 2 and 4 workers over the same documents, the server's own time counted in; and the queue alone.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PgBoss } from 'pg-boss';
import { findPrograms, startServer, type Server } from '../../test/warehouse/server.ts';
import { writeDocuments } from '../batch/documents.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const MAIN = join(ROOT, 'dist', 'cli', 'main.js');
const [documents = 84, rounds = 2] = process.argv.slice(2).map(Number);
const TICKS_A_SECOND = 100;

interface Spent {
  /** Processor time, seconds. */
  readonly processor: number;
  readonly wall: number;
}

/** Of the processes of a command line, those that they started too. */
function run(line: string): Spent {
  const started = performance.now();
  const { stderr, status } = spawnSync('bash', ['-c', `TIMEFORMAT='%U %S'; time { ${line}; }`], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${line}: ${stderr}`);
  const [user = 0, system = 0] = stderr.trim().split('\n').at(-1)!.split(' ').map(Number);
  return { processor: user + system, wall: (performance.now() - started) / 1000 };
}

/** Fields of /proc/PID/stat after the name, which may hold blanks. */
const fieldsOf = (pid: string): string[] => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

/** Processor time of the server so far: its own, of its processes that run, and of those that have ended. */
function secondsOfServer(postmaster: string): number {
  let ticks = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      const fields = fieldsOf(pid);
      if (pid === postmaster) ticks += [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
      else if (fields[1] === postmaster) ticks += Number(fields[11]) + Number(fields[12]);
    } catch {
      continue; // it has ended meanwhile, and counts with its parent
    }
  return ticks / TICKS_A_SECOND;
}

const postmasterOf = (address: string): string => {
  const folder = new URL(address.replace('postgres:///', 'postgres://x/')).searchParams.get('host')!;
  return readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]!;
};

function spendOnFleet(server: Server, input: string, workers: number): Spent {
  const address = server.newDatabase();
  const queue = `--queue '${address}'`;
  const before = secondsOfServer(postmasterOf(address));
  run(`node ${MAIN} submit ${input} ${queue} --quiet`);
  const jobs = Math.max(1, Math.floor(2 / workers));
  const one = `node ${MAIN} work ${queue} --jobs ${jobs} --quiet`;
  const { processor, wall } = run(`${Array.from({ length: workers }, () => `${one} &`).join(' ')} wait`);
  return { processor: processor + secondsOfServer(postmasterOf(address)) - before, wall };
}

const show = (name: string, { processor, wall }: Spent, base: number): void =>
  void process.stdout.write(
    `${name.padEnd(22)} ${((1000 * processor) / documents).toFixed(1).padStart(8)} ms of processor a document ` +
      `(${(100 * (processor / base - 1)).toFixed(1)} %), ${wall.toFixed(1)} s\n`,
  );

/** Jobs that do nothing, through the queue and out of it. */
async function spendOnQueue(server: Server, jobs: number): Promise<void> {
  const boss = new PgBoss({ connectionString: server.newDatabase(), supervise: false, schedule: false });
  await boss.start();
  await boss.createQueue('nothing');
  await boss.insert(
    'nothing',
    Array.from({ length: jobs }, (_, number) => ({ data: { number } })),
  );
  const started = performance.now();
  for (;;) {
    const [job] = await boss.fetch('nothing');
    if (!job) break;
    await boss.complete('nothing', job);
  }
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(
    `the queue alone: ${(jobs / seconds).toFixed(0)} jobs a second, one after the other\n`,
  );
  await boss.stop();
}

const programs = findPrograms();
if (!programs) throw new Error('PostgreSQL is not installed');
const folder = mkdtempSync(join(tmpdir(), 'suanpan-bench-'));
const server = startServer(programs);
try {
  writeDocuments(join(folder, 'in'), join(ROOT, 'corpus'), documents);
  for (let round = 0; round < rounds; round++) {
    const out = join(folder, `out-${round}`);
    const base = run(`node ${MAIN} extract ${join(folder, 'in')} --out ${out} --jobs 2 --quiet`);
    show('extract --jobs 2', base, base.processor);
    for (const workers of [1, 2, 4])
      show(`${workers} workers`, spendOnFleet(server, join(folder, 'in'), workers), base.processor);
  }
  await spendOnQueue(server, 2000);
} finally {
  server.stop();
  rmSync(folder, { recursive: true, force: true });
}

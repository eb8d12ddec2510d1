/**
 * @file `npm run fleet-trial [-- DOCUMENTS HOSTS CUT SEED]`: a fleet under everything that may happen to it. Workers on hosts of their own are
 * killed with -9 every few seconds, one host is cut from the network for CUT seconds, the server is restarted twice (once as by a power cut).
 * At the end: the bytes of one machine, every document once, and what each took in attempts. Needs root, iproute2 and PostgreSQL.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPrograms } from '../../test/warehouse/server.ts';
import { writeTrialDocuments } from './documents.ts';
import { createHosts, onHost, removeHosts, setCable } from './hosts.ts';
import { ADDRESS, PASSWORD, startTrialServer } from './server.ts';

const MAIN = join(import.meta.dirname, '..', '..', '..', 'dist', 'cli', 'main.js');
const CORPUS = join(import.meta.dirname, '..', '..', '..', 'corpus');
const [documents = 2000, hosts = 4, cutSeconds = 60, seed = 1] = process.argv.slice(2).map(Number);
const KILL_MS = { least: 3000, most: 9000 };

/** Park and Miller's generator. */
let state = seed;
const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647;

const started = performance.now();
const tell = (text: string): void =>
  void process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1).padStart(7)} s  ${text}\n`);

const env = { ...process.env, PGPASSWORD: PASSWORD, LC_ALL: 'C' };
const queue = ['--queue', ADDRESS];

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Beside everything else that goes on. */
function runWith(environment: NodeJS.ProcessEnv, ...args: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [MAIN, ...args], { env: environment });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr })));
}

const run = (...args: string[]): Promise<Ran> => runWith(env, ...args);

function hashOfFolder(out: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' }).sort())
    if (statSync(join(out, file)).isFile()) hash.update(file).update(readFileSync(join(out, file)));
  return hash.digest('hex');
}

interface Progress {
  readonly documents: number;
  readonly done: number;
}

async function progress(): Promise<Progress> {
  const { status, stdout } = await run('status', ...queue);
  if (status !== 0) return { documents: Infinity, done: 0 };
  return (JSON.parse(stdout) as { runs: Progress[] }).runs[0]!;
}

/** The worker of a host, started again whenever it was killed, as a service is. */
class Host {
  worker: ChildProcess | null = null;
  kills = 0;
  readonly ended: Promise<number | null>;
  readonly number: number;
  constructor(number: number) {
    this.number = number;
    this.ended = this.keepRunning();
  }
  async keepRunning(): Promise<number | null> {
    for (;;) {
      const line = [process.execPath, MAIN, 'work', ...queue, '--jobs', '1', '--quiet'];
      const [command, args] = onHost(this.number, line);
      this.worker = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
      const status = await new Promise<number | null>((resolve) => this.worker!.on('exit', resolve));
      if (status === 0) return status;
      if (status !== null) tell(`host ${this.number}: the worker ended with ${status}`);
      await sleep(500);
    }
  }
  kill(): void {
    if (this.worker?.exitCode !== null || this.worker.signalCode !== null) return;
    this.worker.kill('SIGKILL');
    this.kills += 1;
  }
}

async function killSometimes(all: readonly Host[], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const wait = KILL_MS.least + random() * (KILL_MS.most - KILL_MS.least);
    await sleep(wait, null, { signal }).catch(() => null); // the trial is over
    if (!signal.aborted) all[Math.floor(random() * all.length)]!.kill();
  }
}

/** At a tenth the cut begins; at a third and at two thirds the server restarts. */
async function disturb(restart: (how: 'immediate' | 'fast') => void, signal: AbortSignal): Promise<void> {
  const events: [number, () => Promise<void>][] = [
    [0.1, () => cut()],
    [
      0.33,
      () => Promise.resolve(restart('immediate')).then(() => tell('the server was cut off and restarted')),
    ],
    [
      0.66,
      () => Promise.resolve(restart('fast')).then(() => tell('the server was restarted by an operator')),
    ],
  ];
  while (!signal.aborted && events.length > 0) {
    const { done, documents: all } = await progress();
    tell(`${done} of ${all} documents`);
    if (done / all >= events[0]![0]) await events.shift()![1]();
    else await sleep(5000, null, { signal }).catch(() => null); // the trial is over
  }
}

function cut(): Promise<void> {
  setCable(1, 'down');
  tell('host 1 is cut from the network');
  setTimeout(() => {
    setCable(1, 'up');
    tell('host 1 is back');
  }, cutSeconds * 1000);
  return Promise.resolve();
}

interface Attempt {
  readonly file: string;
  readonly sha256: string;
  readonly outcome: string | null;
}

/** How many documents took how many attempts, and how the attempts ended. */
async function tellAttempts(): Promise<{ readonly twice: number }> {
  const { stdout } = await run('status', ...queue, '--attempts');
  const lines = stdout.split('\n').filter(Boolean);
  const attempts = lines.map((line) => JSON.parse(line) as Attempt);
  const count = (keys: readonly string[]): Map<string, number> => {
    const counted = new Map<string, number>();
    for (const key of keys) counted.set(key, (counted.get(key) ?? 0) + 1);
    return counted;
  };
  const byDocument = count(attempts.map(({ sha256 }) => sha256));
  const histogram = count([...byDocument.values()].map(String));
  for (const [number, many] of [...histogram].sort()) tell(`${many} documents took ${number} attempts`);
  for (const [outcome, many] of count(attempts.map(({ outcome: how }) => how ?? 'open')))
    tell(`${many} attempts ended: ${outcome}`);
  const done = count(attempts.filter(({ outcome }) => outcome === 'done').map(({ sha256 }) => sha256));
  return { twice: [...done.values()].filter((times) => times > 1).length };
}

/** What must end at once, with one line and status 2. */
async function refusals(): Promise<number> {
  const wrong = { ...env, PGPASSWORD: 'wrong' };
  const cases: [string, Ran][] = [
    ['a wrong password', await runWith(wrong, 'work', ...queue)],
    ['an unknown queue', await run('work', '--queue', ADDRESS.replace('/budgets', '/postgres'))],
    ['an unknown run', await run('collect', ...queue, '--run', 'nothing', '--out', join(folder, 'none'))],
  ];
  for (const [what, { stderr }] of cases) tell(`${what}: ${stderr.trim()}`);
  return cases.filter(([, { status, stderr }]) => status !== 2 || stderr.split('\n').length !== 2).length;
}

async function trial(): Promise<boolean> {
  const input = join(folder, 'in');
  writeTrialDocuments(input, CORPUS, documents);
  const one = await run('extract', input, '--out', join(folder, 'one'), '--jobs', '2', '--quiet');
  tell(`one machine: status ${one.status}`);
  const { stderr } = await run('submit', input, ...queue, '--lease', '10');
  tell(stderr.trim());
  const isRefused = (await refusals()) === 0;
  const over = new AbortController();
  const all = Array.from({ length: hosts }, (_, i) => new Host(i + 1));
  const chaos = [killSometimes(all, over.signal), disturb(server.restart, over.signal)];
  await Promise.all(all.map(({ ended }) => ended));
  over.abort();
  await Promise.all(chaos);
  setCable(1, 'up');
  tell(
    `all workers have ended by themselves; killed ${all.reduce((sum, { kills }) => sum + kills, 0)} times`,
  );
  const { twice } = await tellAttempts();
  const collected = await run('collect', ...queue, '--out', join(folder, 'fleet'));
  const isSame = hashOfFolder(join(folder, 'fleet')) === hashOfFolder(join(folder, 'one'));
  const { documents: known, done } = await progress();
  tell(`${done} of ${known} documents have a result; ${twice} have two`);
  tell(`collect: status ${collected.status}; ${isSame ? 'the bytes of one machine' : 'OTHER BYTES'}`);
  return isSame && isRefused && done === known && twice === 0 && collected.status === one.status;
}

const programs = findPrograms();
const hasMeans = process.getuid?.() === 0 && spawnSync('ip', ['-V']).status === 0 && programs !== null;
if (!hasMeans) {
  process.stdout.write('the trial of the fleet is skipped: it needs root, iproute2 and PostgreSQL\n');
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'suanpan-fleet-'));
chmodSync(folder, 0o755); // the server is another user's
mkdirSync(join(folder, 'server'));
createHosts(hosts);
const server = startTrialServer(programs, join(folder, 'server'));
try {
  process.exitCode = (await trial()) ? 0 : 1;
} finally {
  server.stop();
  removeHosts(hosts);
  if (process.exitCode === 0) rmSync(folder, { recursive: true, force: true });
  else tell(`kept: ${folder}`);
}

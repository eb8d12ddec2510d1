import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPool, startChild, type Outcome, type Pool } from '../../src/batch/pool.ts';
import type { Task } from '../../src/batch/task.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const worker = fileURLToPath(new URL('faulty-worker.js', import.meta.url));
const task = (file: string): Task => ({ file }) as Task;
const pidOf = (outcome: Outcome): number =>
  outcome.kind === 'done' ? (outcome.entry as unknown as { pid: number }).pid : 0;

let pool: Pool;
beforeEach(() => {
  pool = createPool({ timeoutSeconds: 20, maxMemoryMb: 200 }, null, worker);
});
afterEach(() => pool.close());

test('a process is used again', async () => {
  const first = pidOf(await pool.run(task('a')));
  expect(first).toBeGreaterThan(0);
  expect(pidOf(await pool.run(task('b')))).toBe(first);
});

test('pages are told while they are read', async () => {
  const told: number[][] = [];
  await pool.run(task('long'), (read, pages) => told.push([read, pages]));
  expect(told).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

test('a process that was started early is taken where it has the limits of the pool', async () => {
  const limits = { timeoutSeconds: 20, maxMemoryMb: 200 };
  const early = [startChild(limits, worker), startChild({ ...limits, maxMemoryMb: 300 }, worker)] as const;
  const pools = early.map((child) => createPool(limits, child, worker));
  const pids = await Promise.all(pools.map(async (each) => pidOf(await each.run(task('a')))));
  expect(pids[0]).toBe(early[0].process.pid);
  expect(pids[1]).not.toBe(early[1].process.pid);
  expect(early[1].process.killed).toBe(true);
  for (const each of pools) each.close();
});

test('a process that has grown is not used again', async () => {
  const grown = pidOf(await pool.run(task('grows')));
  expect(pidOf(await pool.run(task('b')))).not.toBe(grown);
});

test('a document that never ends is lost at the time limit', async () => {
  const impatient = createPool({ timeoutSeconds: 0.5, maxMemoryMb: 200 }, null, worker);
  expect(await impatient.run(task('hang'))).toMatchObject({ kind: 'lost', code: 'input.timeout' });
  impatient.close();
});

test.each([
  ['exit', 'input.crash'],
  ['abort', 'input.crash'],
  ['heap', 'input.memory'],
  ['buffers', 'input.memory'],
])('a document that makes its process %s is lost with the reason, and only it', async (file, code) => {
  const [lost, well] = await Promise.all([pool.run(task(file)), pool.run(task('well'))]);
  expect(lost).toMatchObject({ kind: 'lost', code });
  expect(well.kind).toBe('done');
  expect((await pool.run(task('next'))).kind).toBe('done');
});

test('what earlier documents left behind does not count against a document', async () => {
  await pool.run(task('a'));
  expect((await pool.run(task('fails when reused'))).kind).toBe('done');
});

test('a full disk is told, not blamed on the document', async () => {
  expect(await pool.run(task('disk full'))).toEqual({ kind: 'unwritable', message: 'ENOSPC' });
});

test('closing ends the busy processes too', async () => {
  const running = pool.run(task('hang'));
  setTimeout(() => pool.close(), 200);
  expect(await running).toMatchObject({ kind: 'lost', code: 'input.crash' });
});

test('a document that takes all of its time is not given it twice', async () => {
  const attempts = join(temporaryFolder(), 'attempts');
  const impatient = createPool({ timeoutSeconds: 2, maxMemoryMb: 200 }, null, worker);
  await impatient.run(task('a'));
  expect(await impatient.run(task(`hang:${attempts}`))).toMatchObject({
    kind: 'lost',
    code: 'input.timeout',
  });
  expect(readFileSync(attempts, 'utf8')).toBe('attempt\n');
  impatient.close();
});

test('a pool that was closed begins nothing more', async () => {
  const closing = createPool({ timeoutSeconds: 600, maxMemoryMb: 200 }, null, worker);
  await closing.run(task('a'));
  const hanging = closing.run(task('hang'));
  closing.close();
  expect(await hanging).toMatchObject({ kind: 'lost', code: 'input.crash' });
});

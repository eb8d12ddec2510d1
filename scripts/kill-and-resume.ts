/**
 * @file `npm run kill-and-resume [-- ROUNDS SEED]`: kill -9 at random moments, resume, compare every byte with an undisturbed run.
 *
 * A round kills the run one to three times, the parent alone or with its children, then lets it finish.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDocuments } from '../bench/batch/documents.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const MAIN = join(ROOT, 'dist', 'cli', 'main.js');
const DOCUMENTS = 36;
const [rounds = 50, seed = 1] = process.argv.slice(2).map(Number);

/** Park and Miller's generator: the rounds of a seed can be run again. */
let state = seed;
const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647;

const folder = mkdtempSync(join(tmpdir(), 'suanpan-kill-'));
const input = join(folder, 'in');

interface Ended {
  readonly status: number | null;
  readonly milliseconds: number;
}

/** @param killAfter milliseconds; null lets it finish */
function run(out: string, killAfter: number | null, withChildren: boolean): Promise<Ended> {
  const started = performance.now();
  const args = [MAIN, 'extract', input, '--out', out, '--quiet', '--jobs', '2'];
  const child = spawn(process.execPath, args, { detached: true, stdio: 'ignore' });
  if (killAfter !== null)
    setTimeout(() => {
      if (child.exitCode === null) process.kill(withChildren ? -child.pid! : child.pid!, 'SIGKILL');
    }, killAfter);
  return new Promise((resolve) =>
    child.on('exit', (status) => resolve({ status, milliseconds: performance.now() - started })),
  );
}

/** Every byte of an output folder, its ledger included. */
function hashOf(out: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' }).sort())
    if (statSync(join(out, file)).isFile()) hash.update(file).update(readFileSync(join(out, file)));
  return hash.digest('hex');
}

async function killAndResume(round: number, whole: number, expected: string): Promise<boolean> {
  const out = join(folder, `out-${round}`);
  const kills = 1 + Math.floor(random() * 3);
  let killed = 0;
  for (let i = 0; i < kills; i++) {
    const { status } = await run(out, random() * whole, random() < 0.5);
    if (status === null) killed += 1;
  }
  const { status } = await run(out, null, false);
  const isSame = (status === 0 || status === 1) && hashOf(out) === expected;
  process.stdout.write(`round ${round}: killed ${killed} times, ${isSame ? 'same bytes' : 'DIFFERENT'}\n`);
  if (isSame) rmSync(out, { recursive: true });
  return isSame;
}

writeDocuments(input, join(ROOT, 'corpus'), DOCUMENTS);
const undisturbed = await run(join(folder, 'undisturbed'), null, false);
const expected = hashOf(join(folder, 'undisturbed'));
let same = 0;
for (let round = 1; round <= rounds; round++)
  if (await killAndResume(round, undisturbed.milliseconds, expected)) same += 1;
process.stdout.write(
  `${same} of ${rounds} rounds ended with the bytes of an undisturbed run (seed ${seed})\n`,
);
process.exitCode = same === rounds ? 0 : 1;
if (same === rounds) rmSync(folder, { recursive: true });

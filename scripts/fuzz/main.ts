/**
 * @file `npm run fuzz [-- COUNT SEED]`: broken documents by the thousand, through the program as users run it.
 *
 * Counts what became of them. A document that crashes its process, hangs or makes the program fail is kept with its seed in
 * `fuzz-failures/`: it becomes a fixture. Exit status 1 when there was one, or when a document is missing from a manifest.
 */
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canMutate, mutate } from './mutate.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const ROUND = 250;
const [count = 1000, firstSeed = 1] = process.argv.slice(2).map(Number);
const WRONG = new Set(['input.crash', 'input.timeout', 'input.memory']);

interface Input {
  readonly file: string;
  readonly paths: readonly string[];
  readonly status: string;
  readonly code: string | null;
  readonly reason: string | null;
}

const names = readdirSync(join(ROOT, 'corpus')).filter(canMutate);
const originals = names.map((name) => readFileSync(join(ROOT, 'corpus', name)));
const tally = new Map<string, number>();
let wrong = 0;

function writeRound(folder: string, seeds: readonly number[]): void {
  mkdirSync(folder, { recursive: true });
  for (const seed of seeds) {
    const name = names[seed % names.length]!;
    writeFileSync(join(folder, `${seed}-${name}`), mutate(originals[seed % names.length]!, name, seed));
  }
}

function extract(folder: string, out: string): Promise<number | null> {
  const limits = ['--timeout', '60', '--max-memory', '1500', '--format', 'json', '--quiet'];
  const args = [join(ROOT, 'dist', 'cli', 'main.js'), 'extract', folder, '--out', out, ...limits];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  return new Promise((resolve) => child.on('close', resolve));
}

function keep(folder: string, { file, code, reason }: Input): void {
  wrong += 1;
  mkdirSync(join(ROOT, 'fuzz-failures'), { recursive: true });
  copyFileSync(join(folder, file), join(ROOT, 'fuzz-failures', file));
  process.stdout.write(`${file}: ${code} ${reason}\n`);
}

/** Counts one round; every document written must be in the manifest. */
function countRound(folder: string, out: string, status: number | null): void {
  if (status !== 0 && status !== 1) throw new Error(`the run ended with ${status}`);
  const { inputs } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as { inputs: Input[] };
  const told = new Set(inputs.flatMap(({ paths }) => paths));
  for (const file of readdirSync(folder))
    if (!told.has(file)) throw new Error(`${file} is not in the manifest`);
  for (const input of inputs) {
    const outcome = input.code ? `${input.status} ${input.code}` : input.status;
    tally.set(outcome, (tally.get(outcome) ?? 0) + input.paths.length);
    if (WRONG.has(input.code ?? '')) keep(folder, input);
  }
}

for (let seed = firstSeed; seed < firstSeed + count; seed += ROUND) {
  const folder = mkdtempSync(join(tmpdir(), 'suanpan-fuzz-'));
  const seeds = Array.from({ length: Math.min(ROUND, firstSeed + count - seed) }, (_, i) => seed + i);
  writeRound(join(folder, 'in'), seeds);
  countRound(join(folder, 'in'), join(folder, 'out'), await extract(join(folder, 'in'), join(folder, 'out')));
  rmSync(folder, { recursive: true });
}
for (const [outcome, number] of [...tally].sort()) process.stdout.write(`${outcome.padEnd(32)}${number}\n`);
process.stdout.write(
  `${count} documents, seeds ${firstSeed} to ${firstSeed + count - 1}: ${wrong} kept in fuzz-failures/\n`,
);
process.exitCode = wrong === 0 ? 0 : 1;

/**
 * @file `npm run fuzz [-- COUNT SEED BYTES]`: broken documents by the thousand, through the program as users run it.
 *
 * Counts what became of them. A document that crashes its process, hangs or runs out of memory is kept with its seed in
 * `fuzz-failures/`: it becomes a fixture. So are those whose findings say that the program itself is at fault. Exit status 1
 * when there was one that did harm, when a run ended badly, or when a document is missing from a manifest.
 */
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canMutate, mutate } from './mutate.ts';
import { plantedIn } from './plant.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const ROUND = 500;
/** Documents of more bytes are left out: they take long, and break in no other way. */
const [count = 1000, firstSeed = 1, largest = Infinity] = process.argv.slice(2).map(Number);
/** What a document did to its process. */
const HARM = new Set(['input.crash', 'input.timeout', 'input.memory']);
/** Findings by which the program says that it did not do well. */
const FAULTS = new Set(['text.missing', 'record.invalid']);

interface Input {
  readonly file: string;
  readonly paths: readonly string[];
  readonly status: string;
  readonly output: string | null;
  readonly code: string | null;
  readonly reason: string | null;
  readonly counts: { readonly findings: number } | null;
}

interface Round {
  readonly input: string;
  readonly output: string;
}

interface Ended {
  readonly status: number | null;
  readonly findings: string;
}

const names = readdirSync(join(ROOT, 'corpus'))
  .filter(canMutate)
  .filter((name) => statSync(join(ROOT, 'corpus', name)).size <= largest);
const originals = names.map((name) => readFileSync(join(ROOT, 'corpus', name)));
const outcomes = new Map<string, number>();
const wrong = { runs: 0, documents: 0, missing: 0, faults: 0, leaks: 0 };

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function writeDocuments({ input }: Round, seeds: readonly number[]): void {
  mkdirSync(input, { recursive: true });
  for (const seed of seeds) {
    const name = names[seed % names.length]!;
    writeFileSync(join(input, `${seed}-${name}`), mutate(originals[seed % names.length]!, name, seed));
  }
}

function extract({ input, output }: Round): Promise<Ended> {
  const limits = [
    '--timeout',
    '60',
    '--max-memory',
    '1500',
    '--format',
    'json',
    '--quiet',
    '--redact',
    'contacts',
  ];
  const main = join(ROOT, 'dist', 'cli', 'main.js');
  const args = [main, 'extract', input, '--out', output, '--findings', 'jsonl', ...limits];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let findings = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (findings += text));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, findings })));
}

function keep({ input }: Round, file: string, why: string): void {
  mkdirSync(join(ROOT, 'fuzz-failures'), { recursive: true });
  copyFileSync(join(input, file), join(ROOT, 'fuzz-failures', file));
  say(`${file}: ${why}`);
}

function outcomeOf({ status, code, counts }: Input): string {
  if (code !== null) return `${status}: ${code}`;
  if (counts === null) return status;
  return `${status}, ${counts.findings > 0 ? 'with findings' : 'no findings'}`;
}

/** Every document written must be in the manifest. */
function countInputs(round: Round, inputs: readonly Input[]): void {
  const told = new Set(inputs.flatMap(({ paths }) => paths));
  for (const file of readdirSync(round.input).filter((each) => !told.has(each))) {
    wrong.missing += 1;
    keep(round, file, 'not in the manifest');
  }
  for (const input of inputs) {
    const outcome = outcomeOf(input);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + input.paths.length);
    if (!HARM.has(input.code ?? '')) continue;
    wrong.documents += 1;
    keep(round, input.file, `${input.code} ${input.reason}`);
  }
}

function countFaults(round: Round, findings: string): void {
  const told = findings.split('\n').filter(Boolean);
  const faults = told
    .map((line) => JSON.parse(line) as { file: string; code: string; message: string })
    .filter(({ code }) => FAULTS.has(code));
  for (const [file, { code, message }] of new Map(faults.map((fault) => [fault.file, fault]))) {
    wrong.faults += 1;
    keep(round, file, `${code} ${message.slice(0, 120)}`);
  }
}

/** Every document has somebody planted in it. */
function countLeaks(round: Round, inputs: readonly Input[]): void {
  for (const { file, output } of inputs) {
    const leaks = output === null ? [] : plantedIn(readFileSync(join(round.output, output), 'utf8'));
    if (leaks.length === 0) continue;
    wrong.leaks += 1;
    keep(round, file, `tells ${leaks.join(', ')}`);
  }
}

async function runRound(round: Round, seeds: readonly number[]): Promise<void> {
  writeDocuments(round, seeds);
  const { status, findings } = await extract(round);
  if (status === 0 || status === 1) {
    const manifest = readFileSync(join(round.output, 'manifest.json'), 'utf8');
    const { inputs } = JSON.parse(manifest) as { inputs: Input[] };
    countInputs(round, inputs);
    countLeaks(round, inputs);
    countFaults(round, findings);
  } else {
    wrong.runs += 1;
    say(`seeds ${seeds[0]} to ${seeds.at(-1)}: the run ended with ${status}`);
  }
}

const started = performance.now();
const secondsSince = (): number => (performance.now() - started) / 1000;
for (let seed = firstSeed; seed < firstSeed + count; seed += ROUND) {
  const folder = mkdtempSync(join(tmpdir(), 'suanpan-fuzz-'));
  const seeds = Array.from({ length: Math.min(ROUND, firstSeed + count - seed) }, (_, i) => seed + i);
  await runRound({ input: join(folder, 'in'), output: join(folder, 'out') }, seeds);
  rmSync(folder, { recursive: true });
  process.stderr.write(`${seeds.at(-1)! - firstSeed + 1} of ${count}, ${secondsSince().toFixed(0)} s\n`);
}
for (const [outcome, number] of [...outcomes].sort())
  say(`${outcome.padEnd(40)}${String(number).padStart(7)}`);
say(`${count} documents, seeds ${firstSeed} to ${firstSeed + count - 1}, in ${secondsSince().toFixed(0)} s`);
say(
  `${wrong.runs} runs ended badly, ${wrong.documents} documents did harm, ${wrong.missing} missing from a manifest, ` +
    `${wrong.faults} with a fault of the program among their findings, ${wrong.leaks} with a planted contact left`,
);
process.exitCode = wrong.runs + wrong.documents + wrong.missing + wrong.leaks === 0 ? 0 : 1;

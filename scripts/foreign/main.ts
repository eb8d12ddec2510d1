/**
 * @file `npm run foreign -- FOLDER …`: files that nobody made for Suanpan, through the program as users run it.
 *
 * Counts the outcomes by reason, names the slowest and the most memory, and holds what was read against second readers, both ways. Exit
 * status 1 when a file is missing from the manifest, when a document crashed or hung, or when the run ended badly.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compareReaders } from './compare.ts';
import { filesBelow, runOver, type Input, type Ran } from './run.ts';

/** Shown of each list; the counts are whole. */
const SHOWN = 10;
const HARM = new Set(['input.crash', 'input.timeout', 'input.memory']);

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const cut = (text: string, length = 100): string =>
  text.length > length ? `${text.slice(0, length)}…` : text;

/** Numbers and quotes aside, so that one cause is one line. */
const reasonOf = ({ status, code, reason }: Input): string =>
  [status, code, reason && cut(reason.replace(/\d+/gu, 'N').replace(/[“"'].*/u, '…'))]
    .filter(Boolean)
    .join(': ');

function showOutcomes(inputs: readonly Input[]): void {
  const counts = new Map<string, number>();
  for (const input of inputs)
    counts.set(reasonOf(input), (counts.get(reasonOf(input)) ?? 0) + input.paths.length);
  for (const [reason, count] of [...counts].sort(([, a], [, b]) => b - a))
    say(`${String(count).padStart(6)}  ${reason}`);
}

function showCost({ times, peakMb }: Ran): void {
  say(`most memory of a process: ${peakMb.toFixed(0)} MB; slowest:`);
  const slowest = [...times].sort(([, a], [, b]) => b - a).slice(0, SHOWN);
  for (const [file, ms] of slowest) say(`${(ms / 1000).toFixed(1).padStart(6)} s  ${file}`);
}

/** Files of the folder that the manifest does not know; archives stand there with their entries. */
const missingOf = (folder: string, inputs: readonly Input[]): string[] => {
  const told = new Set(
    inputs.flatMap(({ paths }) => paths.map((path) => path.replace(/(\.zip)!.*/iu, '$1'))),
  );
  return filesBelow(folder).filter((file) => !told.has(file));
};

async function showReaders(folder: string, inputs: readonly Input[]): Promise<void> {
  let [compared, differ] = [0, 0];
  for (const { file, paths, status } of inputs) {
    if (status !== 'converted' && status !== 'partial') continue;
    if (paths[0]!.includes('!')) continue;
    const path = join(folder, paths[0]!);
    const found = await compareReaders(readFileSync(path), path).catch(() => null);
    if (!found) continue;
    compared += 1;
    if (found.lost.length + found.invented.length === 0) continue;
    differ += 1;
    const list = (words: readonly string[]): string =>
      `${words.length} ${cut(words.slice(0, SHOWN).join(' '), 160)}`;
    say(`  ${file}`);
    if (found.lost.length > 0) say(`    only the second reader: ${list(found.lost)}`);
    if (found.invented.length > 0) say(`    only ours, in cells: ${list(found.invented)}`);
  }
  say(`${compared} documents read twice, ${differ} differ`);
}

for (const folder of process.argv.slice(2).map((given) => resolve(given))) {
  const scratch = mkdtempSync(join(tmpdir(), 'suanpan-foreign-'));
  const ran = await runOver(folder, join(scratch, 'out'));
  const missing = missingOf(folder, ran.inputs);
  const harmed = ran.inputs.filter(({ code }) => HARM.has(code ?? ''));
  say(`${folder}: exit status ${ran.status}`);
  showOutcomes(ran.inputs);
  showCost(ran);
  await showReaders(folder, ran.inputs);
  say(
    `${missing.length} missing from the manifest${missing.length > 0 ? `: ${missing.slice(0, SHOWN).join(', ')}` : ''}`,
  );
  say(`${harmed.length} did harm${harmed.map(({ file }) => `\n  ${file}`).join('')}\n`);
  if (missing.length + harmed.length > 0 || (ran.status !== 0 && ran.status !== 1)) process.exitCode = 1;
  rmSync(scratch, { recursive: true });
}

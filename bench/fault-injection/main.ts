/**
 * @file `npm run bench:faults -- [COUNT] [FILE…]`: COUNT times (1000) one digit of one covered amount is changed at random; printed is
 * how often that was noticed, how often the cell was named, and how often a wrong figure was called proved. Without files: corpus/.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DocumentError } from '../../src/errors.ts';
import { bytesToSubject, injectFault, type Draw, type Outcome, type Subject } from './inject.ts';

/** mulberry32: the same faults on every run. */
function seedToDraw(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const [count = '1000', ...given] = process.argv.slice(2);
const files = given.length > 0 ? given : readdirSync('corpus').map((name) => path.join('corpus', name));
const subjects: { name: string; subject: Subject }[] = [];
for (const file of files) {
  const name = path.basename(file);
  try {
    const subject = await bytesToSubject(readFileSync(file));
    if (subject.covered.size > 0) subjects.push({ name, subject });
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    console.log(`${name}: ${error.message}`);
  }
}

const draw = seedToDraw(1);
const outcomes = Array.from({ length: Number(count) }, (_, i) => {
  const { name, subject } = subjects[i % subjects.length]!;
  return { name, ...injectFault(subject, draw) };
});

function printLine(name: string, some: readonly Outcome[]): void {
  const share = (test: (outcome: Outcome) => boolean): string =>
    `${((100 * some.filter(test).length) / some.length).toFixed(1).padStart(5)} %`;
  const wrong = some.filter(({ isProved }) => isProved).length;
  console.log(
    `${name.padEnd(32)} faults ${String(some.length).padStart(4)}  noticed ${share((each) => each.isNoticed)}` +
      `  located ${share((each) => each.isLocated)}  wrongly proved ${wrong}`,
  );
}

for (const { name } of subjects)
  printLine(
    name,
    outcomes.filter((each) => each.name === name),
  );
for (const form of new Set(outcomes.map((each) => each.form)))
  printLine(
    `  ${form}`,
    outcomes.filter((each) => each.form === form),
  );
printLine('all', outcomes);
for (const { name, change, isNoticed, isLocated, isProved } of outcomes)
  if (isProved || !isNoticed || !isLocated)
    console.log(isProved ? 'proved     ' : isNoticed ? 'not located' : 'not noticed', name, change);

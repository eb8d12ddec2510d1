/**
 * @file `npm run bench:faults -- [COUNT] [--show] [FILE…]`: COUNT faults (100) of every kind at random places of the files, one at a time.
 * Printed is, kind by kind, how often that was noticed, which share of the faults is in figures that nothing else repeats, and how often it
 * was noticed of the rest; how often a wrong cell was named, and how many of the figures that were wrong were
 * called proved in what was wrong of them. Without files: corpus/. `--show` lists the faults that were not noticed, or wrongly proved.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DocumentError } from '../../src/errors.ts';
import { injectFault, type Outcome } from './inject.ts';
import { FIGURE_FAULTS } from './kinds/figures.ts';
import type { Draw, FaultKind } from './kinds/kind.ts';
import { PLACE_FAULTS } from './kinds/places.ts';
import { WORD_FAULTS } from './kinds/words.ts';
import { bytesToSubject, type Subject } from './subject.ts';

const KINDS: readonly FaultKind[] = [...FIGURE_FAULTS, ...PLACE_FAULTS, ...WORD_FAULTS];
/** So often a place for a fault is looked for before the document is passed over. */
const TRIES = 20;

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

interface Named {
  readonly name: string;
  readonly subject: Subject;
}

async function readSubjects(files: readonly string[]): Promise<Named[]> {
  const subjects: Named[] = [];
  for (const file of files) {
    try {
      const subject = await bytesToSubject(readFileSync(file));
      if (subject.reading.amounts.length > 0) subjects.push({ name: path.basename(file), subject });
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      console.error(`${file}: ${error.message}`);
    }
  }
  return subjects;
}

type Injected = Outcome & { readonly name: string };

function injectKind(kind: FaultKind, subjects: readonly Named[], count: number): Injected[] {
  const draw = seedToDraw(KINDS.indexOf(kind) + 1);
  return Array.from({ length: count }, (_, i) => subjects[i % subjects.length]!).flatMap(
    ({ name, subject }) => {
      for (let tries = 0; tries < TRIES; tries++) {
        const outcome = injectFault(subject, kind, draw);
        if (outcome) return [{ name, ...outcome }];
      }
      return [];
    },
  );
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–'.padStart(7) : `${((100 * part) / whole).toFixed(1)} %`.padStart(7);
const countOf = (outcomes: readonly Outcome[], key: 'wrong' | 'proved'): number =>
  outcomes.reduce((sum, outcome) => sum + outcome[key], 0);

function printLine({ name, aspect }: Pick<FaultKind, 'name' | 'aspect'>, all: readonly Injected[]): void {
  const unnoticed = all.filter(({ isNoticed }) => !isNoticed);
  const apart = all.filter(({ isApart }) => isApart);
  const rest = all.filter(({ isApart }) => !isApart);
  const cells = [
    name.padEnd(24),
    (aspect ?? '–').padEnd(7),
    String(all.length).padStart(6),
    percent(all.length - unnoticed.length, all.length),
    percent(apart.length, all.length),
    percent(rest.filter(({ isNoticed }) => isNoticed).length, rest.length),
    percent(all.filter(({ isLocated }) => isLocated).length, all.length),
    percent(unnoticed.filter(({ proved }) => proved > 0).length, all.length).padStart(12),
    `${countOf(all, 'proved')} of ${countOf(all, 'wrong')}`.padStart(16),
  ];
  console.log(aspect === null ? cells.slice(0, 6).join('  ') : cells.join('  '));
}

const given = process.argv.slice(2);
const isShown = given.includes('--show');
const [count = '100', ...files] = given.filter((argument) => argument !== '--show');
const subjects = await readSubjects(
  files.length > 0 ? files : readdirSync('corpus').map((name) => path.join('corpus', name)),
);
console.log(
  'fault                     wrong    faults  noticed    apart     rest  located  silent+proved  figures proved',
);
for (const kind of KINDS) {
  const outcomes = injectKind(kind, subjects, Number(count));
  printLine(kind, outcomes);
  for (const { name, what, isNoticed, isApart, proved } of outcomes)
    if (isShown && (!isNoticed || proved > 0))
      console.log(
        `    ${isNoticed ? '' : 'not noticed '}${isApart ? 'apart ' : ''}${proved > 0 ? 'proved ' : ''}${name} ${what}`,
      );
}

/**
 * @file `npm run bench:rename -- [--show] [FILE…]`: every word of known forms as offices spell it otherwise, and in a wording that no list
 * knows, in the documents of corpus/ or the files given: how often the records stayed as they were, how often what changed was said, and
 * how often something was lost without a word. `--show` lists those.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { bytesToSubject, renameIn, type Outcome, type Renamed } from './outcome.ts';
import { RENAMINGS } from './renamings.ts';

const FILES = [
  'district-budget.html',
  'province-budget.docx',
  'final-accounts.html',
  'city-unit-budget.xlsx',
  'project-forms.docx',
  'self-evaluations.html',
];
const args = process.argv.slice(2);
const isShown = args.includes('--show');
const given = args.filter((arg) => arg !== '--show');
const paths = given.length > 0 ? given : FILES.map((file) => `corpus/${file}`);

const results: Renamed[] = [];
for (const path of paths) {
  const subject = await bytesToSubject(basename(path), readFileSync(path));
  for (const renaming of RENAMINGS) {
    const result = await renameIn(subject, renaming);
    if (result) results.push(result);
  }
}

const countOf = (all: readonly Renamed[], outcome: Outcome): string =>
  String(all.filter((each) => each.outcome === outcome).length).padStart(9);

console.log('words              tried     same     said unproved   silent');
for (const kind of new Set(RENAMINGS.map((renaming) => renaming.kind)))
  for (const isUnknown of [false, true]) {
    const all = results.filter(({ renaming }) => renaming.kind === kind && renaming.isUnknown === isUnknown);
    if (all.length === 0) continue;
    const counts = (['same', 'said', 'unproved', 'silent'] as const)
      .map((outcome) => countOf(all, outcome))
      .join('');
    console.log(
      `${kind.padEnd(8)} ${(isUnknown ? 'unknown' : 'spelled').padEnd(8)} ${String(all.length).padStart(6)}${counts}`,
    );
  }
const silent = results.filter(({ outcome }) => outcome === 'silent');
if (isShown)
  for (const { file, renaming, lost, gained } of silent)
    console.log(
      `${file}: ${renaming.from.source} → ${renaming.to} (${lost.length})\n  - ${lost.slice(0, 3).join('\n  - ')}\n  + ${gained.slice(0, 3).join('\n  + ')}`,
    );
process.exitCode = silent.length > 0 ? 1 : 0;

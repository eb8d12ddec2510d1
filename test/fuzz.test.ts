/** Broken documents of every format, and those that once did harm, through the program as users run it. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutate } from '../scripts/fuzz/mutate.ts';
import { plantedIn } from '../scripts/fuzz/plant.ts';
import { manifestSchema, type Manifest } from '../src/schemas/index.ts';
import { suanpan } from './cli/run.ts';
import { temporaryFolder } from './temporary-folder.ts';

const CORPUS = join(import.meta.dirname, '..', 'corpus');
const FIXTURES = join(import.meta.dirname, 'fixtures', 'fuzz');

/** `npm run fuzz` does it by the thousand; the seeds here are another range, so that both find more. */
const FIRST_SEED = 900_000;
const DOCUMENTS = 30;
/** Small ones: what breaks does not depend on the number of pages. */
const NAMES = [
  'self-evaluations.txt',
  'self-evaluations.html',
  'project-forms.docx',
  'self-evaluations.docx',
  'city-unit-budget.pdf',
  'project-forms.ofd',
];

async function extractAll(folder: string): Promise<Manifest> {
  const out = join(folder, '..', 'out');
  const { status } = await suanpan([
    'extract',
    folder,
    '--out',
    out,
    '--redact',
    'contacts',
    '--format',
    'json',
    '--quiet',
    '--timeout',
    '60',
  ]);
  expect([0, 1]).toContain(status);
  return manifestSchema.parse(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')));
}

const faultsOf = ({ inputs }: Manifest): string[] =>
  inputs
    .filter(({ code }) => code === 'input.crash' || code === 'input.timeout' || code === 'input.memory')
    .map(({ file, reason }) => `${file}: ${reason}`);

test('broken documents cost themselves only, each is in the manifest, and who was planted in none', async () => {
  const folder = join(temporaryFolder(), 'in');
  mkdirSync(folder);
  for (let seed = FIRST_SEED; seed < FIRST_SEED + DOCUMENTS; seed++) {
    const name = NAMES[seed % NAMES.length]!;
    writeFileSync(join(folder, `${seed}-${name}`), mutate(readFileSync(join(CORPUS, name)), name, seed));
  }
  const manifest = await extractAll(folder);
  expect(manifest.inputs.flatMap(({ paths }) => paths).sort()).toEqual(readdirSync(folder).sort());
  expect(faultsOf(manifest)).toEqual([]);
  const leaks = manifest.inputs.flatMap(({ file, output }) =>
    plantedIn(output === null ? '' : readFileSync(join(folder, '..', 'out', output), 'utf8')).map(
      (contact) => `${contact} of ${file}`,
    ),
  );
  expect(leaks).toEqual([]);
});

test('documents that once did harm do none', async () => {
  const folder = join(temporaryFolder(), 'in');
  mkdirSync(folder);
  for (const name of readdirSync(FIXTURES)) copyFileSync(join(FIXTURES, name), join(folder, name));
  const manifest = await extractAll(folder);
  expect(manifest.inputs).toHaveLength(readdirSync(FIXTURES).length);
  expect(faultsOf(manifest)).toEqual([]);
});

test('the same seed breaks a document in the same way', () => {
  const name = 'self-evaluations.txt';
  const bytes = readFileSync(join(CORPUS, name));
  expect(mutate(bytes, name, 7).equals(mutate(bytes, name, 7))).toBe(true);
  expect(mutate(bytes, name, 7).equals(mutate(bytes, name, 8))).toBe(false);
});

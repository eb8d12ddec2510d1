/** @file What was left out of an output is in nothing that is made of it: a bag, and what a trace tells. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { traceToLines } from '../../src/archive/trace-text.ts';
import { traceTarget } from '../../src/archive/trace.ts';
import { readDocumentFiles, readWholeManifest } from '../../src/write/read-output.ts';
import { bareText, plantedPages } from '../cli/planted.ts';
import { suanpan } from '../cli/run.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const planted = plantedPages();
const contacts = [...new Set(planted.flatMap((each) => each.contacts.map(bareText)))];
const leaksIn = (texts: readonly string[]): string[] => {
  const all = texts.map(bareText);
  return contacts.filter((contact) => all.some((text) => text.includes(contact)));
};

const root = temporaryFolder();
const [folder, out] = [join(root, 'in'), join(root, 'out')];
beforeAll(async () => {
  mkdirSync(folder);
  for (const { file, html } of planted) writeFileSync(join(folder, file), html);
  await suanpan(['extract', folder, '--out', out, '--redact', 'contacts', '--format', 'json', '--quiet']);
});

const textsIn = (bag: string): string[] =>
  readdirSync(bag, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(bag, file)).isFile())
    .flatMap((file) => [file, readFileSync(join(bag, file), 'utf8')]);

test('a bag without its originals tells nobody', async () => {
  const bag = join(root, 'bag');
  const { status, stderr } = await suanpan(['bag', out, '--to', bag, '--no-originals']);
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: expect.stringMatching(/^\S+: 0 originals/) as string,
  });
  expect(leaksIn(textsIn(bag))).toEqual([]);
  expect((await suanpan(['verify', bag])).status).toBe(0);
});

test('a bag with its originals says that they do', async () => {
  const bag = join(root, 'whole');
  const { stderr } = await suanpan(['bag', out, '--to', bag, '--originals', folder]);
  expect(stderr).toMatch(/^the records are without contacts, the originals in the bag are not/);
  expect(readFileSync(join(bag, 'bag-info.txt'), 'utf8')).toMatch(
    /External-Description: Contacts were left out/,
  );
  expect((await suanpan(['bag', out, '--to', bag])).status).toBe(2);
});

test('what a trace tells of any record names nobody', async () => {
  const told: string[] = [];
  for await (const { conversion } of readDocumentFiles(out, await readWholeManifest(out))) {
    const { document, tables, evaluations, findings } = conversion;
    const cells = tables.flatMap(({ id, cells: each }) =>
      each.map(({ row, column }) => `${id}/r${row}c${column}`),
    );
    const ids = [document.id, ...cells, ...[...tables, ...evaluations, ...findings].map(({ id }) => id)];
    for (const id of ids) {
      const trace = traceTarget({ conversion, id });
      told.push(JSON.stringify(trace), ...traceToLines(trace));
    }
  }
  expect(told.length).toBeGreaterThan(planted.length);
  expect(leaksIn(told)).toEqual([]);
});

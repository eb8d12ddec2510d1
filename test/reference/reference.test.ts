/**
 * Documents with known truth that are not part of the project (real dumps, real and rendered documents, their scorers): run when
 * the folder is there, skipped in so many words when it is not. SUANPAN_REFERENCE names another folder.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { convert, type Conversion } from '../../src/index.ts';
import { findMeasures } from './measures.ts';

const reference = resolve(process.env['SUANPAN_REFERENCE'] ?? '../shared');
const isThere = existsSync(join(reference, 'score/amounts.mjs'));
const measures = findMeasures(reference);
const folder = mkdtempSync(join(tmpdir(), 'reference-'));
const converted = new Map<string, Promise<Conversion>>();

const convertOnce = (document: string): Promise<Conversion> => {
  const known = converted.get(document);
  if (known) return known;
  const conversion = convert(readFileSync(join(reference, document)), { file: basename(document) });
  converted.set(document, conversion);
  return conversion;
};

async function score(scorer: string, truth: string, document: string): Promise<Record<string, unknown>> {
  const file = join(folder, `${basename(document)}.json`);
  writeFileSync(file, JSON.stringify(await convertOnce(document)));
  const program = join(reference, `score/${scorer}.mjs`);
  return JSON.parse(
    execFileSync(process.execPath, [program, join(reference, truth), file], { encoding: 'utf8' }),
  ) as Record<string, unknown>;
}

/** `fields.goal` → the number there. */
const numberAt = (result: Record<string, unknown>, path: string): number =>
  Number(
    path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], result),
  );

afterAll(() => rmSync(folder, { recursive: true }));

if (!isThere)
  test.skip(`the reference documents are not at ${basename(reference)}/: nothing is measured against them`, () =>
    undefined);

(isThere ? describe : describe.skip)('reference documents', () => {
  test.each(measures)(
    '$scorer of $document is no worse than it was',
    async ({ scorer, truth, document, least }) => {
      const result = await score(scorer, truth, document);
      for (const [path, floor] of Object.entries(least))
        expect([path, numberAt(result, path) >= floor]).toEqual([path, true]);
    },
    60_000,
  );

  test.each([...new Set(measures.map((measure) => measure.document))])(
    '%s loses no text',
    async (document) => {
      const { findings } = await convertOnce(document);
      expect(findings.filter((finding) => finding.code === 'text.missing')).toEqual([]);
    },
    60_000,
  );
});

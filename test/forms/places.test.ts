/** The places that go beside the records: one for each, and its cells print what the record gives. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../src/extract/index.ts';
import { readFacts, recognizeTables, recordTables } from '../../src/forms/index.ts';
import { squeeze } from '../../src/words/lexicon.ts';
import type { RecordPlace } from '../../src/model/index.ts';
import { captionTables, cleanDocument, repairTables } from '../../src/normalize/index.ts';
import type { Records } from '../../src/schemas/index.ts';

async function recordsOf(name: string): Promise<Records> {
  const bytes = readFileSync(join(import.meta.dirname, '../../corpus', name));
  const clean = cleanDocument(await readDocument(bytes));
  const tables = repairTables(recognizeTables(captionTables(clean)));
  return recordTables('d', tables, readFacts(clean, tables));
}

type Fields = Readonly<Record<string, unknown>>;

/** Everything that has a place, by its id, with the texts of its fields. */
const partsOf = ({ projects, departmentTargets, evaluations }: Records): Map<string, Fields> =>
  new Map<string, Fields>([
    ...[...projects, ...departmentTargets, ...evaluations].flatMap((record) =>
      [record, ...record.indicators].map((part) => [part.id, part] as const),
    ),
    ...departmentTargets.map(({ id, funds }) => [id, funds] as const),
    ...evaluations.flatMap(({ id, funds }) =>
      Object.entries(funds).flatMap(([source, fund]) => (fund ? [[`${id}/${source}`, fund] as const] : [])),
    ),
  ]);

const bare = (text: string): string => squeeze(text).replace(/[,，]/gu, '');

/** Fields whose cell does not print them. */
const misplaced = (fields: Fields, { id, cells }: RecordPlace): string[] =>
  Object.entries(cells).flatMap(([field, cell]) => {
    const text = fields[field];
    const isThere = typeof text !== 'string' || (cell && bare(cell.text).includes(bare(text)));
    return isThere ? [] : [`${id} ${field}: ${String(text)} in ${cell?.text}`];
  });

describe.each([
  'self-evaluations.docx',
  'doubtful-evaluations.txt',
  'district-budget.txt',
  'project-forms.docx',
])('in %s', (name) => {
  test('each record and each part of one has its place, with cells that print its fields', async () => {
    const records = await recordsOf(name);
    const parts = partsOf(records);
    expect(parts.size).toBeGreaterThan(0);
    expect(records.places.map(({ id }) => id).sort()).toEqual([...parts.keys()].sort());
    expect(records.places.flatMap((place) => misplaced(parts.get(place.id)!, place))).toEqual([]);
  });
});

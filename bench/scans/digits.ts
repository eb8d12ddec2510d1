/**
 * @file `npm run bench:digits [-- COUNT FILE.pdf …]`: digits misread one at a time in figures that checks hold, as a recogniser misreads
 * them, and the share that the sums correct. What is left must be told, and nothing wrong called proved.
 */
import { readFileSync } from 'node:fs';
import { randomOf } from '../../scripts/make-corpus/damage/random.ts';
import { readDocument } from '../../src/extract/index.ts';
import {
  IDENTITIES,
  readFacts,
  recognizeTables,
  recordTables,
  tableReaderOf,
} from '../../src/forms/index.ts';
import { cellIdOf, documentIdOf } from '../../src/model/ids.ts';
import type { Cell, DocumentFacts, RecognizedTable } from '../../src/model/index.ts';
import { captionTables, cleanDocument, repairTables, settleRecognised } from '../../src/normalize/index.ts';
import { proveRecords, proverOf, type Proof } from '../../src/reconcile/index.ts';
import { RECOGNISED_RULE } from '../../src/words/recognised.ts';

type Fault = readonly [name: string, misread: (text: string, draw: (below: number) => number) => string];

/** One of the places where a digit stands, with the other digit. */
const swap =
  (from: string, to: string): Fault[1] =>
  (text, draw) => {
    const places = [...text].flatMap((sign, i) => (sign === from ? [i] : []));
    if (places.length === 0) return text;
    const at = places[draw(places.length)]!;
    return text.slice(0, at) + to + text.slice(at + 1);
  };

const FAULTS: readonly Fault[] = [
  ...['83', '38', '06', '60', '17', '71'].map((pair): Fault => [
    `${pair[0]} as ${pair[1]}`,
    swap(pair[0]!, pair[1]!),
  ]),
  ['lost point', (text) => text.replace('.', '')],
];

interface Subject {
  readonly documentId: string;
  readonly facts: DocumentFacts;
  /** As if they had been recognised. */
  readonly tables: readonly RecognizedTable[];
}

async function readSubject(path: string): Promise<Subject> {
  const bytes = readFileSync(path);
  const clean = cleanDocument(await readDocument(bytes));
  const tables = repairTables(recognizeTables(captionTables(clean))).map((table) => ({
    ...table,
    cells: table.cells.map((cell) => ({ ...cell, rules: [...cell.rules, RECOGNISED_RULE] })),
  }));
  return { documentId: documentIdOf(bytes), facts: readFacts(clean, tables), tables };
}

const prove = ({ documentId, facts }: Subject, tables: readonly RecognizedTable[]): Proof =>
  proveRecords(tables, recordTables(documentId, tables, facts), IDENTITIES, facts.year);

/** The stages of convert that correct a recognised figure. */
function settle(subject: Subject, tables: readonly RecognizedTable[]): readonly RecognizedTable[] {
  const { documentId, facts } = subject;
  const read = tableReaderOf(documentId, facts);
  const ledgerOf: Parameters<typeof proverOf>[0]['ledgerOf'] = (table) => read(table).ledger?.[0] ?? null;
  const records = recordTables(documentId, tables, facts, read);
  const prover = proverOf({ documentId, tables, records, book: IDENTITIES, ledgerOf });
  const failing = prove(subject, tables).checks.filter(({ holds }) => holds === false);
  return settleRecognised(tables, prover, {
    checks: failing.map(({ terms }) => terms.map(({ cell }) => cell)),
    idOf: (table, cell) => cellIdOf(documentId, table, cell),
  });
}

type Outcome = 'corrected' | 'told' | 'silent' | 'proved';

const replace = (
  tables: readonly RecognizedTable[],
  id: string,
  change: (cell: Cell) => Cell,
  subject: Subject,
) =>
  tables.map((table) => ({
    ...table,
    cells: table.cells.map((cell) =>
      cellIdOf(subject.documentId, table, cell) === id ? change(cell) : cell,
    ),
  }));

/** @param isSeen whether the recogniser had the right reading among its others */
function tryFault(subject: Subject, cell: Cell, id: string, text: string, isSeen: boolean): Outcome {
  const readings = isSeen ? [cell.text] : [];
  const tables = settle(
    subject,
    replace(subject.tables, id, (each) => ({ ...each, text, readings }), subject),
  );
  const after = tables
    .flatMap((table) => table.cells.map((each) => [cellIdOf(subject.documentId, table, each), each] as const))
    .find(([each]) => each === id)![1];
  if (after.text === cell.text) return 'corrected';
  const { checks, records } = prove(subject, tables);
  if (records.amounts.some((amount) => amount.id === id && amount.proved_by.length > 0)) return 'proved';
  return checks.some(({ holds, terms }) => holds === false && terms.some((term) => term.cell === id))
    ? 'told'
    : 'silent';
}

const [count = '40', ...files] = process.argv.slice(2);
const subjects = await Promise.all(
  (files.length ? files : ['corpus/district-budget.pdf', 'corpus/final-accounts.pdf']).map(readSubject),
);
const covered = subjects.flatMap((subject) => {
  const held = new Set(
    prove(subject, subject.tables)
      .records.amounts.filter(({ proved_by, amount }) => proved_by.length > 0 && Number(amount) !== 0)
      .map(({ id }) => id),
  );
  return subject.tables.flatMap((table) =>
    table.cells
      .map((cell) => ({ subject, cell, id: cellIdOf(subject.documentId, table, cell) }))
      .filter(({ id }) => held.has(id)),
  );
});

console.log('| misread | seen | faults | corrected | told | silent | wrong and proved |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const [name, misread] of FAULTS)
  for (const isSeen of [true, false]) {
    const { below: draw } = randomOf(FAULTS.findIndex(([each]) => each === name));
    const outcomes: Outcome[] = [];
    for (let tries = 0; tries < 20 * Number(count) && outcomes.length < Number(count); tries++) {
      const { subject, cell, id } = covered[draw(covered.length)]!;
      const text = misread(cell.text, draw);
      if (text !== cell.text) outcomes.push(tryFault(subject, cell, id, text, isSeen));
    }
    const share = (outcome: Outcome): number => outcomes.filter((each) => each === outcome).length;
    const cells = [name, isSeen ? 'yes' : 'no', outcomes.length, share('corrected'), share('told')];
    console.log(`| ${[...cells, share('silent'), share('proved')].join(' | ')} |`);
  }

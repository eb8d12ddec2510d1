/** @file One digit of one amount changed, as if the source had been misprinted or misread, and what the checks make of it. */
import { readDocument } from '../../src/extract/index.ts';
import { IDENTITIES, readFacts, recognizeTables, recordTables } from '../../src/forms/index.ts';
import { documentIdOf, idToPlace } from '../../src/model/ids.ts';
import type { DocumentFacts, Doubt, RecognizedTable } from '../../src/model/index.ts';
import { captionTables, cleanDocument, repairTables } from '../../src/normalize/index.ts';
import { proveRecords, type Proof } from '../../src/reconcile/index.ts';
import type { Records } from '../../src/schemas/index.ts';

/** Draws an integer from 0 up to, not including, `below`. */
export type Draw = (below: number) => number;

export interface Subject {
  readonly documentId: string;
  readonly facts: DocumentFacts;
  readonly tables: readonly RecognizedTable[];
  readonly records: Records;
  readonly proof: Proof;
  /** Ids of the amounts that a decided check of two or more figures holds. */
  readonly covered: ReadonlySet<string>;
}

export interface Outcome {
  readonly change: string;
  readonly form: string;
  /** A finding is there that was not there before. */
  readonly isNoticed: boolean;
  /** A new finding names the cell as the one that is wrong. */
  readonly isLocated: boolean;
  /** The changed figure counts as proved. */
  readonly isProved: boolean;
}

function coveredBy({ checks, records }: Proof): Set<string> {
  const cells = new Set<string>();
  for (const { holds, terms } of checks) {
    const given = new Set(terms.filter(({ amount }) => amount !== null).map(({ cell }) => cell));
    if (holds !== null && given.size > 1) for (const cell of given) cells.add(cell);
  }
  return new Set(
    records.amounts.filter(({ id, amount }) => amount !== null && cells.has(id)).map(({ id }) => id),
  );
}

/** The stages of convert up to the records, which can then be changed and proved again. */
export async function bytesToSubject(bytes: Uint8Array): Promise<Subject> {
  const clean = cleanDocument(await readDocument(bytes));
  const tables = repairTables(recognizeTables(captionTables(clean)));
  const [documentId, facts] = [documentIdOf(bytes), readFacts(clean, tables)];
  const records = recordTables(documentId, tables, facts);
  const proof = proveRecords(tables, records, IDENTITIES);
  return { documentId, facts, tables, records, proof, covered: coveredBy(proof) };
}

/** Another digit at a random place of the figure. */
function changeDigit(amount: string, draw: Draw): string {
  const places = [...amount].flatMap((sign, i) => (/\d/.test(sign) ? [i] : []));
  const at = places[draw(places.length)]!;
  const digit = (Number(amount[at]) + 1 + draw(9)) % 10;
  return `${amount.slice(0, at)}${digit}${amount.slice(at + 1)}`;
}

const placeOf = ({ table, cell }: Doubt): string =>
  cell ? `${table}/r${cell.row}c${cell.column}` : String(table);
const keyOf = (doubt: Doubt): string =>
  [doubt.code, placeOf(doubt), doubt.expected, doubt.actual, doubt.note].join('|');

/** The tables with another figure in one cell: what its rows are parts of is decided anew. */
function withFigure({ tables }: Subject, id: string, amount: string): RecognizedTable[] {
  const { table: tableId, cell: place } = idToPlace(id)!;
  return tables.map((table) =>
    table.id !== tableId
      ? table
      : {
          ...table,
          cells: table.cells.map((cell) =>
            cell.row === place!.row && cell.column === place!.column
              ? { ...cell, raw: amount, text: amount }
              : cell,
          ),
        },
  );
}

/** Changes one covered amount and proves the document again; the subject itself stays as it is. */
export function injectFault(subject: Subject, draw: Draw): Outcome {
  const { documentId, facts, records, proof, covered } = subject;
  const candidates = records.amounts.filter(({ id }) => covered.has(id));
  const victim = candidates[draw(candidates.length)]!;
  const amount = changeDigit(victim.amount!, draw);
  const tables = withFigure(subject, victim.id, amount);
  const read = recordTables(documentId, tables, facts);
  const proved = proveRecords(tables, read, IDENTITIES);
  const after = { ...proved, doubts: [...read.doubts, ...proved.doubts] };
  const before = new Set([...records.doubts, ...proof.doubts].map(keyOf));
  const fresh = after.doubts.filter((doubt) => !before.has(keyOf(doubt)));
  const place = victim.id.slice(victim.id.indexOf('/') + 1);
  return {
    change: `${place} ${[...victim.row_labels, ...victim.column_path].join(' ')}: ${victim.amount} → ${amount}`,
    form: victim.form,
    isNoticed: fresh.length > 0,
    isLocated: fresh.some((doubt) => placeOf(doubt) === place && doubt.code !== 'check.not_closed'),
    isProved: after.records.amounts.some(({ id, proved_by }) => id === victim.id && proved_by.length > 0),
  };
}

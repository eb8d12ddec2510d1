/**
 * @file START HERE. The whole program: bytes in, checked records out.
 *
 * read → clean → caption → recognize → repair → settle (a doubtful reading is tried against the proof) → record → prove → doubt (what
 * the source says and cannot be right). Each stage is a function from readonly data to readonly data; what it changes rides on the cells
 * as repairs, what it doubts as doubts, and `conclude` lists both.
 */
import { accountForText } from './conclude/account.ts';
import { conclude } from './conclude/index.ts';
import { readDocument } from './extract/index.ts';
import {
  IDENTITIES,
  readFacts,
  readStatements,
  recognizeTables,
  recordTables,
  tableReaderOf,
} from './forms/index.ts';
import { cellIdOf, documentIdOf } from './model/ids.ts';
import type { RecognizedTable } from './model/index.ts';
import {
  captionTables,
  cleanDocument,
  repairTables,
  settleFigures,
  settleRecognised,
} from './normalize/index.ts';
import { doubtRecords, proveRecords, proverOf, type Proof } from './reconcile/index.ts';
import type { Conversion, LedgerTable, Records } from './schemas/index.ts';
import { validateRecords } from './conclude/validate.ts';

export interface ConvertOptions {
  /** Path or name to be written as `document.file`. */
  readonly file: string;
  /** Read pages that are pictures too, with the optional recogniser. */
  readonly ocr?: boolean;
  /** Told of each page of a PDF that is read, of how many: reading takes most of the time. */
  readonly onPage?: (read: number, pages: number) => void;
}

/**
 * Converts one document.
 *
 * @param bytes the file as it is; its format is told from the content
 * @returns the document file of the output contract, validated
 * @throws DocumentError when nothing can be read; NotADisclosure when it is no document
 * @example
 * const file = 'corpus/district-budget.pdf';
 * const { amounts, findings } = await convert(await readFile(file), { file });
 * for (const { row_labels, column_path, amount, unit } of amounts) console.log(row_labels, column_path, amount, unit);
 * console.log(findings.length);
 */
export async function convert(bytes: Uint8Array, options: ConvertOptions): Promise<Conversion> {
  const documentId = documentIdOf(bytes);
  const raw = await readDocument(bytes, { ocr: options.ocr ?? false, onPage: options.onPage });
  const clean = cleanDocument(raw);
  const captioned = captionTables(clean);
  const recognized = recognizeTables(captioned);
  const repaired = repairTables(recognized);
  const facts = readFacts(clean, repaired);
  const statements = readStatements(documentId, clean.blocks, facts);
  const read = tableReaderOf(documentId, facts);
  const record = (tables: readonly RecognizedTable[]): Records =>
    validateRecords({ ...recordTables(documentId, tables, facts, read), statements });
  const printed = record(repaired);
  const ledgerOf = (table: RecognizedTable): LedgerTable | null => read(table).ledger?.[0] ?? null;
  const prover = proverOf({ documentId, tables: repaired, records: printed, book: IDENTITIES, ledgerOf });
  const prove = (tables: readonly RecognizedTable[]): Proof =>
    proveRecords(tables, tables === repaired ? printed : record(tables), IDENTITIES, facts.year);
  const settled = settleFigures(repaired, prover);
  const first = prove(settled);
  const tables = settleRecognised(settled, prover, {
    checks: first.checks
      .filter(({ holds }) => holds === false)
      .map(({ terms }) => terms.map(({ cell }) => cell)),
    idOf: (table, cell) => cellIdOf(documentId, table, cell),
  });
  const proof = tables === settled ? first : prove(tables);
  const doubts = doubtRecords(tables, proof.records, clean.blocks);
  const parts = { documentId, file: options.file, raw, tables, facts, proof, doubts };
  const output = conclude({ ...parts, lost: [] });
  const lost = accountForText(raw, tables, output);
  return lost.length === 0 ? output : conclude({ ...parts, lost });
}

/** What scans are read with. */
export { recogniserOf } from './extract/scan/recogniser/identity.ts';

/** The format of a file, told from its content, for documents that cannot be converted. Throws NotADisclosure. */
export { sniffFormat as formatOf } from './extract/sniff.ts';

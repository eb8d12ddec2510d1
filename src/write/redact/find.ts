/** @file The people of a document and how to reach them: found by the labels of its tables (联系人, 负责人, 联系电话) and in its texts. */
import type { CellRecord, Conversion, TableRecord } from '../../schemas/index.ts';
import { foldWidth, isContactLabel, labelledNumbersIn, textToNames } from '../../words/contacts.ts';
import { textToContacts, type Contacts } from './mask.ts';
import { append } from '../../model/lists.ts';

/** A cell that a label asks a person of, and what could be made of it. */
interface Asked {
  readonly table: TableRecord;
  readonly cell: CellRecord;
  readonly names: readonly string[];
  readonly numbers: readonly string[];
}

export interface Found {
  readonly contacts: Contacts;
  /** Cells that hold nothing but a contact. */
  readonly cells: ReadonlySet<CellRecord>;
  /** Beside a label of a contact, and neither name nor number: left, and said. */
  readonly unjudged: readonly { readonly table: TableRecord; readonly cell: CellRecord }[];
}

/** A value of a form is short; a sentence, or the next label, is no contact. */
const LONGEST_CONTACT = 60;

const sharesRows = (a: CellRecord, b: CellRecord): boolean =>
  a.row < b.row + b.row_span && b.row < a.row + a.row_span;
const sharesColumns = (a: CellRecord, b: CellRecord): boolean =>
  a.column < b.column + b.column_span && b.column < a.column + a.column_span;

/** The cells that a label may speak of: those right of it up to the next label, and those under it. */
function* besides(label: CellRecord, cells: readonly CellRecord[]): Generator<CellRecord> {
  const right = cells.filter((cell) => cell.column > label.column && sharesRows(cell, label));
  for (const cell of right.sort((a, b) => a.column - b.column)) {
    if (isContactLabel(cell.text)) break;
    if (cell.text !== '') yield cell;
  }
  yield* cells.filter((cell) => cell.row > label.row && cell.text !== '' && sharesColumns(cell, label));
}

function ask(table: TableRecord, cell: CellRecord): Asked {
  const text = foldWidth(cell.text);
  const numbers = labelledNumbersIn(text).map(({ start, end }) => text.slice(start, end));
  return { table, cell, names: textToNames(text), numbers };
}

const isFound = ({ names, numbers }: Asked): boolean => names.length + numbers.length > 0;

function tableToAsked(table: TableRecord): { readonly found: Asked[]; readonly unjudged: Asked[] } {
  const found: Asked[] = [];
  const unjudged: Asked[] = [];
  for (const label of table.cells.filter(({ text }) => isContactLabel(text))) {
    const asked = [...besides(label, table.cells)].map((cell) => ask(table, cell));
    append(
      found,
      asked.filter((each) => isFound(each) && each.cell.text.length <= LONGEST_CONTACT),
    );
    const next = asked[0];
    if (next && !asked.some(isFound) && sharesRows(next.cell, label)) unjudged.push(next);
  }
  return { found, unjudged };
}

const bare = (text: string): string => text.replace(/\s/gu, '');
const digitsOf = (text: string): string => foldWidth(text).replace(/\D/gu, '');

/** Every table counts, whatever its form: the same person signs another one too. */
export function findContacts({ tables, evaluations, findings }: Conversion): Found {
  const asked = tables.map(tableToAsked);
  const found = asked.flatMap((each) => each.found);
  const texts = [
    ...tables.flatMap(({ cells }) => cells.map(({ text }) => text)),
    ...findings.map(({ note }) => note ?? ''),
  ].map(textToContacts);
  const records = evaluations.flatMap(({ leader, phone }) => [leader ?? '', phone ?? '']);
  const names = [...found.flatMap((each) => each.names), ...texts.flatMap((each) => [...each.names])];
  const numbers = [
    ...found.flatMap((each) => each.numbers.map(digitsOf)),
    ...texts.flatMap((each) => [...each.numbers]),
  ];
  return {
    contacts: {
      names: new Set([...names.map(bare), ...records.flatMap(textToNames).map(bare)]),
      numbers: new Set([...numbers, ...records.map(digitsOf)].filter((number) => number.length >= 7)),
    },
    cells: new Set(found.filter(({ cell }) => !/\p{Script=Han}{5}/u.test(cell.text)).map(({ cell }) => cell)),
    unjudged: asked.flatMap((each) => each.unjudged),
  };
}

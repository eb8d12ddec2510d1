/** @file The people of a document and how to reach them: found by the labels of its tables (联系人, 负责人, 联系电话) and in its texts. */
import { append } from '../../model/lists.ts';
import type { CellRecord, Conversion, TableRecord } from '../../schemas/index.ts';
import {
  contactStarts,
  foldWidth,
  labelledNumbersIn,
  labelToAsked,
  type Asks,
  endsAsContact,
  isNobody,
} from '../../words/contacts.ts';
import { isLooselyName, isNamesOnly, isPersonName, textToNames } from '../../words/person-names.ts';
import { textToContacts, type Contacts } from './mask.ts';

/** A cell that a label asks a person of, and what could be made of it. */
interface Asked {
  readonly table: TableRecord;
  readonly cell: CellRecord;
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  /** Where somebody lives: any words. */
  readonly isPlace?: boolean;
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
/** Somebody may be found again anywhere in the document by so many characters; two that are no known surname are a word. */
const SHORTEST_SPREAD = 3;
/** An account name, or a number too short to be one of a telephone: 微信 luzhixing, QQ 30241. */
const HANDLE = /[\w.\-]{5,}/u;

const sharesRows = (a: CellRecord, b: CellRecord): boolean =>
  a.row < b.row + b.row_span && b.row < a.row + a.row_span;
const sharesColumns = (a: CellRecord, b: CellRecord): boolean =>
  a.column < b.column + b.column_span && b.column < a.column + a.column_span;

/** The cells right of a label, up to the next one. */
function rightOf(label: CellRecord, cells: readonly CellRecord[]): CellRecord[] {
  const right = cells
    .filter((cell) => cell.column > label.column && cell.text !== '' && sharesRows(cell, label))
    .sort((a, b) => a.column - b.column);
  const next = right.findIndex((cell) => isStrong(cell) && endsAsContact(cell.text));
  return next < 0 ? right : right.slice(0, next);
}

const isStrong = (cell: CellRecord): boolean => ['person', 'number'].includes(labelToAsked(cell.text) ?? '');

const belowOf = (label: CellRecord, cells: readonly CellRecord[]): CellRecord[] =>
  cells.filter((cell) => cell.row > label.row && cell.text !== '' && sharesColumns(cell, label));

/** What is read next where nothing stands beside a label or under it: lost tabs move a value to another column of the next row. */
function readNext(label: CellRecord, cells: readonly CellRecord[]): CellRecord[] {
  const at = cells.indexOf(label);
  const next = cells.find(({ text }, i) => i > at && text !== '');
  return next ? [next] : [];
}

/** Its row is one of the heads of columns. */
const isHeadOf = ({ header_rows: heads }: TableRecord, label: CellRecord): boolean => label.row < heads;

/** @param isName how strictly a person is known in this place */
function ask(table: TableRecord, cell: CellRecord, isName: (text: string) => boolean): Asked {
  const text = foldWidth(cell.text);
  const numbers = labelledNumbersIn(text).map(({ start, end }) => text.slice(start, end));
  return { table, cell, names: contactStarts(text).length > 0 ? [] : textToNames(text, isName), numbers };
}

const isFound = ({ names, numbers, cell }: Asked): boolean =>
  names.length + numbers.length > 0 && cell.text.length <= LONGEST_CONTACT;

/** Right behind a label the value is who or what is asked for, however it is written; in a head that is the whole column. */
function askedLoosely(table: TableRecord, label: CellRecord, asks: Asks): Asked[] {
  const below = isHeadOf(table, label) ? belowOf(label, table.cells) : [];
  const places = below.length > 0 ? below : rightOf(label, table.cells).slice(0, 1);
  if (asks === 'person') return places.map((cell) => ask(table, cell, isLooselyName));
  return places
    .filter(
      ({ text }) =>
        text.length <= LONGEST_CONTACT && (asks === 'place' || HANDLE.test(bare(foldWidth(text)))),
    )
    .map((cell) => ({ table, cell, names: [], numbers: [foldWidth(cell.text)], isPlace: asks === 'place' }));
}

/** A role may mean something else: only who stands right beside it or under it counts, and nothing but a name. */
function askedByRole(
  table: TableRecord,
  label: CellRecord,
  right: readonly Asked[],
  below: readonly Asked[],
): Asked[] {
  const isPerson = ({ cell, names }: Asked): boolean => names.length > 0 && isNamesOnly(cell.text);
  if (isHeadOf(table, label) && below.length > 0) return below.every(isPerson) ? [...below] : [];
  const beside = right.slice(0, 1).filter(isPerson);
  return beside.length > 0 ? beside : below.slice(0, 1).filter(isPerson);
}

interface TableAsked {
  readonly found: Asked[];
  readonly unjudged: Asked[];
}

function labelToContacts(table: TableRecord, label: CellRecord, asks: Asks): TableAsked {
  const toAsked = (cell: CellRecord): Asked => ask(table, cell, isPersonName);
  const right = rightOf(label, table.cells).map(toAsked);
  const below = belowOf(label, table.cells).map(toAsked);
  const next = right.length > 0 ? [] : readNext(label, table.cells).map(toAsked);
  const sure = [...right, ...below, ...next].filter(isFound);
  if (asks === 'role') return { found: askedByRole(table, label, right, below), unjudged: [] };
  const loose = sure.length > 0 && !isHeadOf(table, label) ? [] : askedLoosely(table, label, asks);
  const found = [...sure, ...loose.filter(isFound)];
  const isJudged = found.length > 0 || right.length === 0 || isNobody(right[0]!.cell.text);
  return { found, unjudged: isJudged ? [] : [right[0]!] };
}

function tableToAsked(table: TableRecord): TableAsked {
  const found: Asked[] = [];
  const unjudged: Asked[] = [];
  for (const label of table.cells) {
    const asks = labelToAsked(label.text);
    if (asks === null) continue;
    const asked = labelToContacts(table, label, asks);
    append(found, asked.found);
    append(unjudged, asked.unjudged);
  }
  return { found, unjudged };
}

const bare = (text: string): string => text.replace(/\s/gu, '');
const digitsOf = (text: string): string => foldWidth(text).replace(/\D/gu, '');
const isSpread = (name: string): boolean => name.length >= SHORTEST_SPREAD || isPersonName(name);

/** Every table counts, whatever its form: the same person signs another one too. */
export function findContacts({ tables, evaluations, findings }: Conversion): Found {
  const asked = tables.map(tableToAsked);
  const found = asked.flatMap((each) => each.found);
  const texts = [
    ...tables.flatMap(({ cells }) => cells.map(({ text }) => text)),
    ...findings.map(({ note }) => note ?? ''),
  ].map(textToContacts);
  const records = evaluations.flatMap(({ leader, phone }) => [leader ?? '', phone ?? '']);
  const names = [
    ...found.flatMap((each) => each.names),
    ...texts.flatMap((each) => [...each.names]),
    ...records.flatMap((text) => textToNames(text, isLooselyName)),
  ];
  const numbers = [
    ...found.flatMap((each) => each.numbers.map(digitsOf)),
    ...texts.flatMap((each) => [...each.numbers]),
    ...records.map(digitsOf),
  ];
  return {
    contacts: {
      names: new Set(names.map(bare).filter(isSpread)),
      numbers: new Set(numbers.filter((number) => number.length >= 7)),
    },
    cells: new Set(
      found
        .filter(({ cell, isPlace }) => isPlace || !/\p{Script=Han}{7}/u.test(cell.text))
        .map(({ cell }) => cell),
    ),
    unjudged: asked.flatMap((each) => each.unjudged),
  };
}

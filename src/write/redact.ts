/**
 * @file `--redact contacts`: the names and telephone numbers of self-evaluation forms, left out of every output.
 *
 * A form prints a label (项目负责人, 联系电话) and, to its right, the person. Both the record and the cells hold it,
 * and so may repairs, checks and findings; so the cells are cleared by their labels, and what they held is then
 * taken out of every other text of the document.
 */
import type { CellRecord, Conversion, TableRecord } from '../schemas/index.ts';

/** Labels of cells whose right neighbour is a person or a number, white space removed. */
const CONTACT_LABEL =
  /^(项目)?(负责人|联系人|联系电话|电话|手机|填报人|填表人|经办人)(及电话|及联系电话|签字|（签字）|\(签字\))?[:：]?$/u;

/** A label and its person in one cell: 联系电话：010-12345678. */
const CONTACT_IN_TEXT =
  /((?:项目负责人|负责人|联系人|联系电话|填报人|填表人|经办人)\s*[:：]\s*)([^\s，,；;|]+)/gu;

/** Mobile numbers, and land lines with or without an area code and an extension. */
const TELEPHONE = /(?<![\d.])(1[3-9]\d{9}|(?:0\d{2,3}[-－—\s]?)\d{7,8}(?:[-－—转]\d{1,5})?)(?![\d.])/gu;

/** What stands in the place of a person: not empty, so that it is seen that something stood there. */
export const REDACTED = '[redacted]';

const withoutSpace = (text: string): string => text.replace(/\s/gu, '');

const redactText = (text: string): string =>
  text.replace(CONTACT_IN_TEXT, `$1${REDACTED}`).replace(TELEPHONE, REDACTED);

/** Rows that both cells have in common. */
const sharesRow = (a: CellRecord, b: CellRecord): boolean =>
  a.row < b.row + b.row_span && b.row < a.row + a.row_span;

/** The nearest cell with text to the right of a label. */
function contactOf(label: CellRecord, cells: readonly CellRecord[]): CellRecord | null {
  const right = cells
    .filter((cell) => cell.column > label.column && sharesRow(cell, label))
    .sort((a, b) => a.column - b.column);
  const first = right.find((cell) => cell.text !== '');
  return first && !CONTACT_LABEL.test(withoutSpace(first.text)) ? first : null;
}

function contactsOfTable({ cells }: TableRecord): Set<CellRecord> {
  const labels = cells.filter((cell) => CONTACT_LABEL.test(withoutSpace(cell.text)));
  return new Set(labels.map((label) => contactOf(label, cells)).filter((cell) => cell !== null));
}

/** What is to be found in other texts: whole names and numbers, as printed and as read. */
function contactsToWords(conversion: Conversion, cells: ReadonlySet<CellRecord>): string[] {
  const words = [...cells].flatMap(({ text, raw }) => [text, raw, withoutSpace(text)]);
  const records = conversion.evaluations.flatMap(({ leader, phone }) => [leader ?? '', phone ?? '']);
  return [...new Set([...words, ...records])]
    .filter((word) => word.length > 1)
    .sort((a, b) => b.length - a.length);
}

function redactTable(
  table: TableRecord,
  contacts: ReadonlySet<CellRecord>,
  clean: (text: string) => string,
): TableRecord {
  const cells = table.cells.map((cell) =>
    contacts.has(cell)
      ? { ...cell, text: REDACTED, raw: REDACTED }
      : { ...cell, text: clean(cell.text), raw: clean(cell.raw) },
  );
  return { ...table, cells };
}

/** Ids and places are made of digits too: they are no text. */
const isReference = (key: string): boolean => /(^|_)id$|^(at|cell|code|sources)$/.test(key);

/** Every text of a record changed, its references and its structure left alone. */
function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, item]) => [
    key,
    isReference(key) ? (item as unknown) : mapTexts(item as unknown, change),
  ]);
  return Object.fromEntries(members) as T;
}

const isSelfEvaluation = ({ form }: TableRecord): boolean => form === 'self_evaluation';

/** A document without the contacts of its self-evaluation forms; the same object where it has no such form. */
export function redactContacts(conversion: Conversion): Conversion {
  const forms = conversion.tables.filter(isSelfEvaluation);
  if (forms.length === 0) return conversion;
  const contacts = new Set(forms.flatMap((table) => [...contactsOfTable(table)]));
  const words = contactsToWords(conversion, contacts);
  const clean = (text: string): string =>
    redactText(words.reduce((left, word) => left.replaceAll(word, REDACTED), text));
  return {
    ...conversion,
    tables: conversion.tables.map((table) =>
      isSelfEvaluation(table) ? redactTable(table, contacts, clean) : table,
    ),
    evaluations: conversion.evaluations.map((evaluation) => ({
      ...mapTexts(evaluation, clean),
      leader: evaluation.leader && REDACTED,
      phone: evaluation.phone && REDACTED,
    })),
    repairs: mapTexts(conversion.repairs, clean),
    findings: mapTexts(conversion.findings, clean),
  };
}

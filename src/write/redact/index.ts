/**
 * @file `--redact contacts`: names, telephone and identity numbers and addresses, left out of every output.
 *
 * A form prints a label (项目负责人, 联系电话) and beside or under it the person; so people are found by their labels, in every table and in
 * running text, and what was found once is taken out of every text of the document. Numbers that can be nothing else go by themselves.
 */
import { cellIdIn } from '../../model/ids.ts';
import { FINDINGS } from '../../findings/index.ts';
import type {
  AmountRecord,
  CellRecord,
  Conversion,
  FindingRecord,
  TableRecord,
} from '../../schemas/index.ts';
import { findContacts, type Found } from './find.ts';
import { contactsToMask, REDACTED } from './mask.ts';

export { REDACTED } from './mask.ts';

/** Ids and places are made of digits too, and figures are no telephone numbers: they are no text. */
const isReference = (key: string): boolean =>
  /(^|_)id$|^(at|cell|code|sources|\w*sha256|amount|amount_yuan|proved_by|left\w*|right\w*|difference|tolerance|figure|checks)$/u.test(
    key,
  );

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

type Mask = (text: string) => string;

/** The lists of a document by their names, which are no names of references. */
const mapLists = <T extends object>(lists: T, change: Mask): T =>
  Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, mapTexts(list as unknown, change)]),
  ) as T;

/** @param figures ids of the cells that are figures: eleven digits of money are no telephone number */
function redactTable(
  table: TableRecord,
  found: Found,
  figures: ReadonlySet<string>,
  mask: Mask,
): TableRecord {
  const toRedacted = (cell: CellRecord): CellRecord => {
    if (figures.has(cellIdIn(table.id, cell))) return cell;
    if (found.cells.has(cell)) return { ...cell, text: REDACTED, raw: REDACTED };
    return { ...cell, text: mask(cell.text), raw: mask(cell.raw) };
  };
  return { ...table, title: table.title && mask(table.title), cells: table.cells.map(toRedacted) };
}

const unjudgedToFinding = ({ table, cell }: Found['unjudged'][number], index: number): FindingRecord => {
  const at = cellIdIn(table.id, cell);
  const code = 'redaction.unjudged';
  return {
    id: `${at}/redaction${index}`,
    code,
    level: FINDINGS[code].level,
    at,
    expected: null,
    actual: null,
    note: null,
  };
};

/** A document without contacts, and how its file is called then. */
export interface Redacted {
  readonly conversion: Conversion;
  /** Takes the same people out of another text: a file name. */
  readonly mask: Mask;
}

/**
 * A document without people, their numbers and addresses. What could not be judged stays and is a finding; nothing that was found once
 * is left anywhere.
 * @example
 * const document = await convert(await readFile('corpus/self-evaluations.html'), { file: 'self-evaluations.html' });
 * const { conversion, mask } = redactContacts(document);
 * console.log(document.evaluations[0].leader, '→', conversion.evaluations[0].leader, mask('0731-88888888'));
 */
export function redactContacts(conversion: Conversion): Redacted {
  const found = findContacts(conversion);
  const mask = contactsToMask(found.contacts);
  const { document, tables, evaluations, amounts, ...lists } = conversion;
  const isFigure = ({ state }: AmountRecord): boolean => state === 'value' || state === 'zero';
  const figures = new Set(amounts.filter(isFigure).map(({ id }) => id));
  const redacted: Conversion = {
    ...mapLists(lists, mask),
    schema_version: conversion.schema_version,
    document: mapTexts(document, mask),
    tables: tables.map((table) => redactTable(table, found, figures, mask)),
    amounts: amounts.map((amount) => ({
      ...mapTexts(amount, mask),
      ...(isFigure(amount) ? { raw: amount.raw } : {}),
    })),
    evaluations: evaluations.map((evaluation) => ({
      ...mapTexts(evaluation, mask),
      leader: evaluation.leader && REDACTED,
      phone: evaluation.phone && REDACTED,
    })),
  };
  const findings = [...redacted.findings, ...found.unjudged.map(unjudgedToFinding)];
  return { conversion: inOrder(conversion, { ...redacted, findings }), mask };
}

/** The lists stand in the order of the contract. */
const inOrder = (order: Conversion, conversion: Conversion): Conversion =>
  Object.fromEntries(
    Object.keys(order).map((key) => [key, conversion[key as keyof Conversion]]),
  ) as unknown as Conversion;

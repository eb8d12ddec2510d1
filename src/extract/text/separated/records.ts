/** @file A text of separated values → its records (RFC 4180): a quote at the beginning of a field holds to the next single one. */

export interface SeparatedRecord {
  /** The line it begins on, counted from 1. */
  readonly number: number;
  readonly fields: readonly string[];
  /** A field in quotes holds what parts fields or lines. */
  readonly needsQuotes: boolean;
}

export type Separator = ',' | '\t' | ';';

const QUOTED = /"((?:[^"]|"")*)"[ \r]*(?=[,;\t\n]|$)/y;

interface Field {
  readonly text: string;
  /** Of what ends it. */
  readonly end: number;
  readonly isQuoted: boolean;
}

function readField(text: string, at: number, separator: Separator): Field {
  QUOTED.lastIndex = at;
  const quoted = text[at] === '"' ? QUOTED.exec(text) : null;
  if (quoted) return { text: quoted[1]!.replaceAll('""', '"'), end: QUOTED.lastIndex, isQuoted: true };
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end++;
  return { text: text.slice(at, end), end, isQuoted: false };
}

/** @param text its lines ended by LF */
export function textToRecords(text: string, separator: Separator): SeparatedRecord[] {
  const records: SeparatedRecord[] = [];
  let fields: string[] = [];
  let needsQuotes = false;
  let [number, next] = [1, 1];
  for (let at = 0; at <= text.length;) {
    const field = readField(text, at, separator);
    fields.push(field.text);
    if (field.isQuoted) {
      needsQuotes ||= /[\n"]/.test(field.text) || field.text.includes(separator);
      next += field.text.split('\n').length - 1;
    }
    at = field.end + 1;
    if (text[field.end] === separator) continue;
    records.push({ number, fields, needsQuotes });
    [fields, needsQuotes] = [[], false];
    number = ++next;
  }
  return records;
}

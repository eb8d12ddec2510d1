/** @file Text that is data and no document: JSON and CSV, above all what this program writes itself. */

/** A record is enough to tell; a text that goes on without an end of line for longer is none. */
const MOST = 20;

/** Numbers of fields of the first records, quotes observed; the last record may be cut off and is left out. */
function csvWidths(head: string): number[] {
  const widths: number[] = [];
  let fields = 1;
  let isQuoted = false;
  for (const char of head) {
    if (char === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (char === ',') fields++;
    else if (char === '\n') {
      widths.push(fields);
      fields = 1;
      if (widths.length === MOST) break;
    }
  }
  return widths;
}

/** `budget_unit`: a name that a program gives. A table for people has words at its head, Chinese ones. */
const COLUMN_NAME = /^"?[A-Za-z_][\w .-]{0,40}"?$/;

/** Two records or more of one width, below names of columns. */
function isCsv(head: string): boolean {
  if (head.includes('\t')) return false;
  const [first = 0, ...others] = csvWidths(head);
  const names = (head.split(/\r?\n/)[0] ?? '').split(',');
  return (
    first > 1 &&
    others.length > 0 &&
    others.every((width) => width === first) &&
    names.every((name) => COLUMN_NAME.test(name.replace(/^\ufeff/, '')))
  );
}

/** Column names and no row below them: a relation of ours that came out empty. */
const isCsvHead = (head: string): boolean => /^\ufeff?[a-z]\w*(?:,[a-z]\w*){2,}\r?\n?$/.test(head);

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // no JSON: the only way to ask
  }
}

/** A document, or a line of one record (JSON Lines). */
const isJson = (head: string, whole: () => string): boolean =>
  /^\ufeff?\s*[{[]/.test(head) &&
  (parses(head.trimStart().split('\n')[0]!) || parses(whole().replace(/^\ufeff/, '')));

/** What kind of data a text is, or null for a text that may be a disclosure. */
export function nameDataText(head: string, whole: () => string): string | null {
  if (isJson(head, whole)) return 'JSON data';
  return isCsv(head) || isCsvHead(head) ? 'a table of values (CSV)' : null;
}

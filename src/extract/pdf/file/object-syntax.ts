/** @file The syntax of PDF objects (ISO 32000-1, 7.3), as far as the page tree is written in it: strings are skipped. */

/** A reference to an object by its number. */
export interface Ref {
  readonly ref: number;
}
/** Names keep their slash; a string, `true` and `null` all come as null. */
export type Value = number | string | null | Ref | readonly Value[] | Dict;
/** Entries by their names without the slash; of an entry that is there twice the last one holds. */
export type Dict = ReadonlyMap<string, Value>;

export const isDict = (value: Value | undefined): value is Dict => value instanceof Map;
export const isRef = (value: Value | undefined): value is Ref =>
  typeof value === 'object' && value !== null && 'ref' in value;

// A comment goes to the end of its line: were it free to end sooner, a row of % could be divided in any number of ways.
const TOKEN =
  /(?:[\s\0]|%[^\r\n]*(?![^\r\n]))*(?:(<<|>>|[[\]])|(\d+)[\s\0]+\d+[\s\0]+R(?![A-Za-z])|([+-]?[\d.]+)|\/([^\s\0()<>[\]{}/%]*)|(\()|<[^<>]*>|[A-Za-z]+)/y;

/** Arrays and dictionaries open at once in any file that is not made to break its readers. */
const DEEPEST = 32;

class Reader {
  constructor(
    private readonly text: string,
    public at: number,
  ) {}

  /** The next token, or undefined where nothing of PDF follows. */
  private next(): RegExpExecArray | undefined {
    TOKEN.lastIndex = this.at;
    const token = TOKEN.exec(this.text) ?? undefined;
    if (token) this.at = TOKEN.lastIndex;
    return token;
  }

  /** Parentheses inside a string are balanced or escaped (7.3.4.2). */
  private skipString(): void {
    for (let open = 1; open > 0 && this.at < this.text.length; this.at++) {
      const char = this.text[this.at];
      if (char === '\\') this.at++;
      else if (char === '(') open++;
      else if (char === ')') open--;
    }
  }

  /** The next value; undefined at a closing bracket, at the end, and where brackets are too deep. */
  read(depth: number): Value | undefined {
    const token = depth > DEEPEST ? undefined : this.next();
    if (!token) return undefined;
    const [, bracket, ref, number, name, string] = token;
    if (bracket === '<<') return this.readDict(depth);
    if (bracket === '[') return this.readList(depth);
    if (bracket) return undefined;
    if (ref) return { ref: Number(ref) };
    if (number) return Number(number);
    if (name !== undefined) return `/${name}`;
    if (string) this.skipString();
    return null;
  }

  private readList(depth: number): Value[] {
    const list: Value[] = [];
    for (let value = this.read(depth + 1); value !== undefined; value = this.read(depth + 1))
      list.push(value);
    return list;
  }

  private readDict(depth: number): Dict {
    const list = this.readList(depth);
    const entries = new Map<string, Value>();
    for (let i = 0; i + 1 < list.length; i += 2) entries.set(String(list[i]).slice(1), list[i + 1]!);
    return entries;
  }
}

/** The value that begins at `at`, and where it ends; null where none does. */
export function readObject(text: string, at: number): { readonly value: Value; readonly end: number } | null {
  const reader = new Reader(text, at);
  const value = reader.read(0);
  return value === undefined ? null : { value, end: reader.at };
}

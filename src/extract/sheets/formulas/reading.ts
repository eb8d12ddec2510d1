/** @file One formula → its value, read from left to right: sums of products of numbers, references, brackets and functions. */
import type { StoredCell } from '../stored.ts';
import { FUNCTIONS, NotASum } from './functions.ts';
import type { Token } from './tokens.ts';

/** A number, a text that a reference leads to, or null: not to be computed. */
export type Value = number | string | null;

/** The cells that formulas ask for. */
export interface Cells {
  /** What a cell is worth. Throws NotASum where it asks for itself. */
  readonly valueOf: (cell: StoredCell, sheet: string) => Value;
  /** The cells of a range that hold something. */
  readonly cellsOf: (reference: string, sheet: string) => readonly StoredCell[];
  readonly cellAt: (reference: string, sheet: string) => StoredCell | undefined;
}

/** Excel takes the number out of a text where an operator asks for one. */
function toNumber(value: Value): number {
  if (typeof value === 'number') return value;
  const plain = value?.replace(/[\s\u00a0]/gu, '') ?? '';
  if (value === null || !/^[+-]?\d+(?:,\d{3})*(?:\.\d+)?$/.test(plain)) throw new NotASum();
  return Number(plain.replaceAll(',', ''));
}

const isError = (value: Value): boolean =>
  value === null || (typeof value === 'string' && value.startsWith('#'));

export class Reading {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly cells: Cells,
    private readonly sheet: string,
  ) {}

  /** The value of the whole formula. Throws NotASum. */
  whole(): Value {
    const [first, ...others] = this.tokens;
    if (first?.kind === 'reference' && others.length === 0 && !first.reference.includes(':'))
      return this.valueAt(first) ?? 0;
    const value = this.sum();
    if (this.at < this.tokens.length) throw new NotASum();
    return value;
  }

  private accepts(...signs: string[]): string | null {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || !signs.includes(token.sign)) return null;
    this.at++;
    return token.sign;
  }

  private sum(): number {
    let value = this.product();
    for (let sign = this.accepts('+', '-'); sign; sign = this.accepts('+', '-'))
      value += sign === '+' ? this.product() : -this.product();
    return value;
  }

  private product(): number {
    let value = this.factor();
    for (let sign = this.accepts('*', '/'); sign; sign = this.accepts('*', '/')) {
      const factor = this.factor();
      if (sign === '/' && factor === 0) throw new NotASum();
      value = sign === '*' ? value * factor : value / factor;
    }
    return value;
  }

  private factor(): number {
    const sign = this.accepts('-', '+');
    if (sign) return sign === '-' ? -this.factor() : this.factor();
    const value = this.primary();
    return this.accepts('%') ? value / 100 : value;
  }

  private primary(): number {
    if (this.accepts('(')) {
      const value = this.sum();
      if (!this.accepts(')')) throw new NotASum();
      return value;
    }
    const token = this.tokens[this.at++];
    if (token?.kind === 'number') return token.value;
    if (token?.kind === 'function') return this.call(token.name);
    if (token?.kind !== 'reference' || token.reference.includes(':')) throw new NotASum();
    return toNumber(this.valueAt(token) ?? 0);
  }

  private call(name: string): number {
    const compute = FUNCTIONS.get(name);
    if (!compute) throw new NotASum();
    const args: number[][] = [];
    if (!this.accepts(')')) {
      do args.push(this.argument());
      while (this.accepts(','));
      if (!this.accepts(')')) throw new NotASum();
    }
    return compute(args);
  }

  /** A range gives its numbers; texts in it count for nothing. */
  private argument(): number[] {
    const token = this.tokens[this.at];
    const next = this.tokens[this.at + 1];
    const isAlone = next?.kind === 'sign' && (next.sign === ',' || next.sign === ')');
    if (token?.kind !== 'reference' || !isAlone) return [this.sum()];
    this.at++;
    const sheet = token.sheet ?? this.sheet;
    return this.cells.cellsOf(token.reference, sheet).flatMap((cell) => {
      const value = this.cells.valueOf(cell, sheet);
      if (isError(value)) throw new NotASum();
      return typeof value === 'number' ? [value] : [];
    });
  }

  private valueAt({ sheet, reference }: Token & { kind: 'reference' }): Value | undefined {
    const name = sheet ?? this.sheet;
    const cell = this.cells.cellAt(reference, name);
    if (!cell) return undefined;
    const value = this.cells.valueOf(cell, name);
    if (value === null) throw new NotASum();
    return value === '' ? 0 : value;
  }
}

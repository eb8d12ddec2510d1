/** @file The lines of a document by their codes: which code bears which name, where. */
import { bareName, nameOfCode } from '../../words/code-names.ts';
import { groupBy } from '../../model/lists.ts';
import type { Entry, LedgerTable, Line } from '../ledger.ts';

export type CodeKind = 'function' | 'government' | 'department';
export const KINDS: readonly CodeKind[] = ['function', 'government', 'department'];

/** A line under one of its codes. */
export interface Coded {
  readonly table: string;
  readonly line: Line;
  readonly kind: CodeKind;
  readonly code: string;
  readonly name: string | null;
  /** The name as names are compared; null where none is printed. */
  readonly bare: string | null;
}

/** All lines of all tables under each of their codes. */
export const ledgerToCoded = (ledger: readonly LedgerTable[]): Coded[] =>
  ledger.flatMap(({ id, lines }) =>
    lines.flatMap((line) =>
      KINDS.flatMap((kind): Coded[] => {
        const code = line.codes[kind];
        if (code === null) return [];
        const name = nameOfCode(line.labels, code);
        return [{ table: id, line, kind, code, name, bare: name && bareName(name) }];
      }),
    ),
  );

/** By kind and by what is asked for. */
export const groupCoded = (
  coded: readonly Coded[],
  of: (each: Coded) => string | null,
): ReadonlyMap<string, readonly Coded[]> => groupBy(coded, (each) => `${each.kind} ${of(each)}`);

/** Where a line is reported: its first figure. */
export const firstOf = ({ entries }: Line): Entry => [...entries.values()][0]!;

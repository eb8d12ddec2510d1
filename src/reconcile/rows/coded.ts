/** @file The lines of a document by their codes: which code bears which name, where. */
import { nameOfCode } from '../../words/code-names.ts';
import { groupBy } from '../../model/lists.ts';
import type { Entry, LedgerTable, Line } from '../ledger.ts';

export type CodeKind = 'function' | 'government' | 'department';
const KINDS: readonly CodeKind[] = ['function', 'government', 'department'];

/** A line under one of its codes. */
export interface Coded {
  readonly table: string;
  readonly line: Line;
  readonly kind: CodeKind;
  readonly code: string;
  readonly name: string | null;
}

/** All lines of all tables under each of their codes. */
export const ledgerToCoded = (ledger: readonly LedgerTable[]): Coded[] =>
  ledger.flatMap(({ id, lines }) =>
    lines.flatMap((line) =>
      KINDS.flatMap((kind): Coded[] => {
        const code = line.codes[kind];
        return code === null ? [] : [{ table: id, line, kind, code, name: nameOfCode(line.labels, code) }];
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

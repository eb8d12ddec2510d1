/** @file What a warehouse has to be able to do: a new engine is one file that does this, and one line in `targets.ts`. */
import type { LoadedDocument } from '../write/read-output.ts';

export interface Store {
  /** Hash of what is loaded of each document, by the id of the document. */
  readonly hashes: () => Promise<Map<string, string>>;
  /** Puts the rows of a document in the place of those it had, in one transaction. */
  readonly replace: (document: LoadedDocument) => Promise<void>;
  /** Takes out all rows of a document, in one transaction. */
  readonly remove: (id: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The rows of the loader's own: what is loaded of which document, and which migrations were run. */
export const LOADS = 'suanpan_loads';
export const MIGRATIONS = 'suanpan_migrations';

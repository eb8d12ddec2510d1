/** @file An output → a warehouse, each document exactly once: what is there already is left, what changed is replaced. */
import type { LoadedDocument } from '../write/read-output.ts';
import { readDocumentFiles, readWholeManifest } from '../write/read-output.ts';
import type { Store } from './store.ts';
import { openStore } from './targets.ts';

export interface LoadOptions {
  /** A file of DuckDB, or the address of a PostgreSQL database. */
  readonly to: string;
  /** Take out documents that the output does not hold. */
  readonly prune: boolean;
  /** Told of each document, as it happens. */
  readonly told?: (file: string, what: keyof LoadCounts) => void;
}

export interface LoadCounts {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly removed: number;
}

type Counter = { -readonly [Name in keyof LoadCounts]: number };

/** What becomes of a document. */
function judge({ id, hash }: LoadedDocument, known: ReadonlyMap<string, string>): keyof LoadCounts {
  const before = known.get(id);
  if (before === undefined) return 'added';
  return before === hash ? 'unchanged' : 'replaced';
}

async function removeOthers(
  store: Store,
  known: ReadonlyMap<string, string>,
  kept: ReadonlySet<string>,
): Promise<number> {
  const others = [...known.keys()].filter((id) => !kept.has(id));
  for (const id of others) await store.remove(id);
  return others.length;
}

async function loadInto(store: Store, out: string, options: LoadOptions): Promise<LoadCounts> {
  const manifest = await readWholeManifest(out);
  const known = await store.hashes();
  const counts: Counter = { added: 0, replaced: 0, unchanged: 0, removed: 0 };
  const kept = new Set<string>();
  for await (const document of readDocumentFiles(out, manifest)) {
    const what = judge(document, known);
    if (what !== 'unchanged') await store.replace(document);
    counts[what]++;
    kept.add(document.id);
    options.told?.(document.conversion.document.file, what);
  }
  if (options.prune) counts.removed = await removeOthers(store, known, kept);
  return counts;
}

/**
 * Loads the output of a run. One transaction a document: interrupted at any moment, a second load goes on and ends with the same rows.
 * @param out folder of the output
 * @throws UsageError like `openStore` and `readWholeManifest`; OutputError where the warehouse cannot be written
 */
export async function load(out: string, options: LoadOptions): Promise<LoadCounts> {
  await readWholeManifest(out);
  const store = await openStore(options.to);
  try {
    return await loadInto(store, out, options);
  } finally {
    await store.close();
  }
}

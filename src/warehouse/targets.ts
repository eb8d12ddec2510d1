/** @file Where a warehouse is (`--to`): the engines, told by their addresses. */
import { UsageError } from '../errors.ts';
import type { Store } from './store.ts';

interface Engine {
  readonly name: string;
  readonly isMeant: (target: string) => boolean;
  readonly open: (target: string) => Promise<Store>;
}

const ENGINES: readonly Engine[] = [
  {
    name: 'postgres://HOST/DATABASE',
    isMeant: (target) => /^postgres(?:ql)?:\/\//i.test(target),
    open: async (target) => (await import('./postgres.ts')).openPostgres(target),
  },
  {
    name: 'FILE.duckdb',
    isMeant: (target) => /\.(?:duckdb|ddb)$/i.test(target),
    open: async (target) => (await import('./duckdb.ts')).openDuckDb(target),
  },
];

/**
 * Opens a warehouse, with its tables and views made where they are not there yet.
 * @throws UsageError for an address of no engine, a missing package, a wrong password, a warehouse of another version
 */
export async function openStore(target: string): Promise<Store> {
  const engine = ENGINES.find(({ isMeant }) => isMeant(target));
  if (!engine) throw new UsageError(`--to ${target}: say ${ENGINES.map(({ name }) => name).join(' or ')}`);
  return engine.open(target);
}

/**
 * @file The queue of a fleet: pg-boss on a PostgreSQL database, and beside its tables those of ours. What is claimed, leased, tried again and
 * given up is decided by pg-boss; this file only opens it, and says in one line why it cannot.
 */
import type { Db, PgBoss } from 'pg-boss';
import { UsageError } from '../errors.ts';
import { refusePassword } from '../warehouse/postgres.ts';
import { loadOptional } from '../write/optional.ts';
import { checkTables, createTables } from './tables.ts';

/** Schema of pg-boss's own tables, apart from one that the database may have already. */
export const BOSS_SCHEMA = 'suanpan_queue';

/** A row of an answer, by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

export interface Queue {
  /** As it was given, for messages. */
  readonly target: string;
  readonly boss: PgBoss;
  /** A statement outside any transaction. */
  readonly ask: (sql: string, values?: readonly unknown[]) => Promise<Row[]>;
  /** All or nothing. Rejects with what `change` or the commit rejects with; then nothing is there. */
  readonly transact: <T>(change: (db: Db) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

export interface QueueSettings {
  /** Makes the tables where there are none. */
  readonly create?: boolean;
  /** Seconds between two looks for leases that ran out; none where this process does not look. */
  readonly superviseSeconds?: number;
  /** As it is listed among the workers. */
  readonly name?: string;
  readonly connections?: number;
}

/** An answer that takes longer is none: the network is gone, or the server. */
const ANSWER_MS = 30_000;
const CONNECT_MS = 10_000;

/** What the server shall do about a machine that fell silent inside a transaction: its row locks would hold up the others. */
const SESSION = [
  'idle_in_transaction_session_timeout=60000',
  'tcp_keepalives_idle=15',
  'tcp_keepalives_interval=5',
  'tcp_keepalives_count=3',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

/** Several addresses of a host are refused one by one, and the error that holds their errors says nothing itself. */
function reasonOfRefusal(cause: unknown): string {
  const { message, errors } = cause as AggregateError;
  const [line = ''] = (message || String((errors?.[0] as Error | undefined)?.message ?? cause)).split('\n');
  return /is not installed/.test(line) ? 'it holds no queue; suanpan submit makes one' : line;
}

async function createBoss(target: string, settings: QueueSettings): Promise<PgBoss> {
  const { PgBoss: Boss } = await loadOptional('pg-boss', () => import('pg-boss'));
  const { create = false, superviseSeconds, name, connections = 4 } = settings;
  const ofThePool = { query_timeout: ANSWER_MS, keepAlive: true };
  return new Boss({
    ...ofThePool,
    connectionString: target,
    connectionTimeoutMillis: CONNECT_MS,
    options: SESSION,
    max: connections,
    application_name: 'suanpan',
    schema: BOSS_SCHEMA,
    migrate: create,
    createSchema: create,
    schedule: false,
    supervise: superviseSeconds !== undefined,
    registerInstance: name !== undefined,
    ...(superviseSeconds !== undefined && {
      superviseIntervalSeconds: superviseSeconds,
      monitorIntervalSeconds: superviseSeconds,
    }),
    ...(name !== undefined && { instanceName: name }),
  });
}

async function transactOn<T>(boss: PgBoss, change: (db: Db) => Promise<T>): Promise<T> {
  const transaction = await boss.getDb().beginTransaction!(); // pg-boss's own pool has it
  try {
    const result = await change(transaction.db);
    await transaction.commit();
    return result;
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
}

/**
 * Opens a queue.
 * @throws UsageError in one line: no such server or database, a wrong password, no queue in it, one of another version, a missing package
 */
export async function openQueue(target: string, settings: QueueSettings = {}): Promise<Queue> {
  if (!/^postgres(?:ql)?:\/\//i.test(target))
    throw new UsageError(`--queue ${target}: say postgres://HOST/DATABASE`);
  refusePassword('--queue', target);
  const boss = await createBoss(target, settings);
  boss.on('error', () => undefined); // of its background work, which it does again; a call of ours rejects by itself
  const queue: Queue = {
    target,
    boss,
    ask: async (sql, values = []) => (await boss.getDb().executeSql(sql, [...values])).rows as Row[],
    transact: (change) => transactOn(boss, change),
    close: () => boss.stop({ graceful: false }),
  };
  try {
    await boss.start();
    await (settings.create ? createTables(queue) : checkTables(queue));
    return queue;
  } catch (cause) {
    await queue.close().catch(() => undefined); // there may be no connection to end
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(`${target} cannot be opened: ${reasonOfRefusal(cause)}`, { cause });
  }
}

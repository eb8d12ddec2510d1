/** @file A PostgreSQL server of its own for the tests, from Debian's package; none where it is not installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const INSTALLED = '/usr/lib/postgresql';

/** The folder of its programs; null where there are none. */
export function findPrograms(): string | null {
  if (!existsSync(INSTALLED)) return null;
  const version = readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a))[0];
  const folder = version && join(INSTALLED, version, 'bin');
  return folder && existsSync(join(folder, 'initdb')) ? folder : null;
}

/** The server does not start for root: there the user of the package runs it. */
const isRoot = (): boolean => userInfo().uid === 0;

function runAs(program: string, args: readonly string[]): void {
  const [command, ...rest] = isRoot() ? ['runuser', '-u', 'postgres', '--', program] : [program];
  execFileSync(command!, [...rest, ...args], { stdio: 'pipe', cwd: '/' });
}

const idOf = (flag: string): number =>
  Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);

export interface Server {
  /** Address of a new, empty database. */
  readonly newDatabase: () => string;
  readonly stop: () => void;
}

/** Listens on a socket in its folder alone, so that no two are in each other's way. */
export function startServer(programs: string): Server {
  const folder = mkdtempSync(join(tmpdir(), 'suanpan-server-'));
  chmodSync(folder, 0o755);
  if (isRoot()) chownSync(folder, idOf('-u'), idOf('-g'));
  const data = join(folder, 'data');
  const control = (...args: string[]): void =>
    runAs(join(programs, 'pg_ctl'), ['-D', data, '-l', join(folder, 'log'), '-w', ...args]);
  runAs(join(programs, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'suanpan', '-E', 'UTF8', '--locale=C']);
  control('-o', `-k ${folder} -c listen_addresses= -c fsync=off`, 'start');
  let databases = 0;
  return {
    newDatabase() {
      const name = `budgets${databases++}`;
      runAs(join(programs, 'createdb'), ['-h', folder, '-U', 'suanpan', name]);
      return `postgres:///${name}?host=${encodeURIComponent(folder)}&user=suanpan`;
    },
    stop() {
      control('-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

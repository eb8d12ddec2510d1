/** @file PostgreSQL for the trial: from Debian's package, over TCP with passwords, its data safe on the disk. */
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, chownSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVER_ADDRESS } from './hosts.ts';

const PORT = 54_329;
export const PASSWORD = 'trial';
export const ADDRESS = `postgres://suanpan@${SERVER_ADDRESS}:${PORT}/budgets`;

const idOf = (flag: string): number =>
  Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);

/** The server does not run as root. */
const asPostgres = (...command: string[]): void =>
  void execFileSync('runuser', ['-u', 'postgres', '--', ...command], { stdio: 'pipe', cwd: '/' });

export interface TrialServer {
  /** As a power cut would, or as an operator. */
  readonly restart: (how: 'immediate' | 'fast') => void;
  readonly stop: () => void;
}

/** @param folder for its data alone */
export function startTrialServer(programs: string, folder: string): TrialServer {
  const data = join(folder, 'data');
  const password = join(folder, 'password');
  writeFileSync(password, PASSWORD);
  chmodSync(folder, 0o755);
  for (const path of [folder, password]) chownSync(path, idOf('-u'), idOf('-g'));
  const program = (name: string): string => join(programs, name);
  const settings = ['-A', 'scram-sha-256', '-U', 'suanpan', '--pwfile', password, '-E', 'UTF8', '--locale=C'];
  asPostgres(program('initdb'), '-D', data, ...settings);
  appendFileSync(join(data, 'pg_hba.conf'), `host all all ${SERVER_ADDRESS}/24 scram-sha-256\n`);
  const listening = `listen_addresses = '${SERVER_ADDRESS}'\nport = ${PORT}\nunix_socket_directories = '${folder}'\n`;
  appendFileSync(join(data, 'postgresql.conf'), listening);
  const control = (...args: string[]): void =>
    asPostgres(program('pg_ctl'), '-D', data, '-l', join(folder, 'log'), '-w', ...args);
  control('start');
  execFileSync(program('createdb'), ['-h', SERVER_ADDRESS, '-p', String(PORT), '-U', 'suanpan', 'budgets'], {
    env: { ...process.env, PGPASSWORD: PASSWORD },
  });
  return {
    restart: (how) => control('-m', how, 'restart'),
    stop: () => control('-m', 'immediate', 'stop'),
  };
}

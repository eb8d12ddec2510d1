/** @file Hosts for the trial: network namespaces on a bridge, each of which can be cut from the others. */
import { execFileSync } from 'node:child_process';

/** Where the server listens. */
export const SERVER_ADDRESS = '10.77.0.1';
const BRIDGE = 'suanpan0';

const ip = (...args: string[]): void => void execFileSync('ip', args, { stdio: 'pipe' });

const tryIp = (...args: string[]): void => {
  try {
    ip(...args);
  } catch {
    return; // it was not there
  }
};

const namespaceOf = (host: number): string => `suanpan-host${host}`;
const cableOf = (host: number): string => `suanpan-v${host}`;

export function removeHosts(count: number): void {
  for (let host = 1; host <= count; host++) {
    tryIp('netns', 'del', namespaceOf(host));
    tryIp('link', 'del', cableOf(host));
  }
  tryIp('link', 'del', BRIDGE);
}

/** Needs root. */
export function createHosts(count: number): void {
  removeHosts(count);
  ip('link', 'add', BRIDGE, 'type', 'bridge');
  ip('addr', 'add', `${SERVER_ADDRESS}/24`, 'dev', BRIDGE);
  ip('link', 'set', BRIDGE, 'up');
  for (let host = 1; host <= count; host++) {
    const inside = ['-n', namespaceOf(host)];
    ip('netns', 'add', namespaceOf(host));
    ip('link', 'add', cableOf(host), 'type', 'veth', 'peer', 'name', 'eth0', 'netns', namespaceOf(host));
    ip('link', 'set', cableOf(host), 'master', BRIDGE, 'up');
    ip(...inside, 'addr', 'add', `10.77.0.${host + 1}/24`, 'dev', 'eth0');
    ip(...inside, 'link', 'set', 'eth0', 'up');
    ip(...inside, 'link', 'set', 'lo', 'up');
  }
}

/** Pulls the cable of a host, or puts it back. */
export const setCable = (host: number, state: 'up' | 'down'): void => ip('link', 'set', cableOf(host), state);

/** A command line as it runs on a host. */
export const onHost = (host: number, command: readonly string[]): [string, string[]] => [
  'ip',
  ['netns', 'exec', namespaceOf(host), ...command],
];

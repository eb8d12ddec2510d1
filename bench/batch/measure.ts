/** @file One run of the program: how long, and how much memory it and its children took at most. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '..', '..', '..', 'dist', 'cli', 'main.js');
const WATCH_MS = 50;

export interface Measured {
  readonly seconds: number;
  /** Highest resident memory of the process that was started, in MB. */
  readonly parentMb: number;
  /** Highest sum over it and its children, in MB. */
  readonly allMb: number;
  /** Processor time of the process that was started, without its children. */
  readonly parentCpuSeconds: number;
}

const residentMb = (pid: number): number => {
  const path = `/proc/${pid}/status`;
  if (!existsSync(path)) return 0;
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(path, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0; // it ended between the two calls
  }
};

/** Of user and system time, fields 14 and 15 of proc(5) stat, counted behind the name; Linux counts in hundredths. */
const cpuSeconds = (pid: number): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0; // it ended, or the system does not say
  }
};

const childrenOf = (pid: number): number[] => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean)
      .map(Number);
  } catch {
    return []; // it ended, or the system does not say
  }
};

/** Runs `suanpan` with these arguments. */
export const measure = (args: readonly string[]): Promise<Measured> => measureCommand([MAIN, ...args]);

/** Runs a program of Node with its arguments. Rejects when it does not end with 0 or 1 (`done` or `findings`). */
export function measureCommand(args: readonly string[]): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let [parentMb, allMb, parentCpuSeconds, stderr] = [0, 0, 0, ''];
  const watch = setInterval(() => {
    parentCpuSeconds = Math.max(parentCpuSeconds, cpuSeconds(child.pid!));
    const parent = residentMb(child.pid!);
    parentMb = Math.max(parentMb, parent);
    allMb = Math.max(
      allMb,
      childrenOf(child.pid!).reduce((sum, pid) => sum + residentMb(pid), parent),
    );
  }, WATCH_MS);
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  return new Promise((resolve, reject) =>
    child.on('close', (status) => {
      clearInterval(watch);
      if (status !== 0 && status !== 1) return reject(new Error(stderr));
      resolve({ seconds: (performance.now() - started) / 1000, parentMb, allMb, parentCpuSeconds });
    }),
  );
}

/** @file Resident memory of another process. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const KIB = 1024;

/** Linux: /proc, no process started. */
async function residentOnLinux(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * KIB;
}

async function residentByPs(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout.trim()) * KIB;
}

/** In bytes; 0 where the process is gone or the system does not say. */
export const residentBytesOf = (pid: number): Promise<number> =>
  (process.platform === 'linux' ? residentOnLinux(pid) : residentByPs(pid)).catch(() => 0);

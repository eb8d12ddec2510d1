/** @file One run of the program over a folder of foreign files: what became of each, how long it took, and the most memory of a process. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const MAIN = join(import.meta.dirname, '..', '..', '..', 'dist', 'cli', 'main.js');
const WATCH_MS = 100;

export interface Input {
  readonly file: string;
  readonly paths: readonly string[];
  readonly status: string;
  readonly output: string | null;
  readonly code: string | null;
  readonly reason: string | null;
}

export interface Ran {
  readonly status: number | null;
  readonly inputs: readonly Input[];
  /** Milliseconds of each document, by its name. */
  readonly times: ReadonlyMap<string, number>;
  readonly peakMb: number;
}

/** The most that a process and its children have held so far, by proc(5). */
function peakMbOf(pid: number): number {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean);
    return Math.max(
      0,
      ...children.map((child) => {
        const status = readFileSync(`/proc/${child}/status`, 'utf8');
        return Math.max(Number(/^VmHWM:\s+(\d+)/mu.exec(status)?.[1] ?? 0) / 1024, peakMbOf(Number(child)));
      }),
    );
  } catch {
    return 0; // it ended between two calls, or the system does not say
  }
}

/** Every file below a folder that a run would look at, relative. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((file) => !/(?:^|\/)\.[^/]+\//u.test(file));

/** One document at a time, so that what lies between two messages is the time of one. */
export async function runOver(folder: string, out: string): Promise<Ran> {
  const args = [
    'extract',
    folder,
    '--out',
    out,
    '--format',
    'json',
    '--jobs',
    '1',
    '--timeout',
    '60',
    '--log',
    'json',
    '--verbose',
  ];
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  const times = new Map<string, number>();
  let peakMb = 0;
  const watch = setInterval(() => (peakMb = Math.max(peakMb, peakMbOf(child.pid!))), WATCH_MS);
  const status = new Promise<number | null>((resolve) => child.on('close', resolve));
  let last = performance.now();
  for await (const line of createInterface({ input: child.stderr })) {
    const { file, level } = JSON.parse(line) as { file?: string; level: string };
    const now = performance.now();
    if (file !== undefined && level === 'detail') times.set(file, now - last);
    last = now;
  }
  clearInterval(watch);
  const manifest = readFileSync(join(out, 'manifest.json'), 'utf8');
  return {
    status: await status,
    inputs: (JSON.parse(manifest) as { inputs: Input[] }).inputs,
    times,
    peakMb,
  };
}

/**
 * @file Processes that convert end when the one that started them does, however it ended (`kill -9`, out of memory).
 *
 * Their channel closes then, but in the middle of a document a process hears of it only when it comes to rest, which a hostile document
 * may never let it. So a shell waits for the end of its input, which the system closes with the process that holds it, and kills whom it was
 * last told of. It costs two milliseconds a run; a thread in each process that looks for its parent costs thirty, and ten megabytes.
 */
import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import type { Socket } from 'node:net';
import type { Writable } from 'node:stream';

/** Ctrl-C reaches every process of the terminal: the shell stays, for the parent may go on. */
const SCRIPT = `trap '' INT TERM HUP; while read -r line; do pids=$line; done; [ -z "$pids" ] || kill -KILL $pids`;

type Shell = ChildProcessByStdio<Writable, null, null>;

function startShell(): Shell {
  const shell = spawn('sh', ['-c', SCRIPT], { stdio: ['pipe', 'ignore', 'ignore'] });
  const isGone = (): void => undefined; // no shell, as on Windows, or somebody ended it: the closed channel alone ends the others
  shell.on('error', isGone).unref();
  shell.stdin.on('error', isGone);
  (shell.stdin as Socket).unref();
  return shell;
}

export interface Watchdog {
  /** From now on this process ends with us. */
  watch(process: ChildProcess): void;
  /** It has ended: its number may become somebody else's. */
  forget(process: ChildProcess): void;
}

/** Its shell is started with the first process that is to be watched. */
export function createWatchdog(): Watchdog {
  const pids = new Set<number>();
  let shell: Shell | null = null;
  const tell = (): void => {
    shell ??= startShell();
    shell.stdin.write(`${[...pids].join(' ')}\n`);
  };
  return {
    watch({ pid }) {
      if (pid === undefined || pids.has(pid)) return; // it could not be started
      pids.add(pid);
      tell();
    },
    forget({ pid }) {
      if (pid !== undefined && pids.delete(pid)) tell();
    },
  };
}

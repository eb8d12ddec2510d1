/** @file Child processes, reused: each document alone in one, with a time limit and a watched memory limit. */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FindingCode } from '../findings/index.ts';
import type { Entry } from './ledger.ts';
import { DEFAULT_LIMITS, limitsToFlags, type Limits } from './limits.ts';
import { residentBytesOf } from './memory.ts';
import type { PageListener, Task } from './task.ts';
import { createWatchdog } from './watchdog.ts';

/** What a child answers. */
export type Reply =
  | { readonly kind: 'done'; readonly entry: Entry }
  | { readonly kind: 'unwritable'; readonly message: string };

/** A reply, and the resident memory of the child that sends it: to ask the system would keep the child waiting. */
export interface Answer {
  readonly reply: Reply;
  readonly residentBytes: number;
}

/** What a child says while it reads. */
export interface PagesRead {
  readonly read: number;
  readonly pages: number;
}

/** What became of a task: the answer, or that its process was lost. */
export type Outcome = Reply | { readonly kind: 'lost'; readonly code: FindingCode; readonly reason: string };

export interface Pool {
  /** Sees to it that there is a process before there is a task for it. */
  warm(): void;
  /** Runs a task in an idle or a new process. Never rejects. @param onPage told of pages now and then, while they are read */
  run(task: Task, onPage?: PageListener): Promise<Outcome>;
  /** Ends every process, busy or not. */
  close(): void;
}

const MB = 1 << 20;
const MEMORY_WATCH_MS = 100;
/** V8's message when its own heap is full comes first on stderr; a crash of native code says less. */
const STDERR_KEPT = 4096;
/** A longer timer goes off at once: Node keeps the milliseconds in 31 bits. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** A process that has grown to this part of its limit is not given another document: the next one shall have its full share. */
const REUSED_BELOW = 0.5;

/** A process that converts. */
export interface Child {
  readonly process: ChildProcess;
  /** What it was started with: the size of its heap cannot be changed any more. */
  readonly maxMemoryMb: number;
  /** The last that it wrote to stderr. */
  stderr: string;
  /** How many tasks it has answered. */
  answered: number;
  /** Its resident memory when it answered last. */
  residentBytes: number;
}

const WORKER = fileURLToPath(new URL('worker.js', import.meta.url));

/** Starts a process, which takes a while: whoever knows that one is needed starts it before anything else. */
export function startChild(limits = DEFAULT_LIMITS, worker = WORKER): Child {
  const started = fork(worker, [], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: limitsToFlags(limits),
  });
  const child: Child = {
    process: started,
    maxMemoryMb: limits.maxMemoryMb,
    stderr: '',
    answered: 0,
    residentBytes: 0,
  };
  started.stderr?.on('data', (chunk: Buffer) => {
    child.stderr = (child.stderr + chunk.toString('utf8')).slice(-STDERR_KEPT);
  });
  return child;
}

const lost = (code: FindingCode, reason: string): Outcome => ({ kind: 'lost', code, reason });

/** Why a process ended by itself. */
function exitToOutcome(child: Child, code: number | null, signal: string | null): Outcome {
  if (/heap out of memory|allocation failed/i.test(child.stderr))
    return lost('input.memory', 'its process ran out of memory');
  return lost('input.crash', `its process ended with ${signal ?? `exit code ${code}`}`);
}

/** Gives a child one task and waits for the answer, its end, or a limit. */
function runInChild(
  child: Child,
  task: Task,
  limits: Limits,
  onPage: PageListener | undefined,
): Promise<Outcome> {
  const { process: running } = child;
  return new Promise((resolve) => {
    const settle = (outcome: Outcome): void => {
      clearTimeout(timeout);
      clearInterval(watch);
      running.off('message', onMessage).off('exit', onExit).off('error', onError);
      if (outcome.kind === 'lost') running.kill('SIGKILL');
      else child.answered += 1;
      resolve(outcome);
    };
    const onMessage = (message: unknown): void => {
      const answer = message as Answer | PagesRead;
      if ('pages' in answer) return onPage?.(answer.read, answer.pages);
      const { reply, residentBytes } = answer;
      child.residentBytes = residentBytes;
      settle(reply);
    };
    const onExit = (code: number | null, signal: string | null): void =>
      settle(exitToOutcome(child, code, signal));
    const onError = (error: Error): void => settle(lost('input.crash', error.message));
    const timeout = setTimeout(
      () => settle(lost('input.timeout', `more than ${limits.timeoutSeconds} s`)),
      Math.min(limits.timeoutSeconds * 1000, LONGEST_TIMER_MS),
    );
    const watch = setInterval(() => {
      void residentBytesOf(running.pid ?? 0).then((bytes) => {
        if (bytes > limits.maxMemoryMb * MB)
          settle(lost('input.memory', `more than ${limits.maxMemoryMb} MB`));
      });
    }, MEMORY_WATCH_MS);
    running.on('message', onMessage).on('exit', onExit).on('error', onError);
    running.send(task);
  });
}

const isLean = ({ residentBytes }: Child, { maxMemoryMb }: Limits): boolean =>
  residentBytes < maxMemoryMb * MB * REUSED_BELOW;

/**
 * As many processes are started as tasks run at once: whoever calls `run` bounds them.
 * @param first a process that was started before the limits were known: it is of use where they are those it was started with
 * @param worker path of the program that answers tasks
 */
export function createPool(limits: Limits, first: Child | null = null, worker = WORKER): Pool {
  const idle: Child[] = [];
  const all = new Set<Child>();
  const watchdog = createWatchdog();
  let isClosed = false;

  const add = (child: Child): Child => {
    all.add(child);
    child.process.once('exit', () => {
      all.delete(child);
      watchdog.forget(child.process);
    });
    return child;
  };
  const start = (): Child => add(startChild(limits, worker));
  if (first?.maxMemoryMb === limits.maxMemoryMb) idle.push(add(first));
  else first?.process.kill('SIGKILL');
  const attempt = async (task: Task, child: Child, onPage?: PageListener): Promise<Outcome> => {
    watchdog.watch(child.process);
    const outcome = await runInChild(child, task, limits, onPage);
    if (outcome.kind === 'lost') return outcome;
    if (isLean(child, limits)) idle.push(child);
    else child.process.kill('SIGKILL');
    return outcome;
  };
  return {
    warm: () => void (idle.length > 0 || idle.push(start())),
    async run(task, onPage) {
      const child = idle.pop() ?? start();
      const isFresh = child.answered === 0;
      const outcome = await attempt(task, child, onPage);
      // what earlier documents left behind may be to blame: a document only fails by itself, unless it took all of its time
      const isTriedAgain =
        outcome.kind === 'lost' && outcome.code !== 'input.timeout' && !isFresh && !isClosed;
      return isTriedAgain ? attempt(task, start(), onPage) : outcome;
    },
    close() {
      isClosed = true;
      for (const child of all) child.process.kill('SIGKILL');
    },
  };
}

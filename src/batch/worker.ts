/** @file The child process: one task after the other, each answered. It ends with its parent, whatever it is doing. */
import { describeRefusal } from '../write/refusal.ts';
import { loadTask } from './compiled-task.ts';
import { inflateAtOnce } from './inflate-at-once.ts';
import type { Answer, PagesRead, Reply } from './pool.ts';
import type { PageListener, Task } from './task.ts';

inflateAtOnce();

const { runTask } = await loadTask();

/** Nobody looks more often. */
const TELL_MS = 100;

/** Tells the parent of pages, now and then. */
function pageTeller(): PageListener {
  let told = performance.now();
  return (read, pages) => {
    if (performance.now() - told < TELL_MS || !process.connected) return;
    told = performance.now();
    process.send?.({ read, pages } satisfies PagesRead);
  };
}

async function taskToReply(task: Task): Promise<Reply> {
  try {
    return { kind: 'done', entry: await runTask(task, pageTeller()) };
  } catch (error) {
    return { kind: 'unwritable', message: describeRefusal(error) };
  }
}

process.on('message', (task: Task) => {
  void taskToReply(task).then((reply) => {
    const answer: Answer = { reply, residentBytes: process.memoryUsage.rss() };
    if (process.connected) process.send?.(answer);
  });
});

// What a library leaves unhandled comes beside an error that it reports too; if it does not, the time limit ends the document.
process.on('unhandledRejection', (reason) => void process.stderr.write(`unhandled: ${String(reason)}\n`));

// The parent is gone, and nobody waits for an answer.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

// Ctrl-C reaches every process of the terminal, a service's end every process of the service: the parent decides.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

/** @file What a person sees of a run while it goes on: a bar on a terminal, and each failure at once. */
import type { Observer } from '../batch/run.ts';
import { reportFailure } from './failures.ts';
import type { Messages } from './messages.ts';
import type { Progress } from './progress.ts';
import { nameOfInput } from './stdin.ts';

/** @param scratch the folder that standard input is laid down in */
export const observeRun = (progress: Progress, messages: Messages, scratch: string): Observer => ({
  planned: (total) => progress.start(total),
  read: (id, read, pages) => progress.read(id, read, pages),
  finished(shown, entry, isUnchanged, id) {
    const { status, reason } = entry;
    const file = nameOfInput(shown, scratch);
    if (status === 'failed') progress.clear();
    reportFailure(file, entry, messages);
    progress.step(id);
    messages.detail(`${file}: ${isUnchanged ? 'unchanged' : status}${reason ? `, ${reason}` : ''}`, {
      file,
      status,
      unchanged: isUnchanged,
    });
  },
});

/** @file What `suanpan check --help` says. */
import { Command } from 'commander';
import type { CheckOptions } from './check.ts';
import type { Beginning } from './begin.ts';
import * as examples from './examples.ts';
import { sayExamples } from './help.ts';
import { limitOptions, type LimitOptions, withMeans } from './converting.ts';

/** Adds the command to the program. */
export function addCheckCommand(program: Command, beginning: Beginning | null): void {
  const command = program
    .command('check')
    .description('say whether the tables of documents add up')
    .argument('<paths...>', 'files, folders, patterns, or - for standard input')
    .addHelpText('before', () => sayExamples(examples.CHECK_EXAMPLES));
  limitOptions(command).action(
    withMeans<CheckOptions & LimitOptions>(beginning, async () => (await import('./check.ts')).check),
  );
}

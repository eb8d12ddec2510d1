/** @file What `suanpan work --help` says. */
import { Command } from 'commander';
import type { Beginning } from './begin.ts';
import * as examples from './examples.ts';
import { sayExamples } from './help.ts';
import { logOptions, option, queueOption, runOption } from './command-parts.ts';
import { limitOptions, withMeans, type LimitOptions } from './converting.ts';
import type { WorkCommandOptions } from './work.ts';

/** Adds the command to the program. */
export function addWorkCommand(program: Command, beginning: Beginning | null): void {
  const command = program
    .command('work')
    .description('convert documents of a queue, beside any number of other workers')
    .addHelpText('before', () => sayExamples(examples.WORK_EXAMPLES))
    .addOption(queueOption())
    .addOption(runOption('work on this run alone'))
    .addOption(option('--stay', 'wait for more when nothing is left', 'STAY').default(false))
    .addOption(option('--any-version', 'work on runs of other versions too', 'ANY_VERSION').default(false));
  const start = withMeans<WorkCommandOptions & LimitOptions>(beginning, async () => {
    const { work } = await import('./work.ts');
    return (_, options, means) => work(options, means);
  });
  logOptions(limitOptions(command)).action((options: WorkCommandOptions & LimitOptions) =>
    start([], options),
  );
}

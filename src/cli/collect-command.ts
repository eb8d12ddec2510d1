/** @file What `suanpan collect --help` says. */
import { Command } from 'commander';
import * as examples from './examples.ts';
import { sayExamples } from './help.ts';
import { lazily, option, queueOption, runOption } from './command-parts.ts';
import * as parse from './values.ts';

/** Adds the command to the program. */
export function addCollectCommand(program: Command): void {
  program
    .command('collect')
    .description('write the output of a run that a queue has finished')
    .addHelpText('before', () => sayExamples(examples.COLLECT_EXAMPLES))
    .addOption(queueOption())
    .addOption(runOption('the run to write').default('main'))
    .addOption(
      option('-o, --out <folder>', 'output folder', 'OUT').argParser(parse.folder).makeOptionMandatory(),
    )
    .action(lazily(async () => (await import('./collect.ts')).collectOutput));
}

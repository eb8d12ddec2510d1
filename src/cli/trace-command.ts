/** @file What `suanpan trace --help` says. */
import type { Command } from 'commander';
import { lazily, option } from './command-parts.ts';
import * as examples from './examples.ts';
import { sayExamples } from './help.ts';
import * as parse from './values.ts';

/** Adds the command to the program. */
export function addTraceCommand(program: Command): void {
  program
    .command('trace')
    .description('say where a value is printed and what was done with it')
    .argument('<what>', 'an id, FILE:PAGE:x,y, FILE:LINE:COLUMN, or a value')
    .addHelpText('before', () => sayExamples(examples.TRACE_EXAMPLES))
    .addOption(
      option('--in <folder>', 'output folder of extract or merge', 'IN')
        .argParser(parse.folder)
        .makeOptionMandatory(),
    )
    .addOption(option('--json', 'as JSON', 'JSON').default(false))
    .addOption(option('--png <file>', 'draw the page, with the value framed', 'PNG'))
    .addOption(
      option('--originals <folder>', 'the files that were converted', 'ORIGINALS').argParser(parse.folder),
    )
    .action(lazily(async () => (await import('./trace.ts')).trace));
}

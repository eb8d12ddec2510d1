/** @file What `suanpan bag --help` says. */
import { Command } from 'commander';
import * as examples from './examples.ts';
import { sayExamples } from './help.ts';
import { lazily, option } from './command-parts.ts';
import * as parse from './values.ts';

/** Adds the command to the program. */
export function addBagCommand(program: Command): void {
  program
    .command('bag')
    .description('pack an output and its originals for an archive (BagIt)')
    .argument('<folder>', 'output folder of extract or merge')
    .addHelpText('before', () => sayExamples(examples.BAG_EXAMPLES))
    .addOption(option('--to <bag>', 'folder of the bag', 'BAG').argParser(parse.folder).makeOptionMandatory())
    .addOption(
      option(
        '--originals <folder>',
        'the files that were converted, in their folders',
        'ORIGINALS',
      ).argParser(parse.folder),
    )
    .addOption(option('--no-originals', 'the records alone, without the files', 'NO_ORIGINALS'))
    .addOption(option('--organization <name>', 'whose documents these are', 'ORGANIZATION'))
    .addOption(option('-q, --quiet', 'errors only', 'QUIET').default(false))
    .action(lazily(async () => (await import('./bag.ts')).bag));
}

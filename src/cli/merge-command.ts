/** @file What `suanpan merge --help` says. */
import { Command } from 'commander';
import * as examples from './examples.ts';
import { sayExamples } from './help.ts';
import { lazily, option } from './command-parts.ts';
import * as parse from './values.ts';

/** Adds the command to the program. */
export function addMergeCommand(program: Command): void {
  program
    .command('merge')
    .description('join the outputs of shards into one')
    .argument('<folders...>', 'output folders of all shards')
    .addHelpText('before', () => sayExamples(examples.MERGE_EXAMPLES))
    .addOption(
      option('-o, --out <folder>', 'output folder', 'OUT').argParser(parse.folder).makeOptionMandatory(),
    )
    .addOption(option('--prune', 'take out documents that no shard holds', 'PRUNE').default(false))
    .action(lazily(async () => (await import('./merge.ts')).merge));
}

/** @file What `suanpan dataset --help` says. */
import type { Command } from 'commander';
import { lazily, option } from './command-parts.ts';
import * as examples from './examples.ts';
import { sayExamples } from './help.ts';
import * as parse from './values.ts';

/** Adds the command to the program. */
export function addDatasetCommand(program: Command): void {
  program
    .command('dataset')
    .description('make a data set for research of an output: Parquet files and a card (Hugging Face)')
    .argument('<folder>', 'output folder of extract or merge')
    .addHelpText('before', () => sayExamples(examples.DATASET_EXAMPLES))
    .addOption(
      option('--to <dataset>', 'folder of the data set', 'TO').argParser(parse.folder).makeOptionMandatory(),
    )
    .addOption(
      option('--redact <what>', 'what is left out: contacts, or nothing', 'DATASET_REDACT')
        .default('contacts')
        .choices(['contacts', 'nothing']),
    )
    .addOption(option('-q, --quiet', 'errors only', 'QUIET').default(false))
    .action(lazily(async () => (await import('./dataset.ts')).dataset));
}

/** @file What `suanpan extract --help` says. */
import { Command } from 'commander';
import type { Beginning } from './begin.ts';
import * as examples from './examples.ts';
import { sayExamples } from './help.ts';
import type { ExtractOptions } from './extract.ts';
import { logOptions, option } from './command-parts.ts';
import * as parse from './values.ts';
import { limitOptions, type LimitOptions, outputOptions, withMeans } from './converting.ts';

/** Adds the command to the program. */
export function addExtractCommand(program: Command, beginning: Beginning | null): void {
  const command = program
    .command('extract')
    .description('convert documents into records')
    .argument('[paths...]', 'files, folders, patterns, or - for standard input')
    .addHelpText('before', () => sayExamples(examples.EXTRACT_EXAMPLES))
    .addOption(
      option(
        '-o, --out <folder>',
        'output folder; without it the data goes to standard output',
        'OUT',
      ).argParser(parse.folder),
    );
  logOptions(outputOptions(limitOptions(command)))
    .addOption(
      option('--fail-on <level>', 'exit with 1 on findings of this level or above', 'FAIL_ON')
        .default('never')
        .choices(['error', 'warning', 'info', 'never']),
    )
    .addOption(
      option(
        '--findings <kind>',
        'print the findings: file:page:table:row:column level code message',
        'FINDINGS',
      ).choices(['text', 'jsonl']),
    )
    .addOption(
      option('--findings-level <level>', 'print findings of this level and above', 'FINDINGS_LEVEL')
        .default('info')
        .choices(['error', 'warning', 'info']),
    )
    .addOption(option('--shard <i/n>', 'convert the i-th of n parts', 'SHARD').argParser(parse.shard))
    .addOption(
      option('--prune', 'take out documents that are no longer among the inputs', 'PRUNE').default(false),
    )
    .addOption(
      option('--dry-run', 'say what would become of each document, and do nothing', 'DRY_RUN').default(false),
    )
    .addOption(option('--force', 'convert unchanged documents again', 'FORCE').default(false))
    .action(
      withMeans<ExtractOptions & LimitOptions>(beginning, async () => (await import('./extract.ts')).extract),
    );
}

/** @file What `suanpan extract --help` says. */
import { Command } from 'commander';
import { OUTPUT_FORMATS } from '../batch/formats.ts';
import type { Beginning } from './begin.ts';
import * as examples from './examples.ts';
import { sayExamples } from './help.ts';
import type { ExtractOptions } from './extract.ts';
import { logOptions, option } from './command-parts.ts';
import * as parse from './values.ts';
import { limitOptions, type LimitOptions, withMeans } from './converting.ts';

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
    )
    .addOption(
      option(
        '-f, --format <list>',
        `${OUTPUT_FORMATS.map(({ name }) => name).join(', ')}; several with commas`,
        'FORMAT',
      )
        .default(['json', 'csv'], 'json,csv')
        .argParser(parse.formats),
    );
  logOptions(limitOptions(command))
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
      option('--excel', 'CSV for Excel: byte order mark, formulas made harmless', 'EXCEL').default(false),
    )
    .addOption(
      option(
        '--redact <what>',
        'leave out: contacts (people, their numbers and addresses, file names too)',
        'REDACT',
      )
        .default([], 'nothing')
        .argParser(parse.redactions),
    )
    .addOption(option('--shard <i/n>', 'convert the i-th of n parts', 'SHARD').argParser(parse.shard))
    .addOption(option('--force', 'convert unchanged documents again', 'FORCE').default(false))
    .action(
      withMeans<ExtractOptions & LimitOptions>(beginning, async () => (await import('./extract.ts')).extract),
    );
}

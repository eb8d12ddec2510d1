/** @file What `suanpan review --help` says. */
import type { Command } from 'commander';
import { lazily, option } from './command-parts.ts';
import * as examples from './examples.ts';
import { sayExamples } from './help.ts';
import * as parse from './values.ts';

/** Adds the command to the program. */
export function addReviewCommand(program: Command): void {
  program
    .command('review')
    .description('write pages to look at an output with: doubts, tables, and the documents beside them')
    .argument('<folder>', 'output folder of extract or merge')
    .addHelpText('before', () => sayExamples(examples.REVIEW_EXAMPLES))
    .addOption(
      option('--originals <folder>', 'the documents that were converted', 'ORIGINALS').argParser(
        parse.folder,
      ),
    )
    .addOption(
      option('--to <folder>', 'folder of the pages; FOLDER-review without it', 'TO').argParser(parse.folder),
    )
    .addOption(
      option(
        '--apply <file>',
        'take in a review.json that was saved on the pages, and end',
        'APPLY',
      ).argParser(parse.file),
    )
    .addOption(
      option('--serve [port]', 'serve the pages to this machine alone; any free port without one', 'SERVE')
        .preset('0')
        .argParser(parse.port),
    )
    .addOption(option('-q, --quiet', 'errors only', 'QUIET').default(false))
    .action(lazily(async () => (await import('./review.ts')).review));
}

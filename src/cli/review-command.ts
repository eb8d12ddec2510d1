/** @file What `suanpan review --help` says. */
import type { Command } from 'commander';
import { lazily, option } from './command-parts.ts';
import * as parse from './values.ts';

const REVIEW_EXAMPLES = `Examples:
  $ suanpan extract archive --out output && suanpan review output --originals archive
  $ suanpan review output --originals archive --to pages      then open pages/index.html

A folder of web pages that need no server and no network: for each document its doubts, worst first, its tables
as they were read and, for a PDF that stands beside them, its pages with the cells as boxes over them.
Exit status: 0 done, 2 wrong usage or the folder cannot be written.
`;

/** Adds the command to the program. */
export function addReviewCommand(program: Command): void {
  program
    .command('review')
    .description('write pages to look at an output with: doubts, tables, and the documents beside them')
    .argument('<folder>', 'output folder of extract or merge')
    .addHelpText('before', REVIEW_EXAMPLES)
    .addOption(
      option('--originals <folder>', 'the documents that were converted', 'ORIGINALS').argParser(
        parse.folder,
      ),
    )
    .addOption(
      option('--to <folder>', 'folder of the pages; FOLDER-review without it', 'TO').argParser(parse.folder),
    )
    .addOption(option('-q, --quiet', 'errors only', 'QUIET').default(false))
    .action(lazily(async () => (await import('./review.ts')).review));
}

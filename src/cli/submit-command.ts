/** @file What `suanpan submit --help` says. */
import { Command } from 'commander';
import * as examples from './examples.ts';
import { sayExamples } from './help.ts';
import { lazily, option, queueOption, runOption } from './command-parts.ts';
import { ocrOption, outputOptions } from './converting.ts';
import * as parse from './values.ts';

/** Of a run, seconds: a machine that is silent for as long has lost its documents. */
const DEFAULT_LEASE = 60;

/** Adds the command to the program. */
export function addSubmitCommand(program: Command): void {
  const command = program
    .command('submit')
    .description('put documents into a queue, for any number of machines')
    .argument(
      '<inputs...>',
      'files, folders, patterns on a disk that all machines share, or s3://BUCKET/PREFIX',
    )
    .addHelpText('before', () => sayExamples(examples.SUBMIT_EXAMPLES))
    .addOption(queueOption())
    .addOption(runOption('name of the run: lower-case letters, digits, - and _').default('main'))
    .addOption(
      option('--priority <n>', 'higher ones are done first', 'PRIORITY')
        .default(0)
        .argParser(parse.wholeNumber),
    );
  outputOptions(command)
    .addOption(ocrOption())
    .addOption(
      option(
        '--store <address>',
        'keep the results in an object store: s3://BUCKET/PREFIX',
        'STORE',
      ).argParser(parse.objectPrefix),
    )
    .addOption(
      option('--lease <seconds>', 'a machine that is silent for as long has lost its documents', 'LEASE')
        .default(DEFAULT_LEASE)
        .argParser(parse.lease),
    )
    .addOption(option('-q, --quiet', 'errors only', 'QUIET').default(false))
    .action(lazily(async () => (await import('./submit.ts')).submit));
}

/** @file What `suanpan status --help` says. */
import { Command } from 'commander';
import * as examples from './examples.ts';
import { sayExamples } from './help.ts';
import { lazily, option, queueOption, runOption } from './command-parts.ts';
import * as parse from './values.ts';

/** Adds the command to the program. */
export function addStatusCommand(program: Command): void {
  program
    .command('status')
    .description('say how far the runs of a queue are')
    .addHelpText('before', () => sayExamples(examples.STATUS_EXAMPLES))
    .addOption(queueOption())
    .addOption(runOption('tell of this run alone'))
    .addOption(option('--watch', 'again every two seconds, on a terminal', 'WATCH').default(false))
    .addOption(
      option('--attempts', 'every attempt at every document, as JSON lines', 'ATTEMPTS').default(false),
    )
    .addOption(
      option('--metrics <port>', 'serve the figures to Prometheus until stopped', 'METRICS').argParser(
        parse.positiveInteger,
      ),
    )
    .action(lazily(async () => (await import('./status.ts')).showStatus));
}

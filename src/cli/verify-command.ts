/** @file What `suanpan verify --help` says. */
import { Command } from 'commander';
import * as examples from './examples.ts';
import { sayExamples } from './help.ts';
import { lazily, option } from './command-parts.ts';

/** Adds the command to the program. */
export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .description('compute every hash of an output or a bag again')
    .argument('<folder>', 'output folder, or a bag')
    .addHelpText('before', () => sayExamples(examples.VERIFY_EXAMPLES))
    .addOption(option('-q, --quiet', 'faults only', 'QUIET').default(false))
    .action(lazily(async () => (await import('./verify.ts')).verify));
}

/** @file What `suanpan completion --help` says. */
import { Argument, type Command } from 'commander';
import { lazily } from './command-parts.ts';
import * as examples from './examples.ts';
import { sayExamples } from './help.ts';

/** Adds the command to the program. */
export function addCompletionCommand(program: Command): void {
  program
    .command('completion')
    .description('print what makes a shell complete commands and options')
    .addArgument(new Argument('<shell>', 'bash, zsh or fish').choices(['bash', 'zsh', 'fish']))
    .addHelpText('before', () => sayExamples(examples.COMPLETION_EXAMPLES))
    .action(lazily(async () => (await import('./completion/index.ts')).completion));
}

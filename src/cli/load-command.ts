/** @file What `suanpan load --help` says. */
import { Command } from 'commander';
import * as examples from './examples.ts';
import { sayExamples } from './help.ts';
import { lazily, option } from './command-parts.ts';

/** Adds the command to the program. */
export function addLoadCommand(program: Command): void {
  program
    .command('load')
    .description('put an output into a database: DuckDB or PostgreSQL')
    .argument('<folder>', 'output folder of extract or merge')
    .addHelpText('before', () => sayExamples(examples.LOAD_EXAMPLES))
    .addOption(
      option('--to <database>', 'FILE.duckdb, or postgres://USER@HOST/DATABASE', 'TO').makeOptionMandatory(),
    )
    .addOption(option('--prune', 'take out documents that the output does not hold', 'PRUNE').default(false))
    .addOption(option('-q, --quiet', 'errors only', 'QUIET').default(false))
    .action(lazily(async () => (await import('./load.ts')).load));
}

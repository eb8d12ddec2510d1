/** @file What the commands are made of. */
import { Option, type Command } from 'commander';
import * as parse from './values.ts';

/** An option that can also stand in the environment. @param env its name there, without `SUANPAN_` */
export const option = (flags: string, description: string, env: string): Option =>
  new Option(flags, description).env(`SUANPAN_${env}`);

/** Loads the command's own module only when it runs. */
export const lazily =
  <A extends unknown[]>(load: () => Promise<(...args: A) => Promise<number>>) =>
  async (...args: A): Promise<void> => {
    process.exitCode = await (await load())(...args);
  };

/** The queue that a command of the fleet works with. */
export const queueOption = (): Option =>
  option('--queue <database>', 'postgres://USER@HOST/DATABASE', 'QUEUE').makeOptionMandatory();

/** The run that is meant. */
export const runOption = (description: string): Option =>
  option('--run <name>', description, 'RUN').argParser(parse.runName);

/** How much is said, and how. */
export const logOptions = (command: Command): Command =>
  command
    .addOption(option('-q, --quiet', 'errors only', 'QUIET').default(false))
    .addOption(option('-v, --verbose', 'a line for each document', 'VERBOSE').default(false))
    .addOption(
      option('--log <kind>', 'messages as text or as JSON lines', 'LOG')
        .default('text')
        .choices(['text', 'json']),
    );

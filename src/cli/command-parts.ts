/** @file What the commands are made of. */
import { Option } from 'commander';

/** An option that can also stand in the environment. @param env its name there, without `SUANPAN_` */
export const option = (flags: string, description: string, env: string): Option =>
  new Option(flags, description).env(`SUANPAN_${env}`);

/** Loads the command's own module only when it runs. */
export const lazily =
  <A extends unknown[]>(load: () => Promise<(...args: A) => Promise<number>>) =>
  async (...args: A): Promise<void> => {
    process.exitCode = await (await load())(...args);
  };

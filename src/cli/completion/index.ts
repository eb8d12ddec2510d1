/** @file `suanpan completion SHELL` */
import type { Command } from 'commander';
import { OUTPUT_FORMATS } from '../../batch/formats.ts';
import { FINDINGS } from '../../findings/index.ts';
import { EXIT } from '../exit.ts';
import { say } from '../language/index.ts';
import { writeTo } from '../output.ts';
import { SCHEMA_NAMES } from '../schema.ts';
import { REDACTIONS } from '../values.ts';
import { SCRIPTS } from './scripts.ts';
import { programToOffered } from './table.ts';

const KNOWN = new Map([
  ['explain', Object.keys(FINDINGS)],
  ['schema', SCHEMA_NAMES],
  ['--format', OUTPUT_FORMATS.map(({ name }) => name)],
  ['--redact', REDACTIONS],
]);

/** Prints the script that makes a shell complete what is typed, in the language that is spoken. @returns the exit status */
export async function completion(shell: string, _options: object, command: Command): Promise<number> {
  const offered = programToOffered(command.parent ?? command, KNOWN, say('display help for command'));
  await writeTo(process.stdout, SCRIPTS.get(shell)!(offered));
  return EXIT.done;
}

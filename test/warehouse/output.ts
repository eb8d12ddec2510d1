/** @file Outputs of runs over some of corpus/, made once for the tests of one file. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { suanpan } from '../cli/run.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const CORPUS = join(import.meta.dirname, '..', '..', 'corpus');

const made = new Map<string, Promise<string>>();

async function make(names: readonly string[], format: string): Promise<string> {
  const out = join(temporaryFolder(), 'out');
  const paths = names.map((name) => join(CORPUS, name));
  const { status, stderr } = await suanpan([
    'extract',
    ...paths,
    '--out',
    out,
    '--format',
    format,
    '--quiet',
  ]);
  if (status !== 0) throw new Error(`the run ended with ${status}: ${stderr}`);
  return out;
}

/** A folder of its own with what the documents were converted into. */
export async function outputOf(names: readonly string[], format = 'json'): Promise<string> {
  const key = [format, ...names].join(' ');
  const first = made.get(key) ?? make(names, format);
  made.set(key, first);
  const copy = join(temporaryFolder(), 'out');
  cpSync(await first, copy, { recursive: true });
  return copy;
}

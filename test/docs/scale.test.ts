/** @file The files beside docs/scale.md: every line of theirs that runs the program names a command and options that exist. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProgram } from '../../src/cli/program.ts';

const docs = join(import.meta.dirname, '..', '..', 'docs');
const { commands } = createProgram();

/** `suanpan` and what follows it on the line and on those that it goes on to, or in a list of YAML. */
function linesIn(file: string): string[] {
  const text = readFileSync(join(docs, file), 'utf8')
    .replace(/\\\n\s*/g, ' ')
    .replace(/>-\n([^]*?)\n\s+resources/, (_, folded: string) => folded.replace(/\s+/g, ' '));
  const [, listed] = /args: \[(.*)\]/.exec(text) ?? [];
  const list = listed ? [`suanpan ${listed.replace(/[',]+/g, ' ').trim()}`] : [];
  return [...[...text.matchAll(/^\s*(?:exec |- +)?(suanpan .*)$/gm)].map(([, line]) => line!), ...list];
}

test.each([
  'scale.md',
  'scale/shards.sbatch',
  'scale/merge.sbatch',
  'scale/shards-job.yaml',
  'scale/fleet.yaml',
])('%s', (file) => {
  const lines = linesIn(file);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    const [, name, ...words] = line.replace(/ #.*/, '').split(/\s+/);
    const command = commands.find((each) => each.name() === name);
    expect({ line, isThere: command !== undefined }).toEqual({ line, isThere: true });
    const known = command!.options.map(({ long }) => long);
    expect(words.filter((word) => word.startsWith('--') && !known.includes(word))).toEqual([]);
  }
});

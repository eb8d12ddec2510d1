/** The commands of the README, held to the program: each command and each option must exist. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProgram } from '../../src/cli/program.ts';

const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
const lines = [...readme.matchAll(/^suanpan .*$|`suanpan [^`]+`/gm)].map(([line]) =>
  line.replace(/`|\s+#.*$/g, ''),
);

test('there are some', () => expect(lines.length).toBeGreaterThan(5));

test.each(lines)('%s', (line) => {
  const [, name, ...words] = line.split(/\s+/);
  const command = createProgram().commands.find((each) => each.name() === name);
  expect(command).toBeDefined();
  const flags = words.filter((word) => word.startsWith('--'));
  const known = command!.options.map(({ long }) => long);
  expect(flags.filter((flag) => !known.includes(flag))).toEqual([]);
});

test('the pages that it points to are there', () => {
  for (const [, path] of readme.matchAll(/\]\((docs\/[^)]+)\)/g))
    expect(readFileSync(join(import.meta.dirname, '..', '..', path!), 'utf8')).not.toBe('');
});

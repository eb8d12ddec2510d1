/** Completion as the shells do it: each script is loaded by its shell and asked what it would offer. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProgram } from '../../src/cli/program.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { suanpan } from './run.ts';

const shellIsThere = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;
const shellTest = (shell: string): typeof test => (shellIsThere(shell) ? test : test.skip);

/** A folder with a script of completion and something to complete. */
async function prepared(shell: string, env = {}): Promise<string> {
  const folder = temporaryFolder();
  const { status, stdout, stderr } = await suanpan(['completion', shell], { env });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  writeFileSync(join(folder, 'script'), stdout);
  mkdirSync(join(folder, 'out put'));
  writeFileSync(join(folder, 'outline.pdf'), '');
  return folder;
}

const run = (cwd: string, shell: string, source: string): string[] => {
  const { stdout, stderr } = spawnSync(shell, ['-c', source], { cwd, encoding: 'utf8', timeout: 60_000 });
  expect(stderr).toBe('');
  return stdout.split('\n').filter(Boolean);
};

/** What bash offers for the last of the words. */
async function bashOffers(...words: string[]): Promise<string[]> {
  const quoted = words.map((word) => `'${word}'`).join(' ');
  const source = `source ./script; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _suanpan; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return run(await prepared('bash'), 'bash', source);
}

const names = createProgram().commands.map((command) => command.name());

describe('bash', () => {
  test('offers every command', async () => expect(await bashOffers('suanpan', '')).toEqual(names));

  test('offers the options of the command, and no others', async () => {
    expect(await bashOffers('suanpan', 'extract', '--f')).toEqual([
      '--format',
      '--fail-on',
      '--findings',
      '--findings-level',
      '--force',
    ]);
    expect(await bashOffers('suanpan', 'check', '--f')).toEqual([]);
  });

  test.each([
    [
      ['extract', '--fail-on', ''],
      ['error', 'warning', 'info', 'never'],
    ],
    [
      ['extract', '-f', 'j'],
      ['json', 'jsonl'],
    ],
    [['extract', '--redact', ''], ['contacts']],
    [['explain', 'input.needs'], ['input.needs_ocr']],
    [['schema', 'amo'], ['amounts']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['extract', '--out', 'out'], ['out put']],
    [['extract', '--jobs', ''], []],
    [['extract', 'out'], []],
  ])('%j: %j, and where there is nothing bash itself takes files', async (words, offered) =>
    expect(await bashOffers('suanpan', ...words)).toEqual(offered),
  );
});

shellTest('fish')('fish offers the same, with descriptions in the language of the locale', async () => {
  const folder = await prepared('fish', { LC_ALL: 'zh_CN.UTF-8' });
  const offers = (line: string): string[] => run(folder, 'fish', `source ./script; complete -C '${line}'`);
  expect(offers('suanpan ').map((line) => line.split('\t')[0])).toEqual([...names].sort());
  expect(offers('suanpan extract --fail')).toEqual([expect.stringMatching(/^--fail-on\t.*退出状态/)]);
  expect(offers('suanpan extract --findings ').map((line) => line.split('\t')[0])).toEqual(['jsonl', 'text']);
  expect(offers('suanpan extract --out o')).toEqual([expect.stringMatching(/^out put\//)]);
});

shellTest('zsh')('zsh loads the script, with the colons of descriptions as they are', async () => {
  const folder = await prepared('zsh');
  const source = `
    zmodload zsh/zpty
    zpty asked 'zsh -f -i'
    zpty -w asked 'PS1=; autoload -Uz compinit; compinit -u -D; source ./script; zstyle ":completion:*" list-prompt ""; LISTMAX=0; print READY'
    zpty -r asked seen '*READY*READY*'
    zpty -w -n asked $'suanpan extract --fin\\t\\t'
    zpty -r asked seen '*and above*'; print -r -- $seen
    zpty -d asked`;
  expect(run(folder, 'zsh', source).join('\n')).toMatch(
    /--findings .*print the findings: file:page:table:row/,
  );
});

test('a shell that is not known is wrong usage', async () => {
  const { status, stderr } = await suanpan(['completion', 'ksh']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/ksh.*bash, zsh, fish/);
});

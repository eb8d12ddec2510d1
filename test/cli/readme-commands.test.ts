/** Every command and every code block of the READMEs, run one after the other as a newcomer types them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { copyCorpus } from '../docs/newcomer.ts';
import { blocksOf, commandsOf, READMES } from '../docs/readmes.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const root = join(import.meta.dirname, '..', '..');
const DOCUMENTS = ['district-budget.pdf', 'damaged-rows.txt', 'final-accounts.html'];

/** A folder with some documents of the corpus, and the program on the path. */
function newcomer(): { cwd: string; env: NodeJS.ProcessEnv } {
  const cwd = temporaryFolder();
  copyCorpus(cwd, DOCUMENTS);
  mkdirSync(join(cwd, 'node_modules'));
  symlinkSync(root, join(cwd, 'node_modules', 'suanpan'));
  writeFileSync(
    join(cwd, 'suanpan'),
    `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'dist/cli/main.js')}" "$@"\n`,
    { mode: 0o755 },
  );
  return { cwd, env: { ...process.env, LC_ALL: 'C', PATH: `${cwd}:${process.env['PATH']}` } };
}

test.each(READMES)('%s: each command does what it says', (name) => {
  const { cwd, env } = newcomer();
  for (const line of commandsOf(name)) {
    const { status, stderr } = spawnSync('sh', ['-c', line], { cwd, env, encoding: 'utf8' });
    expect({ line, status, stderr: status === 0 ? '' : stderr }).toEqual({ line, status: 0, stderr: '' });
  }
  expect(readFileSync(join(cwd, 'output', 'amounts.csv'), 'utf8').split('\n').length).toBeGreaterThan(100);
  expect(readFileSync(join(cwd, 'warehouse.duckdb')).length).toBeGreaterThan(0);
});

test('npm start gives the figures that both READMEs print', () => {
  const out = join(temporaryFolder(), 'output');
  const corpus = join(root, 'corpus');
  const env = { ...process.env, LC_ALL: 'C' };
  const { stderr } = spawnSync('node', [join(root, 'dist/cli/main.js'), 'extract', corpus, '--out', out], {
    env,
    encoding: 'utf8',
  });
  const linesOf = (text: string): string[] => text.split('\n').slice(1, -2);
  const printed = blocksOf('README.md').find(({ text }) => text.startsWith('Suanpan '))!.text;
  expect(linesOf(printed)).toEqual(linesOf(stderr));
});

test.each(READMES)('%s: the table gives the figures and the repair that stand below it', (name) => {
  const { cwd, env } = newcomer();
  const shown = blocksOf(name).filter(({ language }) => language === 'text');
  const source = shown.find(({ text }) => text.includes('预算03表'))!;
  const records = shown.find(({ text }) => text.startsWith('row_labels'))!;
  writeFileSync(join(cwd, 'torn.txt'), source.text);
  const { stdout } = spawnSync('./suanpan', ['extract', 'torn.txt'], { cwd, env, encoding: 'utf8' });
  const { amounts, repairs } = JSON.parse(stdout) as {
    amounts: {
      row_labels: string[];
      column_path: string[];
      raw: string;
      amount: string;
      proved_by: string[];
    }[];
    repairs: { rule: string; before: string; after: string; reason: string }[];
  };
  const lines = [
    ...amounts.map(({ row_labels, column_path, raw, amount, proved_by }) =>
      [row_labels.join(' '), column_path.join(' '), raw, amount, `${proved_by.length} sums`].join(' '),
    ),
    ...repairs.map(({ rule, before, after, reason }) => `${rule}: ${before} → ${after}, ${reason}`),
  ];
  const wanted = records.text
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => line.replace(/\s+/g, ' '));
  expect(wanted.filter((line) => !lines.includes(line))).toEqual([]);
});

test.each(READMES)('%s: the program of a few lines runs', (name) => {
  const { cwd, env } = newcomer();
  const source = blocksOf(name).find(({ language }) => language === 'ts')!.text;
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  writeFileSync(join(cwd, 'few-lines.mjs'), outputText);
  const { stdout, stderr } = spawnSync(process.execPath, ['few-lines.mjs'], { cwd, env, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^[1-9]\d* [1-9]\d* [1-9]\d* \d+\n$/);
});

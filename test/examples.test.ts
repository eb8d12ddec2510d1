/** The examples that stand at the functions of the public API: each function has one, and each runs as it stands. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import * as api from '../src/index.ts';
import { copyCorpus } from './docs/newcomer.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = join(import.meta.dirname, '..');
const functions = Object.entries(api)
  .filter(([name, value]) => typeof value === 'function' && /^[a-z]/u.test(name))
  .map(([name]) => name);

const sources = globSync('src/**/*.ts', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));

/** The code below `@example` in the comment of an exported function, '' where there is none. */
function exampleOf(name: string): string {
  const declared = new RegExp(
    String.raw`/\*\*(?:(?!\*/)[^])*?@example\n((?: \* .*\n)+) \*/\nexport (?:async )?(?:function\*? |const )${name}\b`,
    'u',
  );
  const found = sources.map((text) => declared.exec(text)?.[1]).find((text) => text !== undefined);
  return (found ?? '').replaceAll(/^ \* /gmu, '');
}

test('there are functions', () => expect(functions).toContain('extractFolder'));

test.each(functions)('the example of %s runs, and has something to show', (name) => {
  const cwd = temporaryFolder();
  copyCorpus(cwd, ['district-budget.pdf', 'doubtful-budget.txt', 'self-evaluations.html']);
  mkdirSync(join(cwd, 'node_modules'));
  symlinkSync(root, join(cwd, 'node_modules', 'suanpan'));
  const example = exampleOf(name);
  expect(example).toContain(`${name}(`);
  const imports = `import { readFile } from 'node:fs/promises';\nimport { ${Object.keys(api).join(', ')} } from 'suanpan';\n`;
  writeFileSync(join(cwd, 'example.mjs'), imports + example);
  const { stdout, stderr } = spawnSync(process.execPath, ['example.mjs'], { cwd, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout.length).toBeGreaterThan(3);
});

test('whoever stops asking for documents stops the run, and the next one goes on', async () => {
  const cwd = temporaryFolder();
  copyCorpus(cwd, ['district-budget.pdf', 'damaged-rows.txt', 'self-evaluations.html']);
  const script = `
    import { extractFolder } from ${JSON.stringify(join(root, 'dist/index.js'))};
    for await (const { done } of extractFolder(['corpus'], { out: 'records', jobs: 1 })) { console.log(done); break; }
    const unchanged = [];
    const run = extractFolder(['corpus'], { out: 'records', jobs: 1 });
    for (let next = await run.next(); ; next = await run.next()) {
      if (next.done) { console.log(next.value.status.converted, unchanged.includes(true)); break; }
      unchanged.push(next.value.isUnchanged);
    }
    try { for await (const one of extractFolder(['nowhere'], { out: 'other' })) console.log(one); }
    catch (error) { console.log(error.name, error.message); }`;
  writeFileSync(join(cwd, 'stop.mjs'), script);
  const { stdout, stderr } = spawnSync(process.execPath, ['stop.mjs'], { cwd, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^1\n3 true\nUsageError nowhere: no such file or folder/u);
});

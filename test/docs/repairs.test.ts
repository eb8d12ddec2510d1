import { readdirSync, readFileSync } from 'node:fs';
import { repairsDocument } from '../../scripts/make-docs/repairs.ts';
import { isFindingCode } from '../../src/findings/index.ts';
import { CAUSES } from '../../scripts/make-docs/causes/index.ts';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('causes'))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n');

test('docs/repairs.md is what the list of causes gives', () => {
  expect(readFileSync('docs/repairs.md', 'utf8')).toBe(repairsDocument());
});

test.each(CAUSES.map((cause) => [cause.cause, cause] as const))('%s names a test that exists', (_, cause) => {
  const [file, name] = cause.test;
  expect(readFileSync(`test/${file}`, 'utf8')).toContain(name);
});

test.each(CAUSES.map((cause) => [cause.cause, cause] as const))('%s names rules that exist', (_, cause) => {
  for (const rule of cause.by) expect(isFindingCode(rule) || sources.includes(`'${rule}'`)).toBe(true);
});

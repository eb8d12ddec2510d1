import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../temporary-folder.ts';
import { bareText, plantedPages } from './planted.ts';
import { suanpan } from './run.ts';

const planted = plantedPages();
let said: string;
let files: readonly (readonly [path: string, text: string])[];

beforeAll(async () => {
  const root = temporaryFolder();
  const [folder, out] = [join(root, 'in'), join(root, 'out')];
  mkdirSync(folder);
  for (const { file, html } of planted) writeFileSync(join(folder, file), html);
  const { stdout } = await suanpan([
    ...['extract', folder, '--out', out, '--redact', 'contacts'],
    ...['--format', 'json,jsonl,csv', '--findings', 'text'],
  ]);
  said = stdout;
  files = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(out, file)).isFile())
    .map((file) => [file, readFileSync(join(out, file), 'utf8')]);
});

const documentsOf = (name: string): string[] =>
  files.filter(([path]) => path === join('documents', `${name}.json`)).map(([, text]) => text);

test('two hundred contacts are planted, and every document comes out', () => {
  expect(planted.length).toBeGreaterThanOrEqual(200);
  const { inputs } = JSON.parse(files.find(([path]) => path === 'manifest.json')![1]) as {
    inputs: unknown[];
  };
  expect(inputs).toHaveLength(planted.length);
});

test('none of them is in its document file', () => {
  const leaks = planted.flatMap(({ file, html, contacts }) =>
    documentsOf(file)
      .map(bareText)
      .flatMap((text) => contacts.filter((contact) => text.includes(bareText(contact))))
      .map((contact) => `${contact} of ${html}`),
  );
  expect(leaks).toEqual([]);
});

test('and none in any other file, name of a file or line of findings', () => {
  const everything = [said, ...files.flatMap(([path, text]) => [path, text])].map(bareText);
  const contacts = [...new Set(planted.flatMap((each) => each.contacts.map(bareText)))];
  const leaks = contacts.filter((contact) => everything.some((text) => text.includes(contact)));
  expect(leaks).toEqual([]);
});

test('what is no contact is still there', () => {
  const all = files.map(([, text]) => text).join('');
  for (const kept of ['节水宣传', '120.50', '110.00', '项目名称', '备注']) expect(all).toContain(kept);
});

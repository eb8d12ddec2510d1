/** @file A data set, read as others read it: its head by a YAML parser, its files by DuckDB. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { makeDataset } from '../../src/dataset/index.ts';
import { textToNearKeys } from '../../src/dataset/near-keys.ts';
import { splitOf } from '../../src/dataset/splits.ts';
import { bareText, plantedPages } from '../cli/planted.ts';
import { hashesOf, suanpan } from '../cli/run.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { askDuckDb } from '../warehouse/engines.ts';
import { outputOf } from '../warehouse/output.ts';

const NAMES = ['project-forms.docx', 'self-evaluations.html', 'district-budget.html', 'district-budget.docx'];

interface Head {
  readonly configs: readonly {
    readonly config_name: string;
    readonly data_files: readonly { readonly split: string; readonly path: string }[];
  }[];
}

const headOf = (to: string): Head =>
  parseYaml(readFileSync(join(to, 'README.md'), 'utf8').split('---\n')[1]!) as Head;

async function countRows(to: string, { configs }: Head): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { config_name, data_files } of configs)
    for (const { path } of data_files) {
      const [[rows]] = (await askDuckDb(':memory:', `SELECT count(*) FROM '${join(to, path)}'`)) as [
        [string],
      ];
      counts.set(config_name, (counts.get(config_name) ?? 0) + Number(rows));
    }
  return counts;
}

test('what the head names is there, each paper once, and a second time the same bytes', async () => {
  const [out, to] = [await outputOf(NAMES), join(temporaryFolder(), 'set')];
  const { documents, rows } = await makeDataset(out, to, { redact: true });
  expect(documents).toBe(3); // one of them was published twice
  const counts = await countRows(to, headOf(to));
  expect([...counts.values()].reduce((sum, each) => sum + each, 0)).toBe(rows);
  expect([...counts.keys()]).toEqual(expect.arrayContaining(['projects', 'goals', 'indicators', 'amounts']));
  const before = hashesOf(to);
  await makeDataset(out, to, { redact: true });
  expect(hashesOf(to)).toEqual(before);
});

test('no department is in two splits, and none moves', async () => {
  const [out, to] = [await outputOf(NAMES), join(temporaryFolder(), 'set')];
  await makeDataset(out, to, { redact: true });
  for (const split of ['train', 'validation', 'test'])
    for (const config of readdirSync(join(to, 'data')))
      for (const file of readdirSync(join(to, 'data', config)).filter((name) => name.startsWith(split))) {
        const from = join(to, 'data', config, file);
        const found = await askDuckDb(
          ':memory:',
          `SELECT DISTINCT coalesce(department_id, document_id) FROM '${from}'`,
        );
        expect(found.map(([whose]) => splitOf(whose!))).toEqual(found.map(() => split));
      }
});

test('texts that differ in a figure share a key, others do not', () => {
  const goal =
    '完成全区河道保洁和水质监测工作，保障城市供水安全，提升水环境质量，全年保洁面积不少于12万平方米';
  const near = textToNearKeys(goal.replace('12', '15'));
  expect(near.some((key) => textToNearKeys(goal).includes(key))).toBe(true);
  const other = textToNearKeys('保障机关日常运转，按时足额发放人员工资，做好档案管理和后勤服务工作');
  expect(other.some((key) => textToNearKeys(goal).includes(key))).toBe(false);
  expect(textToNearKeys('一')).toEqual([]);
});

test('none of two hundred planted contacts is in it, though the output has them', async () => {
  const root = temporaryFolder();
  const [folder, out, to] = [join(root, 'in'), join(root, 'out'), join(root, 'set')];
  mkdirSync(folder);
  const planted = plantedPages();
  for (const { file, html } of planted) writeFileSync(join(folder, file), html);
  await suanpan(['extract', folder, '--out', out, '--format', 'json', '--quiet']);
  const { status } = await suanpan(['dataset', out, '--to', to, '--quiet']);
  expect(status).toBe(0);
  const texts = [readFileSync(join(to, 'README.md'), 'utf8')];
  for (const { data_files } of headOf(to).configs)
    for (const { path } of data_files)
      for (const [row] of await askDuckDb(':memory:', `SELECT to_json(t) FROM '${join(to, path)}' t`))
        texts.push(row!);
  const all = texts.map(bareText);
  const contacts = [...new Set(planted.flatMap((each) => each.contacts.map(bareText)))];
  expect(contacts.filter((contact) => all.some((text) => text.includes(contact)))).toEqual([]);
});

test('a folder with other files, and an output without cells, are refused', async () => {
  const [out, to] = [await outputOf(NAMES), temporaryFolder()];
  writeFileSync(join(to, 'notes.txt'), 'mine');
  await expect(makeDataset(out, to, { redact: true })).rejects.toThrow(/no data set/);
  const path = join(out, 'manifest.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"cells": true', '"cells": false'));
  await expect(makeDataset(out, join(to, 'new'), { redact: true })).rejects.toThrow(/has no cells/);
});

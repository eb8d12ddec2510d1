/** The data package, read by a library that is not ours: types, required fields, unique ids and foreign keys of the real files. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { conversionToCsv, relationToHeader } from '../../src/write/csv.ts';
import { dataPackageToJson } from '../../src/write/datapackage.ts';
import { RELATIONS } from '../../src/write/relations/index.ts';
import { sampleConversion } from './sample.ts';
import { temporaryFolder } from '../temporary-folder.ts';

interface Resource {
  readonly name: string;
  readonly valid: boolean;
  read(options: { keyed: true; relations: true }): Promise<Record<string, unknown>[]>;
}
interface Package {
  readonly valid: boolean;
  readonly errors: readonly Error[];
  readonly resources: readonly Resource[];
}
const library = createRequire(import.meta.url)('datapackage') as {
  Package: { load(path: string): Promise<Package> };
};

async function writePackage(change: (csv: string, name: string) => string = (csv) => csv): Promise<string> {
  const folder = temporaryFolder();
  const plain = { excel: false, blanks: false, cells: true };
  for (const relation of RELATIONS) {
    const csv =
      (await relationToHeader(relation, plain)) +
      Buffer.concat(await conversionToCsv(sampleConversion(), relation, plain)).toString();
    writeFileSync(join(folder, `${relation.name}.csv`), change(csv, relation.name));
  }
  writeFileSync(join(folder, 'datapackage.json'), dataPackageToJson());
  return join(folder, 'datapackage.json');
}

test('the descriptor is valid', async () => {
  const { valid, errors, resources } = await library.Package.load(await writePackage());
  expect(errors).toEqual([]);
  expect(valid).toBe(true);
  expect(resources.map(({ name }) => name)).toEqual(RELATIONS.map(({ name }) => name));
});

test('every file fits its schema and every reference leads somewhere', async () => {
  const { resources } = await library.Package.load(await writePackage());
  for (const resource of resources) {
    const rows = await resource.read({ keyed: true, relations: true });
    expect(rows.length).toBeGreaterThan(0);
  }
});

test('an amount of no table is noticed', async () => {
  const path = await writePackage((csv, name) => (name === 'amounts' ? csv.replaceAll('/t0', '/t9') : csv));
  const { resources } = await library.Package.load(path);
  const amounts = resources.find(({ name }) => name === 'amounts')!;
  await expect(amounts.read({ keyed: true, relations: true })).rejects.toThrow(/[Ff]oreign/);
});

test('a figure that is no number is noticed', async () => {
  const path = await writePackage((csv, name) => (name === 'projects' ? csv.replace('-5.00', 'five') : csv));
  const { resources } = await library.Package.load(path);
  const projects = resources.find(({ name }) => name === 'projects')!;
  await expect(projects.read({ keyed: true, relations: true })).rejects.toThrow();
});

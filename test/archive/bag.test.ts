import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { hashesOf, smallBudget, suanpan } from '../cli/run.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const corpus = join(import.meta.dirname, '..', '..', 'corpus');

/** An archive of two years; the second has a file that no reader can read. */
function archiveFolder(): string {
  const archive = join(temporaryFolder(), 'archive');
  for (const year of ['2023', '2024']) mkdirSync(join(archive, year), { recursive: true });
  writeFileSync(join(archive, '2023', '甲局 预算.txt'), smallBudget(1));
  cpSync(join(corpus, 'damaged-codes.txt'), join(archive, '2023', '100% 项目.txt'));
  writeFileSync(join(archive, '2024', '甲局 预算.txt'), smallBudget(2));
  writeFileSync(join(archive, '2024', 'cut.pdf'), '%PDF-1.7\n');
  return archive;
}

/** By a tool that is not ours. */
const sumsAgree = (bag: string): boolean =>
  ['manifest-sha512.txt', 'tagmanifest-sha512.txt'].every(
    (list) => spawnSync('sha512sum', ['--check', '--quiet', '--strict', list], { cwd: bag }).status === 0,
  );

function elementsOf(xml: string, name: string): number {
  let count = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    if (tag.name === name) count++;
  });
  parser.write(xml).close();
  return count;
}

describe('a bag', () => {
  let archive: string;
  let bag: string;
  const outOf = (year: string): string => join(archive, '..', `out-${year}`);
  const pack = (year: string, ...more: string[]): ReturnType<typeof suanpan> =>
    suanpan(['bag', outOf(year), '--to', bag, '--originals', archive, ...more]);
  beforeAll(async () => {
    archive = archiveFolder();
    for (const year of ['2023', '2024'])
      await suanpan(['extract', join(archive, year), '--out', outOf(year), '--quiet']);
  });
  beforeEach(async () => {
    bag = join(archive, '..', 'bag');
    rmSync(bag, { recursive: true, force: true });
    await pack('2023', '--organization', '清溪县档案馆');
  });

  test('holds the originals in their folders, the output, and agrees with its lists', async () => {
    const files = hashesOf(bag);
    const originals = hashesOf(archive);
    for (const name of ['2023/甲局 预算.txt', '2023/100% 项目.txt'])
      expect(files[`data/originals/${name}`]).toBe(originals[name]);
    expect(Object.keys(files).filter((file) => file.includes('2024/'))).toEqual([]);
    expect((await suanpan(['verify', bag])).status).toBe(0);
    expect((await suanpan(['verify', join(bag, 'data', 'records', '0001')])).status).toBe(0);
    const info = readFileSync(join(bag, 'bag-info.txt'), 'utf8');
    expect(info).toMatch(/^Source-Organization: 清溪县档案馆$/m);
    expect(info).toMatch(/^Bagging-Date: \d{4}-\d\d-\d\d$/m);
    expect(info).toMatch(/^Payload-Oxum: \d+\.\d+$/m);
  });

  test('grows by a year, and what is there is not written again', async () => {
    const before = hashesOf(join(bag, 'data'));
    const written = Object.keys(before).map((file) => statSync(join(bag, 'data', file)).ctimeMs);
    expect((await pack('2024')).status).toBe(0);
    expect(hashesOf(join(bag, 'data'))).toMatchObject(before);
    expect(Object.keys(before).map((file) => statSync(join(bag, 'data', file)).ctimeMs)).toEqual(written);
    expect(statSync(join(bag, 'data', 'originals', '2024', 'cut.pdf')).size).toBe(9);
    expect(readFileSync(join(bag, 'bag-info.txt'), 'utf8')).toMatch(/清溪县档案馆/);
    expect((await suanpan(['verify', bag])).status).toBe(0);
    const whole = hashesOf(join(bag, 'data'));
    expect((await pack('2024')).stderr).toMatch(/0 originals added, records there already/);
    expect(hashesOf(join(bag, 'data'))).toEqual(whole);
  });

  test('agrees with sha512sum where no name has a per cent sign, which BagIt encodes', async () => {
    rmSync(bag, { recursive: true });
    await pack('2024');
    expect(sumsAgree(bag)).toBe(true);
    appendFileSync(join(bag, 'data', 'originals', '2024', '甲局 预算.txt'), ' ');
    expect(sumsAgree(bag)).toBe(false);
  });

  test('has an event for the run, the packing and each repair, with before, after, place and reason', () => {
    const xml = readFileSync(join(bag, 'premis', '0001.xml'), 'utf8');
    const repairs =
      readFileSync(join(outOf('2023'), 'repairs.csv'), 'utf8')
        .trim()
        .split('\n').length - 1;
    expect(repairs).toBeGreaterThan(0);
    expect(elementsOf(xml, 'event')).toBe(2 + repairs);
    expect(elementsOf(xml, 's:before')).toBe(repairs);
    expect(elementsOf(xml, 'object')).toBe(2);
    const lint = spawnSync('xmllint', ['--noout', '-'], { input: xml });
    if (!lint.error) expect(lint.status).toBe(0); // where it is installed
  });

  test.each([
    ['data/originals/2023/100% 项目.txt', 'changed'],
    ['data/records/0001/amounts.csv', 'changed'],
    ['bag-info.txt', 'changed'],
    ['premis/0001.xml', 'changed'],
    ['bagit.txt', 'changed'],
  ])('one byte more in %s is named', async (file, what) => {
    appendFileSync(join(bag, file), '\n');
    const { status, stdout } = await suanpan(['verify', bag]);
    expect(status).toBe(1);
    expect(stdout).toContain(`${file}: ${what}`);
  });

  test('what is missing and what is one too many is named', async () => {
    rmSync(join(bag, 'data', 'originals', '2023', '甲局 预算.txt'));
    writeFileSync(join(bag, 'data', 'originals', 'more.txt'), '');
    const { status, stdout } = await suanpan(['verify', bag]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^data\/originals\/2023\/甲局 预算\.txt: missing/m);
    expect(stdout).toMatch(/^data\/originals\/more\.txt: extra/m);
  });

  test('is not made of an output that was changed, nor without its originals, nor of somebody else’s folder', async () => {
    const copy = `${outOf('2023')}-copy`;
    cpSync(outOf('2023'), copy, { recursive: true });
    appendFileSync(join(copy, 'amounts.csv'), '\n');
    const changed = await suanpan(['bag', copy, '--to', `${bag}-2`, '--originals', archive]);
    expect(changed).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('amounts.csv is changed') as string,
    });
    const missing = await suanpan([
      'bag',
      outOf('2023'),
      '--to',
      `${bag}-2`,
      '--originals',
      join(archive, '2024'),
    ]);
    expect(missing).toMatchObject({ status: 2, stderr: expect.stringContaining('甲局 预算.txt') as string });
    const foreign = await suanpan(['bag', outOf('2023'), '--to', archive, '--originals', archive]);
    expect(foreign).toMatchObject({ status: 2, stderr: expect.stringContaining('is no bag') as string });
  });
});

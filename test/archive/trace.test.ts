import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from 'fast-png';
import { suanpan, type Ran } from '../cli/run.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const corpus = join(import.meta.dirname, '..', '..', 'corpus');

describe('trace', () => {
  let folder: string;
  let out: string;
  const trace = (...args: string[]): Promise<Ran> => suanpan(['trace', ...args, '--in', out]);
  beforeAll(async () => {
    folder = temporaryFolder();
    out = join(folder, 'out');
    mkdirSync(join(folder, 'in', '2026'), { recursive: true });
    for (const name of ['district-budget.pdf', 'damaged-codes.txt'])
      cpSync(join(corpus, name), join(folder, 'in', '2026', name));
    await suanpan(['extract', join(folder, 'in'), '--out', out, '--quiet']);
  });

  test('of a place on a page: the cell, what is printed, the amount, the checks with both sides', async () => {
    const { status, stdout } = await trace('2026/district-budget.pdf:1:200,135');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^2026\/district-budget\.pdf \(pdf, 澄原市青榆区水务局, 2026, converted\)$/m);
    expect(stdout).toMatch(/^ {2}at {7}page 1, box 169\.6,129\.55,289\.6,143\.15$/m);
    expect(stdout).toMatch(/^ {2}printed {2}"3,548\.668752"$/m);
    expect(stdout).toMatch(/^check lines\.subtotal holds: 3583\.668752 \| 3583\.668752 万元$/m);
    expect(stdout).toMatch(/^ {2}left {2}\+ 3583\.668752 {2}本年收入合计/m);
    expect(stdout).toMatch(/^ {2}right \+ 35\.000000 {2}九、其他收入/m);
  });

  test('of a line and column of a text: reading rules, the repair with before and after, the project', async () => {
    const { stdout } = await trace('damaged-codes.txt:243:5');
    expect(stdout).toMatch(/^projects \S+\/project$/m);
    expect(stdout).toMatch(/^ {2}read {5}"37990024T000003947224-河道巡查工作经费" by han-blank/m);
    expect(stdout).toMatch(/^repair code-presumed at /m);
    expect(stdout).toMatch(/^ {2}before {3}"37990024T00003947224"\n {2}after {4}"37990024T000003947224"$/m);
  });

  test('an id, in full or with the beginning of its hash, and the place of it say the same', async () => {
    const { id } = JSON.parse((await trace('district-budget.pdf:1:200,135', '--json')).stdout) as {
      id: string;
    };
    const [hash, ...rest] = id.split('/');
    const full = await trace(id);
    expect(full.stdout).toBe((await trace('district-budget.pdf:1:200,135')).stdout);
    expect((await trace([hash!.slice(0, 8), ...rest].join('/'))).stdout).toBe(full.stdout);
  });

  test('a value that is printed several times is answered with the ids, one that is not there is said', async () => {
    const several = await trace('3,548.668752');
    expect(several).toMatchObject({ status: 2, stdout: '' });
    expect(several.stderr).toMatch(/printed \d+ times; give one of the ids: [0-9a-f]{64}\/t/);
    expect((await trace('987654.321')).stderr).toMatch(/no id, no place and no amount/);
    expect((await trace('district-budget.pdf:1:2,2')).stderr).toMatch(/no cell of district-budget\.pdf/);
  });

  const canDraw = !spawnSync('pdftoppm', ['-v']).error;
  (canDraw ? test : test.skip)('draws the page with a frame around the value', async () => {
    const png = join(folder, 'page.png');
    const ran = await trace('district-budget.pdf:1:200,135', '--originals', join(folder, 'in'), '--png', png);
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    const { data, width, channels } = decode(readFileSync(png));
    const at = (x: number, y: number): number[] => [...data.slice((y * width + x) * channels).slice(0, 3)];
    expect(at(2 * 200, Math.floor(2 * 129.55) - 2)).toEqual([220, 20, 20]);
    expect(at(2 * 280, 2 * 136)).toEqual([255, 255, 255]);
  });

  test('has no picture of a text, and says so', async () => {
    const png = join(folder, 'none.png');
    const ran = await trace('damaged-codes.txt:243:5', '--originals', join(folder, 'in'), '--png', png);
    expect(ran.status).toBe(0);
    expect(ran.stderr).toBe('no picture: a page is drawn of a PDF alone, this is text\n');
    expect(existsSync(png)).toBe(false);
  });
});

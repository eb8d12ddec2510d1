/**
 * @file Every document of corpus/ is converted and held to two things: the truth of its model (scripts/make-corpus/truth.ts),
 * which no output has made, and its golden file, which shows a reviewer everything that changes.
 * `UPDATE_GOLDEN=1 npm run jest -- test/golden` writes the golden files anew.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { products } from '../../scripts/make-corpus/products.ts';
import * as truth from '../../scripts/make-corpus/truth.ts';
import { conversionSchema } from '../../src/schemas/index.ts';
import { conversionToGolden } from './compact.ts';
import { converted } from './converted.ts';
import * as oracle from './oracle.ts';
import { pending, type Aspect } from './pending.ts';

const goldenFolder = path.join(import.meta.dirname, 'files');
const goldenOf = (name: string): string => path.join(goldenFolder, `${name}.golden`);
const isUpdating = process.env['UPDATE_GOLDEN'] === '1';

/** Whether no document before it has the same paper: the others give the same records, which the truth holds. */
const isFirst = (name: string): boolean => {
  const product = products.find((each) => each.name === name);
  return products.find((each) => each.paper === product?.paper) === product;
};

/** The first test of a paper reads it whole, on a machine that may be busy. */
const SECONDS = 60_000;

/** A test of one aspect; PENDING=1 runs those too that are known not to hold. */
function aspect(name: string, which: Aspect, sentence: string, run: () => Promise<void>): void {
  const isPending = pending[name]?.[which] !== undefined && process.env['PENDING'] !== '1';
  (isPending ? test.skip : test)(sentence, run, SECONDS);
}

describe.each(products)('$name', ({ name, paper, repairs = [], doubts = [], isDamaged = false }) => {
  aspect(name, 'golden', 'gives its golden file (UPDATE_GOLDEN=1 writes it anew)', async () => {
    const golden = conversionToGolden(await converted(name), isFirst(name));
    if (isUpdating) writeFileSync(goldenOf(name), golden);
    expect(existsSync(goldenOf(name))).toBe(true);
    expect(golden.split('\n')).toEqual(readFileSync(goldenOf(name), 'utf8').split('\n'));
  });

  aspect(name, 'contract', 'fits the contract', async () => {
    expect(conversionSchema.safeParse(await converted(name)).error).toBeUndefined();
  });

  aspect(name, 'facts', 'names its department, year and kind', async () => {
    const { department, year, kind } = paper();
    expect((await converted(name)).document).toMatchObject({ department, year, kind, status: 'converted' });
  });

  aspect(name, 'tables', 'has the tables of its model', async () => {
    expect(oracle.conversionToTables(await converted(name))).toEqual(truth.paperToTables(paper()));
  });

  if (!isDamaged)
    aspect(name, 'cells', 'has every word of the model in a cell', async () => {
      expect(oracle.conversionToCells(await converted(name))).toEqual(truth.paperToCells(paper()));
    });

  aspect(name, 'amounts', 'has the amounts of its model', async () => {
    expect(oracle.conversionToAmounts(await converted(name))).toEqual(truth.paperToAmounts(paper()));
  });

  if (!isDamaged && doubts.length === 0)
    aspect(name, 'amounts', 'has figures that count and add up to the printed totals', async () => {
      expect(oracle.sumsThatDiffer((await converted(name)).amounts)).toEqual([]);
    });

  aspect(name, 'projects', 'has the projects of its model', async () => {
    expect(oracle.conversionToProjects(await converted(name))).toEqual(truth.paperToProjects(paper()));
  });

  aspect(name, 'departments', 'has the department targets of its model', async () => {
    expect(oracle.conversionToDepartmentTargets(await converted(name))).toEqual(
      truth.paperToDepartmentTargets(paper()),
    );
  });

  aspect(name, 'evaluations', 'has the evaluations of its model', async () => {
    expect(oracle.conversionToEvaluations(await converted(name))).toEqual(truth.paperToEvaluations(paper()));
  });

  if (!isDamaged)
    aspect(
      name,
      'quiet',
      'needs no other repair than its damage does, raises no warning but those due and every check holds',
      async () => {
        const conversion = await converted(name);
        expect([...new Set(conversion.repairs.map(({ rule }) => rule))].sort()).toEqual([...repairs].sort());
        expect(oracle.loudCodes(conversion)).toEqual(doubts);
        // What the prose says wrong fails a check of its own, and is among the doubts.
        const isDoubted = (identity: string): boolean =>
          identity.startsWith('statements.') && doubts.some((code) => code.startsWith('statement.'));
        const failed = conversion.checks.filter(({ holds }) => holds === false);
        expect(failed.filter(({ identity }) => !isDoubted(identity))).toEqual([]);
      },
    );
});

describe('the golden files', () => {
  test('are not rewritten where the tests are only to pass', () => {
    expect(isUpdating && process.env['CI'] !== undefined).toBe(false);
  });

  test('belong to documents that exist', () => {
    const names = products.map((product) => `${product.name}.golden`);
    expect(
      readdirSync(goldenFolder).filter((name) => name.endsWith('.golden') && !names.includes(name)),
    ).toEqual([]);
  });

  test('are missing only where the list of debts says why', () => {
    const missing = products.filter(({ name }) => !existsSync(goldenOf(name)) && !pending[name]?.golden);
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});

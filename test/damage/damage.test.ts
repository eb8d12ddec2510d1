import { damageToCase } from '../../bench/damage/outcome.ts';
import { pairsToShares } from '../../bench/damage/pairs.ts';
import { cleanDocument, documentToText } from '../../scripts/make-corpus/damage/document.ts';
import { damageKinds } from '../../scripts/make-corpus/damage/kinds.ts';
import { chooseProjects } from '../../scripts/make-corpus/damage/projects.ts';
import { randomOf } from '../../scripts/make-corpus/damage/random.ts';
import { shapes } from '../../scripts/make-corpus/damage/shapes.ts';
import { convert } from '../../src/convert.ts';

/** Documents per kind; `npm run bench:damage -- 100` runs many more. */
const SEEDS = [1, 2];

describe('damage put on a clean document', () => {
  test.each(damageKinds.map((kind) => [kind.must, kind.name, kind] as const))(
    'is %s: %s',
    async (must, _, kind) => {
      for (const seed of SEEDS) {
        const result = await damageToCase(kind, seed);
        const allowed = must === 'undone' ? ['undone'] : ['undone', 'flagged'];
        expect({
          seed,
          ...pickOutcome(result),
          isAllowed: allowed.includes(result?.outcome ?? 'undone'),
        }).toEqual(expect.objectContaining({ seed, isAllowed: true }));
      }
    },
  );

  test('changes the text, and every kind finds a place', () => {
    const document = cleanDocument(chooseProjects(randomOf(1)));
    for (const kind of damageKinds) {
      const damaged = kind.apply(document, randomOf(7));
      expect(damaged && documentToText(damaged)).not.toBe(documentToText(document));
    }
  });

  test('is absent from the clean document: no repair and no warning', async () => {
    for (const seed of SEEDS) {
      const text = documentToText(cleanDocument(chooseProjects(randomOf(seed))));
      const { repairs, findings } = await convert(new TextEncoder().encode(text), { file: 'clean.txt' });
      expect(repairs).toEqual([]);
      expect(findings.filter(({ level, code }) => level !== 'info' && !code.startsWith('document.'))).toEqual(
        [],
      );
    }
  });
});

describe('documents of unusual shape', () => {
  test.each(shapes.map((shape) => [shape.name, shape] as const))(
    'are read as they are printed: %s',
    async (_, { change }) => {
      const random = randomOf(3);
      const chosen = change(chooseProjects(random), random);
      const text = documentToText(cleanDocument(chosen));
      const { projects, repairs } = await convert(new TextEncoder().encode(text), { file: 'clean.txt' });
      expect(repairs).toEqual([]);
      expect(projects.map(({ code, name, goal }) => [code, name, goal])).toEqual(
        chosen.map(({ code, name, goal }) => [code, name, goal || null]),
      );
      expect(projects.map(({ indicators }) => indicators.map(({ name }) => name))).toEqual(
        chosen.map(({ indicators }) => indicators.map(({ name }) => name)),
      );
    },
  );

  test('never go silently wrong under two kinds of damage at once', async () => {
    const shares = await pairsToShares(1, 25, () => undefined);
    expect(shares.wrong).toBe(0);
    expect(shares.undone).toBeGreaterThan(10);
  });
});

/** What a failure shows: the records that differ. */
const pickOutcome = (result: Awaited<ReturnType<typeof damageToCase>>): object =>
  result ? { outcome: result.outcome, lost: result.lost, gained: result.gained } : {};

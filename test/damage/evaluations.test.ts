import { formDamageToCase, seedToFormPairCase } from '../../bench/damage/evaluations.ts';
import { chooseEvaluations } from '../../scripts/make-corpus/damage/evaluations/choose.ts';
import { cleanForms, formsToText } from '../../scripts/make-corpus/damage/evaluations/document.ts';
import { formDamageKinds } from '../../scripts/make-corpus/damage/evaluations/kinds.ts';
import { randomOf } from '../../scripts/make-corpus/damage/random.ts';
import { convert } from '../../src/convert.ts';

/** A seed that offers every kind a place. */
const SEED = 2;

describe('damage put on a dump of self-evaluations', () => {
  test.each(formDamageKinds.map((kind) => [kind.must, kind.name, kind] as const))(
    'is %s: %s',
    async (must, _, kind) => {
      const result = await formDamageToCase(kind, SEED);
      const { outcome, lost, gained } = result ?? {};
      const allowed = must === 'undone' ? ['undone'] : ['undone', 'flagged'];
      expect({ outcome, lost, gained, isAllowed: allowed.includes(outcome ?? '') }).toMatchObject({
        isAllowed: true,
      });
    },
  );

  test('is absent from the clean dump: no repair, and no finding but of reasons and the region', async () => {
    const text = formsToText(cleanForms(chooseEvaluations(randomOf(SEED))));
    const { repairs, findings } = await convert(new TextEncoder().encode(text), { file: 'clean.txt' });
    expect(repairs).toEqual([]);
    expect(findings.filter(({ level, code }) => level !== 'info' && !code.startsWith('document.'))).toEqual(
      [],
    );
  });

  test('never goes silently wrong under two kinds at once', async () => {
    for (let seed = 1; seed <= 25; seed++) {
      const result = await seedToFormPairCase(seed);
      expect([seed, result?.kind.name, result?.outcome]).not.toContain('wrong');
    }
  });
});

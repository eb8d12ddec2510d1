/**
 * @file `npm run bench:damage -- [COUNT] [NAME]`: for each kind of damage how often it was undone, flagged or silently wrong,
 * over COUNT random documents; with a name, the first case of that kind that is not undone. `-- COUNT --pairs [FIRST]`: COUNT pairs of
 * kinds on documents of every shape, from seed FIRST on. `-- COUNT --forms`: the kinds for self-evaluations dumped one cell a line, and
 * COUNT pairs of them.
 */
import { documentToText } from '../../scripts/make-corpus/damage/document.ts';
import { formDamageKinds } from '../../scripts/make-corpus/damage/evaluations/kinds.ts';
import { damageKinds, type DamageKind } from '../../scripts/make-corpus/damage/kinds.ts';
import { formDamageToCase, seedToFormPairCase } from './evaluations.ts';
import { countOutcomes, damageToCase, type Shares } from './outcome.ts';
import { pairsToShares } from './pairs.ts';

const [count = '20', name, first = '1'] = process.argv.slice(2);

async function showCase(kind: DamageKind): Promise<void> {
  for (let seed = 1; seed <= Number(count); seed++) {
    const result = await damageToCase(kind, seed);
    if (!result || result.outcome === 'undone') continue;
    const table = documentToText(result.damaged);
    console.log(table.slice(table.indexOf('预算12表')).replaceAll('\t', ' ¦ '));
    console.log({ seed, outcome: result.outcome, lost: result.lost, gained: result.gained });
    return;
  }
  console.log(`always undone: ${kind.name}`);
}

async function showPairs(): Promise<void> {
  const shares = await pairsToShares(Number(first), Number(count), ({ kind, shape, seed, outcome }) => {
    if (outcome === 'wrong' || kind.must === 'undone')
      console.log(`${outcome.padEnd(7)} seed ${seed}  ${kind.name}  (${shape.name})`);
  });
  console.log(shares);
}

function showShares({ name: kind, must }: Pick<DamageKind, 'name' | 'must'>, shares: Shares): void {
  const { undone, flagged, wrong } = shares;
  const figures = Object.entries({ undone, flagged, wrong }).map(
    ([label, n]) => `${label} ${String(n).padStart(3)}`,
  );
  console.log(`${figures.join('  ')}  must be ${must.padEnd(7)}  ${kind}`);
}

async function showForms(): Promise<void> {
  for (const kind of formDamageKinds)
    showShares(kind, await countOutcomes(Number(count), (seed) => formDamageToCase(kind, seed)));
  console.log('pairs', await countOutcomes(Number(count), seedToFormPairCase));
}

if (name === '--pairs') await showPairs();
else if (name === '--forms') await showForms();
else
  for (const kind of damageKinds.filter((each) => !name || each.name.includes(name))) {
    if (name) await showCase(kind);
    else showShares(kind, await countOutcomes(Number(count), (seed) => damageToCase(kind, seed)));
  }

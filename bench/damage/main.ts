/**
 * @file `npm run bench:damage -- [COUNT] [NAME]`: for each kind of damage how often it was undone, flagged or silently wrong,
 * over COUNT random documents; with a name, the first case of that kind that is not undone. `-- COUNT --pairs [FIRST]`: COUNT pairs of
 * kinds on documents of every shape, from seed FIRST on.
 */
import { documentToText } from '../../scripts/make-corpus/damage/document.ts';
import { damageKinds, type DamageKind } from '../../scripts/make-corpus/damage/kinds.ts';
import { damageToCase, damageToShares } from './outcome.ts';
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

if (name === '--pairs') await showPairs();
else
  for (const kind of damageKinds.filter((each) => !name || each.name.includes(name))) {
    if (name) await showCase(kind);
    else {
      const { undone, flagged, wrong } = await damageToShares(kind, Number(count));
      console.log(
        `undone ${String(undone).padStart(3)}  flagged ${String(flagged).padStart(3)}  wrong ${String(wrong).padStart(3)}  must be ${kind.must.padEnd(7)}  ${kind.name}`,
      );
    }
  }

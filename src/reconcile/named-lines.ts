/** @file Whether two tables give one quantity in lines that bear its name, so that their rows are compared too (同名行). */
import { isSameName } from '../words/code-names.ts';
import type { Equation } from './equation.ts';
import type { CodeName } from './coded-items.ts';
import type { Share } from './quantities.ts';

const isSameCode = (a: CodeName, b: CodeName | undefined): boolean =>
  a.code === b?.code && a.name !== null && b.name !== null && isSameName(a.name, b.name);

const areSameCodes = (a: readonly CodeName[], b: readonly CodeName[]): boolean =>
  a.length === b.length && a.every((name, i) => isSameCode(name, b[i]));

/** Whether two tables give a quantity in one line each, and what their words say of it agrees. */
function areOneLine({ line: a }: Share, { line: b }: Share): boolean {
  if (!a || !b) return false;
  if (a.by === 'code' && b.by === 'code') return areSameCodes(a.names, b.names);
  return [a, b].every((line) => line.by === 'words' || line.saysTheSame);
}

/** A line whose codes and names are those of all lines that the other table gives for it: it alone is told from all others. */
const isPinned = ({ line }: Share, { calls }: Share): boolean =>
  line?.by === 'code' && areSameCodes(line.names, calls);

/** What an equation between two shares says of the rows they stand in. */
export function namedLines(left: Share, right: Share): Required<Pick<Equation, 'named' | 'pinned'>> {
  if (areOneLine(left, right)) return { named: 'lines', pinned: [] };
  const sides = [
    { share: left, other: right },
    { share: right, other: left },
  ].filter(({ share, other }) => isPinned(share, other));
  return { named: 'sums', pinned: sides.flatMap(({ share }) => share.figures) };
}

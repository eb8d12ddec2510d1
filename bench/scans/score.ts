/** @file What a scan gave, beside what the PDF that it was made of gives. */
import type { Conversion } from '../../src/schemas/index.ts';

/** Counts of what both have, and of what each has. */
export interface Match {
  readonly both: number;
  readonly read: number;
  readonly truth: number;
}

export interface Score {
  readonly cells: Match;
  /** With row and column. */
  readonly amounts: Match;
  /** Projects and their indicators. */
  readonly projects: Match;
  /** Amounts proved in the truth, and of these in the scan. */
  readonly proved: Match;
  /** Called proved and not in the truth. */
  readonly wrong: readonly string[];
}

type Key = string;

function count(keys: readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function match(read: readonly Key[], truth: readonly Key[]): Match {
  const left = count(truth);
  let both = 0;
  for (const key of read) {
    const more = left.get(key) ?? 0;
    if (more > 0) both++;
    left.set(key, more - 1);
  }
  return { both, read: read.length, truth: truth.length };
}

/** Widths differ between a print and what is read of it, and mean nothing. */
const plain = (text: string | null): string =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[－—–―]/gu, '-');

const cellKeys = ({ tables }: Conversion): Key[] =>
  tables.flatMap(({ pages, cells }) =>
    cells.filter(({ text }) => text).map(({ text }) => `${pages[0]} ${plain(text)}`),
  );

type Amount = Conversion['amounts'][number];

const placeOf = ({ form, row_labels, column_path }: Amount): Key =>
  plain([form, ...row_labels, '|', ...column_path].join('/'));

const isStated = ({ amount }: Amount): boolean => amount !== null;

const amountKeys = ({ amounts }: Conversion): Key[] =>
  amounts.filter(isStated).map((amount) => `${placeOf(amount)}=${Number(amount.amount)}`);

const projectKeys = ({ projects }: Conversion): Key[] =>
  projects.flatMap(({ name, total, indicators }) => [
    plain(`${name} ${total === null ? '' : Number(total)}`),
    ...indicators.map((each) => plain([name, each.name, each.operator, each.value, each.unit].join(' '))),
  ]);

const figureOf = ({ form, amount }: Amount): Key => plain(`${form} ${Number(amount)}`);

const isProved = (amount: Amount): boolean => isStated(amount) && amount.proved_by.length > 0;

/** Figures that are called proved and that the truth does not have in such a column. */
function findWrong(read: Conversion, truth: Conversion): string[] {
  const left = count(truth.amounts.filter(isStated).map(figureOf));
  return read.amounts.filter(isProved).flatMap((amount) => {
    const key = figureOf(amount);
    const more = left.get(key) ?? 0;
    left.set(key, more - 1);
    return more > 0 ? [] : [`${key} (${amount.raw})`];
  });
}

export const scoreScan = (read: Conversion, truth: Conversion): Score => ({
  cells: match(cellKeys(read), cellKeys(truth)),
  amounts: match(amountKeys(read), amountKeys(truth)),
  projects: match(projectKeys(read), projectKeys(truth)),
  proved: match(read.amounts.filter(isProved).map(figureOf), truth.amounts.filter(isProved).map(figureOf)),
  wrong: findWrong(read, truth),
});

export const addMatches = (a: Match, b: Match): Match => ({
  both: a.both + b.both,
  read: a.read + b.read,
  truth: a.truth + b.truth,
});

/** F1; 1 where there is nothing to find and nothing was found. */
export const f1Of = ({ both, read, truth }: Match): number =>
  read + truth === 0 ? 1 : (2 * both) / (read + truth);

/** Of both lists what the other lacks, for a look. */
export function differencesOf(read: Conversion, truth: Conversion): string[] {
  const lack = (a: readonly Key[], b: readonly Key[], mark: string): string[] => {
    const left = count(b);
    return a.flatMap((key) => {
      const more = left.get(key) ?? 0;
      left.set(key, more - 1);
      return more > 0 ? [] : [`${mark} ${key}`];
    });
  };
  const pairs = [cellKeys, amountKeys, projectKeys].map((keysOf) => [keysOf(read), keysOf(truth)] as const);
  return pairs.flatMap(([ours, theirs]) => [...lack(theirs, ours, '-'), ...lack(ours, theirs, '+')]);
}

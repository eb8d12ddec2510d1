/** @file What became of the facts of a document once a word of it was another one: all there, said, or lost without a word. */
import { convert } from '../../src/convert.ts';
import type { Conversion } from '../../src/schemas/index.ts';
import { documentToHtml } from './documents.ts';
import type { Renaming } from './renamings.ts';
import { textToMeasure } from '../../src/words/measure.ts';

/** `unproved`: every record is as it was, and fewer sums hold them, which each figure says itself (`proved_by`). */
export type Outcome = 'same' | 'said' | 'unproved' | 'silent';

export interface Renamed {
  readonly renaming: Renaming;
  readonly file: string;
  readonly outcome: Outcome;
  /** Facts of the document that are no more. */
  readonly lost: readonly string[];
  /** Those that were not there before. */
  readonly gained: readonly string[];
}

const line = (...parts: readonly unknown[]): string => parts.map((part) => part ?? '').join('|');

/** Evaluations keep a target as it is printed: what it says is the same in every spelling. */
const measured = (text: string | null): unknown[] => Object.values(textToMeasure(text ?? ''));

/** Everything that is read, a line a fact: figures with what they are, indicators, projects, goals, funds, points, sums that hold. */
function toFacts({ amounts, projects, department_targets, evaluations, checks }: Conversion): string[] {
  const goals = [...projects, ...department_targets];
  return [
    ...amounts
      .filter(({ amount }) => amount !== null)
      .map(({ amount, unit, phase, direction, fund, is_total }) =>
        line('amount', amount, unit, phase, direction, fund, is_total),
      ),
    ...projects.map(({ code, name, total, fiscal }) => line('project', code, name, total, fiscal)),
    ...goals.map(({ goal }) => line('goal', goal)),
    ...goals.flatMap(({ indicators }) =>
      indicators.map(({ category, subcategory, name, operator, value, unit }) =>
        line('indicator', category, subcategory, name, operator, value, unit),
      ),
    ),
    ...department_targets.map(({ department, funds }) => line('funds', department, ...Object.values(funds))),
    ...evaluations.flatMap(({ project, funds, goal_expected, goal_actual, indicators, ...rest }) => [
      line('evaluation', project, goal_expected, goal_actual, rest.total_points, rest.total_score),
      ...Object.entries(funds).map(([source, fund]) => line(source, ...Object.values(fund ?? {}))),
      ...indicators.map(({ category, name, target, actual, points, score }) =>
        line('indicator', category, name, ...measured(target), ...measured(actual), points, score),
      ),
    ]),
    ...checks.filter(({ holds }) => holds).map(({ identity, left_sum }) => line('check', identity, left_sum)),
  ].map((fact) => fact.replace(/\s/gu, ''));
}

/** Those of `before` that are not in `after`, each as often as it is missing. */
function without(before: readonly string[], after: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const fact of after) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return before.filter((fact) => {
    const left = counts.get(fact) ?? 0;
    counts.set(fact, left - 1);
    return left <= 0;
  });
}

const findingsOf = ({ findings }: Conversion): string[] =>
  findings.filter(({ level }) => level !== 'info').map(({ code }) => code);

const convertHtml = (html: string): Promise<Conversion> =>
  convert(new TextEncoder().encode(html), { file: 'document.html' });

export interface Subject {
  readonly file: string;
  readonly read: Conversion;
  /** The same document as a web page, before anything is renamed. */
  readonly plain: Conversion;
}

/** A document as the bench renames it. */
export async function bytesToSubject(file: string, bytes: Uint8Array): Promise<Subject> {
  const read = await convert(bytes, { file });
  return { file, read, plain: await convertHtml(documentToHtml(read, (text) => text)) };
}

/** Null where the document does not have the word. */
export async function renameIn({ file, read, plain }: Subject, renaming: Renaming): Promise<Renamed | null> {
  let count = 0;
  const html = documentToHtml(read, (text) => {
    const renamed = text.replace(renaming.from, renaming.to);
    if (renamed !== text) count++;
    return renamed;
  });
  if (count === 0) return null;
  const found = await convertHtml(html);
  // A level that no list knows stands as it is printed.
  const asPrinted = (fact: string): string =>
    renaming.kind === 'level' && renaming.isUnknown
      ? fact
          .split('|')
          .map((part) => part.replace(renaming.from, renaming.to))
          .join('|')
      : fact;
  const [before, after] = [toFacts(plain), toFacts(found)];
  const gained = without(after, before);
  const lost = without(without(before, after).map(asPrinted), gained);
  const isSaid = without(findingsOf(found), findingsOf(plain)).length > 0;
  const isOnlyProof = lost.every((fact) => fact.startsWith('check|'));
  const outcome = lost.length === 0 ? 'same' : isSaid ? 'said' : isOnlyProof ? 'unproved' : 'silent';
  return { renaming, file, lost, gained, outcome };
}

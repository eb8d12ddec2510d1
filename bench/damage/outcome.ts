/** @file What the program makes of a damaged document: the damage undone, flagged, or silently wrong. */
import {
  cleanDocument,
  documentToText,
  type TextDocument,
} from '../../scripts/make-corpus/damage/document.ts';
import type { DamageKind } from '../../scripts/make-corpus/damage/kinds.ts';
import { chooseProjects } from '../../scripts/make-corpus/damage/projects.ts';
import { randomOf } from '../../scripts/make-corpus/damage/random.ts';
import { shapes, type Shape } from '../../scripts/make-corpus/damage/shapes.ts';
import { convert } from '../../src/convert.ts';
import type { Conversion } from '../../src/schemas/index.ts';

export type Outcome = 'undone' | 'flagged' | 'wrong';

const without = (record: object, ...names: readonly string[]): object =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));

/** The records, without what damage must change: places, raw text, checks, how the extent of a project was known. */
const recordsOf = ({ amounts, projects, department_targets }: Conversion): string[] =>
  [
    ...amounts
      .filter((each) => each.amount !== null)
      .map((each) => without(each, 'id', 'table_id', 'parent_id', 'raw', 'proved_by', 'sources')),
    ...projects.map((project) => ({
      ...without(project, 'id', 'table_id', 'code_printed', 'code_state', 'state', 'sources'),
      indicators: project.indicators.map((each) => without(each, 'id', 'project_id', 'assigned', 'sources')),
    })),
    ...department_targets.map((target) => ({
      ...without(target, 'id', 'table_id', 'sources'),
      indicators: target.indicators.map((each) => without(each, 'id', 'department_target_id', 'sources')),
    })),
  ].map((record) => JSON.stringify(record));

/** What the findings say, without their places. */
const findingsOf = ({ findings }: Conversion): Set<string> =>
  new Set(findings.map(({ code, expected, actual, note }) => [code, expected, actual, note].join('|')));

const convertText = (document: TextDocument): Promise<Conversion> =>
  convert(new TextEncoder().encode(documentToText(document)), { file: 'document.txt' });

export interface Comparison {
  readonly outcome: Outcome;
  /** Lines that are not those of the clean document, and the other way round. */
  readonly lost: readonly string[];
  readonly gained: readonly string[];
}

type Told = readonly [conversion: Conversion, lines: readonly string[]];

/** What the clean and the damaged document say, a line for each thing that must be equal. */
export function compare(
  { must }: Pick<DamageKind, 'must'>,
  [clean, before]: Told,
  [found, after]: Told,
): Comparison {
  const lost = before.filter((line) => !after.includes(line));
  const gained = after.filter((line) => !before.includes(line));
  const isSame = lost.length + gained.length === 0 && before.length === after.length;
  const known = findingsOf(clean);
  const isFlagged = [...findingsOf(found)].some((finding) => !known.has(finding));
  const isUndone = isSame && (must === 'undone' || isFlagged);
  return { lost, gained, outcome: isUndone ? 'undone' : isFlagged ? 'flagged' : 'wrong' };
}

export interface Case extends Comparison {
  readonly kind: DamageKind;
  readonly seed: number;
  readonly damaged: TextDocument;
}

/** The clean conversions, since every kind of damage is held against them. */
const cleanConversions = new Map<string, Promise<Conversion>>();

function convertClean(name: string, document: TextDocument): Promise<Conversion> {
  const known = cleanConversions.get(name) ?? convertText(document);
  cleanConversions.set(name, known);
  return known;
}

/** One kind of damage, put on the document that the seed and the shape make; null where that offers no place for it. */
export async function damageToCase(
  kind: DamageKind,
  seed: number,
  shape: Shape = shapes[0]!,
): Promise<Case | null> {
  const random = randomOf(seed);
  const document = cleanDocument(shape.change(chooseProjects(random), random));
  const damaged = kind.apply(document, random);
  if (!damaged) return null;
  const [clean, found] = await Promise.all([
    convertClean(`${shape.name} ${seed}`, document),
    convertText(damaged),
  ]);
  return { kind, seed, damaged, ...compare(kind, [clean, recordsOf(clean)], [found, recordsOf(found)]) };
}

export type Shares = Readonly<Record<Outcome, number>>;

/** How often each outcome came over the seeds from `first` on; a seed that offers no place counts for none. */
export async function countOutcomes(
  count: number,
  seedToCase: (seed: number) => Promise<Pick<Comparison, 'outcome'> | null>,
  first = 1,
): Promise<Shares> {
  const shares = { undone: 0, flagged: 0, wrong: 0 };
  for (let seed = first; seed < first + count; seed++) {
    const result = await seedToCase(seed);
    if (result) shares[result.outcome]++;
  }
  return shares;
}

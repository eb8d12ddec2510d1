/** @file Goals (绩效目标) whose beginning is lost: what is printed starts in the middle of a sentence, or of a word. */
import { squeeze } from '../../words/lexicon.ts';
import type { Doubt } from '../../model/index.ts';
import type { ProjectRecord, Records } from '../../schemas/index.ts';
import type { Doubter } from './said.ts';
import { LOST_BEGINNINGS } from '../../words/goals.ts';

/** Characters of a goal's beginning that are looked for elsewhere. */
const OPENING = 3;
/** How often the whole word has to be printed elsewhere, and in how many surroundings: one phrase that comes back is no proof. */
const LEAST_WITNESSES = 3;
const LEAST_SURROUNDINGS = 2;

/** Where the opening of a goal is printed elsewhere: by the character before it, each time that one with the two before it. */
type Witnesses = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

const openingOf = (goal: string): string | null =>
  new RegExp(`^\\p{Script=Han}{${OPENING}}`, 'u').exec(goal)?.[0] ?? null;

/** @param openings how goals begin; one that also begins a text, or stands behind a stop, has '' before it */
function textsToWitnesses(texts: Iterable<string>, openings: ReadonlySet<string>): Witnesses {
  const witnesses = new Map<string, Map<string, string[]>>();
  for (const text of texts)
    for (let at = 0; at + OPENING <= text.length; at++) {
      const opening = text.slice(at, at + OPENING);
      if (!openings.has(opening)) continue;
      const before = at > 0 && /\p{Script=Han}/u.test(text[at - 1]!) ? text[at - 1]! : '';
      const known = witnesses.get(opening) ?? new Map<string, string[]>();
      const places = known.get(before) ?? [];
      places.push(text.slice(Math.max(0, at - 3), at));
      known.set(before, places);
      witnesses.set(opening, known);
    }
  return witnesses;
}

/** The texts of all targets except this goal itself: each text once. */
function recordsToTexts({ projects, departmentTargets }: Records): Set<string> {
  const texts = projects.flatMap(({ name, indicators }) => [name, ...indicators.map((each) => each.name)]);
  const targets = departmentTargets.flatMap(({ goal, indicators }) => [
    goal,
    ...indicators.map((each) => each.name),
  ]);
  return new Set([...texts, ...targets].map((text) => squeeze(text ?? '')));
}

/** The word whose first character is lost: everywhere else one and the same character stands before these. */
function tornWord(goal: string, witnesses: Witnesses): string | null {
  const opening = openingOf(goal);
  const before = opening === null ? undefined : witnesses.get(opening);
  if (!opening || !before || before.size !== 1) return null;
  const [[character, places]] = [...before] as [[string, readonly string[]]];
  const isWord =
    character !== '' && places.length >= LEAST_WITNESSES && new Set(places).size >= LEAST_SURROUNDINGS;
  return isWord ? character + opening : null;
}

function goalToNote(goal: string, witnesses: Witnesses): string | null {
  const sign = LOST_BEGINNINGS.find(({ pattern }) => pattern.test(goal));
  if (sign) return sign.note;
  const word = tornWord(goal, witnesses);
  return word && `it begins inside a word, elsewhere always ${word}`;
}

function goalsToWitnesses(records: Records, goals: readonly string[]): Witnesses {
  const openings = new Set(goals.flatMap((goal) => openingOf(goal) ?? []));
  const bodies = goals.map((goal) => goal.slice(1));
  return textsToWitnesses([...recordsToTexts(records), ...bodies], openings);
}

/** At most one doubt a goal. */
export const goalDoubts: Doubter = ({ records, placeOf }) => {
  const goalOf = ({ goal }: ProjectRecord): string => squeeze(goal ?? '');
  const witnesses = goalsToWitnesses(records, records.projects.map(goalOf));
  return records.projects.flatMap((project): Doubt[] => {
    const note = goalToNote(goalOf(project), witnesses);
    if (note === null) return [];
    const actual = goalOf(project).slice(0, 20);
    return [{ code: 'project.goal_beginning_lost', ...placeOf(project, 'goal'), actual, note }];
  });
};

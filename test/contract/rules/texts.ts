/** @file Projects, targets and self-evaluations: full words, clean texts, codes that say how sure they are. */
import type { Conversion } from '../../../src/schemas/index.ts';
import type { Rule } from './rule.ts';

const targetsOf = ({ projects, department_targets }: Conversion) =>
  [...projects, ...department_targets].flatMap(({ indicators }) => [...indicators]);

/** Names and goals, each with the id of its record. */
const textsOf = (conversion: Conversion): (readonly [id: string, text: string | null])[] => [
  ...conversion.projects.flatMap(({ id, name, goal }) => [[id, name] as const, [id, goal] as const]),
  ...conversion.department_targets.flatMap(({ id, department, goal }) => [
    [id, department] as const,
    [id, goal] as const,
  ]),
  ...conversion.evaluations.flatMap(({ id, project, goal_expected, goal_actual }) =>
    [project, goal_expected, goal_actual].map((text) => [id, text] as const),
  ),
  ...[...targetsOf(conversion), ...conversion.evaluations.flatMap(({ indicators }) => indicators)].map(
    ({ id, name }) => [id, name] as const,
  ),
];

const TAG = /<\/?[a-z]+>|\[bookmark/iu;
const WRAP = /[\n\r\t\u3000]|\p{Script=Han} +\p{Script=Han}/u;

export const textRules: readonly Rule[] = [
  {
    sentence: 'categories are full words',
    *broken(conversion) {
      for (const { id, category, subcategory } of targetsOf(conversion))
        for (const word of [category, subcategory])
          if (word && !/^\S+指标$/u.test(word)) yield `${id} ${word}`;
    },
  },
  {
    sentence: 'names and goals carry no line wraps and no tags',
    *broken(conversion) {
      for (const [id, text] of textsOf(conversion))
        if (text && (TAG.test(text) || WRAP.test(text))) yield `${id} ${text}`;
    },
  },
  {
    sentence: 'a code that is not printed as it stands is presumed or doubted',
    *broken({ projects, findings }) {
      const doubted = new Set(findings.map(({ at }) => at));
      for (const { id, code, code_state, code_printed } of projects) {
        if ((code === null) !== (code_state === 'missing')) yield `${id} ${code_state}`;
        const isAsPrinted = code_printed === code || doubted.has(id.replace(/\/project$/, ''));
        if (code_state === 'complete' && !isAsPrinted) yield `${id} ${code_printed} → ${code}`;
      }
    },
  },
];

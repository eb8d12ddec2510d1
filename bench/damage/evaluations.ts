/** @file What the program makes of a damaged dump of self-evaluations: held against what its forms state. */
import { chooseEvaluations } from '../../scripts/make-corpus/damage/evaluations/choose.ts';
import {
  cleanForms,
  formsToText,
  type FormsDocument,
} from '../../scripts/make-corpus/damage/evaluations/document.ts';
import { formDamageKinds, type FormDamage } from '../../scripts/make-corpus/damage/evaluations/kinds.ts';
import { combineKinds } from '../../scripts/make-corpus/damage/kinds.ts';
import { randomOf } from '../../scripts/make-corpus/damage/random.ts';
import type { Evaluation, EvaluationFunds } from '../../scripts/make-corpus/sheet.ts';
import { convert } from '../../src/convert.ts';
import type { Conversion } from '../../src/schemas/index.ts';
import { compare, type Comparison } from './outcome.ts';

/** As values are compared: without blanks, the unit of points and money, a label in front, and — for nothing. */
const fold = (text: string | null | undefined): string => (text ?? '').replace(/\s/gu, '').normalize('NFKC');
const foldFigure = (text: string | null | undefined): string =>
  fold(text)
    .replace(/(?:分|万元|%)$/u, '')
    .replace(/^—$/u, '');

const statedFunds = (funds: EvaluationFunds): string => funds.map(foldFigure).join('|');

function statedLines(form: Evaluation): string[] {
  const { project, department, unit, leader, phone, goal_expected, goal_actual } = form;
  return [
    ...[project, department, unit, leader, phone, goal_expected, goal_actual].map(
      (text, i) => `fact ${i} ${fold(text)}`,
    ),
    ...Object.entries(form.funds).map(([name, funds]) => `${name} ${statedFunds(funds)}`),
    ...form.indicators.map((each) =>
      [each.category, each.subcategory, each.name, each.target, each.actual]
        .map(fold)
        .join('|')
        .concat(
          ...[each.points, each.score].map((text) => `|${foldFigure(text)}`),
          `|${fold(each.deviation)}`,
        ),
    ),
    `total ${foldFigure(form.total_points)} ${foldFigure(form.total_score)}`,
  ];
}

const foundLines = (form: Conversion['evaluations'][number]): string[] =>
  statedLines({
    ...(form as unknown as Evaluation),
    funds: Object.fromEntries(
      Object.entries(form.funds).map(([name, fund]) => [
        name,
        [fund?.initial, fund?.annual, fund?.executed, fund?.points, fund?.rate, fund?.score],
      ]),
    ) as unknown as Evaluation['funds'],
  });

const numbered = (forms: readonly string[][]): string[] =>
  forms.flatMap((lines, i) => lines.map((line) => `${i} ${line}`));

export interface FormCase extends Comparison {
  readonly kind: FormDamage;
  readonly seed: number;
  readonly damaged: FormsDocument;
}

const convertForms = (document: FormsDocument): Promise<Conversion> =>
  convert(new TextEncoder().encode(formsToText(document)), { file: 'document.txt' });

/** One kind of damage on the forms that the seed makes; null where they offer no place for it. */
export async function formDamageToCase(kind: FormDamage, seed: number): Promise<FormCase | null> {
  const random = randomOf(seed);
  const document = cleanForms(chooseEvaluations(random));
  const damaged = kind.apply(document, random);
  if (!damaged) return null;
  const [clean, found] = [await convertForms(document), await convertForms(damaged)];
  const before = numbered(damaged.map(({ states }) => statedLines(states)));
  const after = numbered(found.evaluations.map(foundLines));
  return { kind, seed, damaged, ...compare(kind, [clean, before], [found, after]) };
}

/** Two kinds on one dump, both decided by the seed. */
export function seedToFormPairCase(seed: number): Promise<FormCase | null> {
  const random = randomOf(seed * 7919);
  const kind = combineKinds(random.pick(formDamageKinds), random.pick(formDamageKinds), formsToText);
  return formDamageToCase(kind, seed);
}

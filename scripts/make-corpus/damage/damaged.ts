/** @file Documents of the corpus that are damaged the way real text dumps are: several kinds together on one clean document. */
import { beijingBudget } from '../models/beijing.ts';
import { projectTargetSheet } from '../models/beijing-targets.ts';
import type { Paper } from '../sheet.ts';
import { cleanDocument, documentToText } from './document.ts';
import { damageKinds } from './kinds.ts';
import { chooseProjects } from './projects.ts';
import { randomOf } from './random.ts';

/** The paper that a damaged document of this seed must give back. */
export function seedToPaper(seed: number): Paper {
  const paper = beijingBudget();
  const projects = chooseProjects(randomOf(seed));
  return {
    ...paper,
    sheets: paper.sheets.map((sheet) => (sheet.projects.length > 0 ? projectTargetSheet(projects) : sheet)),
  };
}

/** @throws when a kind does not exist or finds no place */
export function damagedText(seed: number, names: readonly string[]): string {
  const random = randomOf(seed + 1000);
  const clean = cleanDocument(chooseProjects(randomOf(seed)));
  const damaged = names.reduce((document, name) => {
    const kind = damageKinds.find((each) => each.name === name);
    const next = kind?.apply(document, random);
    if (!next) throw new Error(`no such damage, or no place for it: ${name}`);
    return next;
  }, clean);
  return documentToText(damaged);
}

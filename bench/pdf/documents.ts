/** @file Budgets of any length: the tables of the corpus's district budget, its project table with as many projects as the pages need. */
import { writeFileSync } from 'node:fs';
import { chooseProjects } from '../../scripts/make-corpus/damage/projects.ts';
import { randomOf } from '../../scripts/make-corpus/damage/random.ts';
import { beijingBudget } from '../../scripts/make-corpus/models/beijing.ts';
import { projectTargetSheet } from '../../scripts/make-corpus/models/beijing-targets.ts';
import type { Sheet } from '../../scripts/make-corpus/sheet.ts';
import { makePdf } from '../../test/extract/pdf/make-pdf.ts';
import { layOut } from './lay-out.ts';

export interface LongDocument {
  readonly file: string;
  readonly pages: number;
  readonly sheets: readonly Sheet[];
}

/** Batches of five to nine projects until the project table alone fills the pages. */
function projectSheet(pages: number): Sheet {
  let batches = 1;
  for (;;) {
    const projects = Array.from({ length: batches }, (_, seed) => chooseProjects(randomOf(seed))).flat();
    const sheet = projectTargetSheet(projects);
    const filled = layOut(sheet).length;
    if (filled >= pages) return sheet;
    batches = Math.max(batches + 1, Math.floor((batches * pages) / filled));
  }
}

/** Writes a PDF of at least `pages` pages, the same bytes each time. */
export function writeLongPdf(file: string, pages: number): LongDocument {
  const others = beijingBudget().sheets.filter(({ projects }) => projects.length === 0);
  const taken = others.flatMap(layOut).length;
  const sheets = [...others, projectSheet(Math.max(1, pages - taken))];
  const streams = sheets.flatMap(layOut);
  writeFileSync(file, makePdf(streams, { isHalfWidth: true, isCompressed: true }));
  return { file, pages: streams.length, sheets };
}

/** @file Which form a table is: by its title, then by the words of its leading rows (表类识别). */
import { titleToForm } from '../words/aliases.ts';
import { isTitleOfMoney } from '../words/captions.ts';
import { tableToRows } from '../model/grid.ts';
import { wordToUnit } from '../words/figure-units.ts';
import { squeeze } from '../words/lexicon.ts';
import type { RecognizedTable, Table } from '../model/index.ts';
import { tableToColumns } from './amounts/columns.ts';
import { headerRowsOf } from './header-rows.ts';
import { isProjectForm, labelsToFamily } from './performance.ts';
import { isCommonProjectList, readListColumns } from './projects/index.ts';
import { readUnitInside } from './unit-inside.ts';
import { FORMS, OTHER_FORM, type Form } from './registry/index.ts';
import { isFormWord, isTitleOfForm, saysPerformance } from '../words/form-labels.ts';

/** How many leading rows may hold the words that tell a form. */
const LEADING_ROWS = 8;

/** Words as headers are compared: no white space, brackets of one width. */
const foldWord = (text: string): string => squeeze(text).replace(/\(/gu, '（').replace(/\)/gu, '）');

/** The distinct words of the leading rows. */
export function tableToLeadingWords(table: Pick<Table, 'rows' | 'cells'>): Set<string> {
  const rows = tableToRows(table).slice(0, LEADING_ROWS);
  return new Set(rows.flatMap((row) => row.map((cell) => foldWord(cell.text))).filter(Boolean));
}

const holdsAll = (words: ReadonlySet<string>, wanted: readonly string[]): boolean =>
  wanted.every((word) => words.has(word));

/** The form whose header words all stand in the table; of several the one that asks for most. */
function wordsToForm(words: ReadonlySet<string>, forms: readonly Form[]): Form | null {
  let best: { form: Form; count: number } | null = null;
  for (const form of forms)
    for (const wanted of form.headerWords)
      if (wanted.length > (best?.count ?? 0) && holdsAll(words, wanted))
        best = { form, count: wanted.length };
  return best?.form ?? null;
}

const OTHER_AMOUNTS: Form = { ...OTHER_FORM, layout: 'amounts' };

/**
 * No family, but a table of money all the same (专项资金预算汇总表): its figures are read, its form stays 其他. Its title says so over columns
 * of figures, whose unit may be missed then, or the heads of its columns state a unit of money.
 */
function unknownForm(table: Table, words: ReadonlySet<string>): Form {
  const title = table.title ?? '';
  if (isTitleOfForm(title) || [...words].some(isFormWord)) return OTHER_FORM;
  const columns = tableToColumns({ ...table, headerRows: headerRowsOf(table) });
  const figures = columns.filter(({ role }) => role === 'figure');
  const isStated = figures.some(({ path }) => path.some((word) => wordToUnit(word)?.isMoney));
  const isNamed = table.unit !== null || isTitleOfMoney(title);
  return figures.length > 0 && (isStated || (table.title !== null && isNamed)) ? OTHER_AMOUNTS : OTHER_FORM;
}

/** A table of no family that its title or its labels name: what it counts is money, or it is filled in. */
const otherForm = (words: ReadonlySet<string>): Form =>
  [...words].some(isFormWord) ? OTHER_FORM : OTHER_AMOUNTS;

/** Titles whose tables may be of projects: 专项资金整体绩效目标表 is one form a fund, and many lists bear no title. */
const MAYBE_PROJECTS: ReadonlySet<string | null> = new Set([null, 'project_targets', 'department_targets']);

const ofLayout = (layout: Form['layout']): Form => FORMS.find((form) => form.layout === layout)!;

/**
 * Which drawing of project targets the table is, by the words of its headings wherever they stand; null where it is none, or none that
 * is known. The eleven columns of the common list, and dumps of them, are restored before they are read.
 */
function tableToProjectForm(table: Table, id: string | null): Form | null {
  if (!MAYBE_PROJECTS.has(id)) return null;
  if (id !== 'department_targets') {
    if (isCommonProjectList(table)) return ofLayout('project_list');
    if (readListColumns(table) !== null) return ofLayout('project_table');
  }
  const isOfProjects = id === 'project_targets' || saysPerformance(table.title ?? '');
  return isProjectForm(table, isOfProjects) ? ofLayout('project_form') : null;
}

/** Named, but neither a list nor a form that is known: its rows go on with the table before it, or it is said to be unknown. */
const unknownProjects = (table: Table, words: ReadonlySet<string>): Form => {
  const known = wordsToForm(
    words,
    FORMS.filter(({ id }) => id === 'project_targets'),
  );
  const isDump = table.foundBy === 'tabs' || table.foundBy === 'lines';
  return isDump ? (known ?? ofLayout('project_list')) : { ...ofLayout('project_list'), layout: 'other' };
};

/** A name can stand for several layouts (项目支出绩效目标表 as a list or as one form a project): the header decides, else the first. */
function tableToForm(table: Table): Form {
  const words = tableToLeadingWords(table);
  const named = table.title === null ? null : (titleToForm(table.title)?.form ?? null);
  if (named === OTHER_FORM.id) return otherForm(words);
  const ofProjects = tableToProjectForm(table, named);
  if (ofProjects) return ofProjects;
  const id = named ?? labelsToFamily(table);
  if (id === OTHER_FORM.id) return OTHER_FORM;
  if (id === 'project_targets') return unknownProjects(table, words);
  const forms = FORMS.filter((form) => form.id === id);
  return wordsToForm(words, forms) ?? forms[0] ?? wordsToForm(words, FORMS) ?? unknownForm(table, words);
}

/** Each table (or segment of one) with its form, its layout and its count of header rows. */
export const recognizeTables = (tables: readonly Table[]): RecognizedTable[] =>
  tables.map((table) => {
    const { id, layout } = tableToForm(table);
    const recognized = { ...table, form: id, layout, headerRows: headerRowsOf(table) };
    return { ...recognized, unit: table.unit ?? readUnitInside(recognized) };
  });

/** @file Which form a table is: by its title, then by the words of its leading rows (表类识别). */
import { titleToForm } from '../words/aliases.ts';
import { tableToRows } from '../model/grid.ts';
import { isProjectNameLabel } from '../words/form-labels.ts';
import { squeeze } from '../words/lexicon.ts';
import type { Cell, Layout, RecognizedTable, Table } from '../model/index.ts';
import { tableToFormGrid } from './form-grid.ts';
import { headerRowsOf } from './header-rows.ts';
import { readUnitInside } from './unit-inside.ts';
import { labelsToFamily } from './performance.ts';
import { readMatrix } from './projects/project-matrix.ts';
import { isProjectTableWord, readProjectTableHeader } from './projects/project-table.ts';
import { FORMS, OTHER_FORM, type Form } from './registry/index.ts';

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

/** Words of a title that promise money. */
const MONEY_TITLE = /收入|支出|收支|经费|资金|预算|决算|采购|补助|拨款|结转/u;
/** Words of tables that are filled in and tell no money by rows and columns. */
const FORM_TITLE = /绩效|指标|目标|自评|评价/u;
const FORM_WORD = /^(?:[一二三]级指标|.*(?:指标值|完成值)|分值|得分)$/u;

const OTHER_AMOUNTS: Form = { ...OTHER_FORM, layout: 'amounts' };

/** No family, but a table of money all the same (专项资金预算汇总表): its figures are read, its form stays 其他. */
function unknownForm({ title, unit }: Table, words: ReadonlySet<string>): Form {
  const isMoney = title !== null && unit !== null && MONEY_TITLE.test(title) && !FORM_TITLE.test(title);
  return isMoney && ![...words].some((word) => FORM_WORD.test(word)) ? OTHER_AMOUNTS : OTHER_FORM;
}

/** The first row that holds such a label, and the label. */
function findLabel(
  rows: readonly (readonly Cell[])[],
  test: (text: string) => boolean,
): { readonly row: number; readonly at: number } | null {
  const row = rows.findIndex((cells) => cells.some(({ text }) => test(text)));
  return row < 0 ? null : { row, at: rows[row]!.findIndex(({ text }) => test(text)) };
}

/** 项目名称 | the name: a form of one project, whose indicators are named further down, or in a table of their own. */
function isFilledIn(table: Table): boolean {
  const { rows } = tableToFormGrid(table);
  const name = findLabel(rows, isProjectNameLabel);
  const levels = findLabel(rows, (text) => squeeze(text) === '一级指标');
  if (name === null || levels !== null) return name !== null && levels!.row > name.row + 2;
  const beside = rows[name.row]![name.at + 1];
  return rows.length > 3 && beside !== undefined && !isProjectTableWord(beside.text) && beside.text !== '';
}

/** The layout of targets of projects that the header or the labels tell; null for the common list. */
function projectLayout(table: Table): Layout | null {
  if (readProjectTableHeader(table)) return 'project_table';
  return isFilledIn(table) ? 'project_form' : null;
}

/** A table of no family that its title or its labels name: what it counts is money, or it is filled in. */
const otherForm = (words: ReadonlySet<string>): Form =>
  [...words].some((word) => FORM_WORD.test(word)) ? OTHER_FORM : OTHER_AMOUNTS;

/** A name can stand for several layouts (项目支出绩效目标表 as a list or as one form a project): the header decides, else the first. */
function tableToForm(table: Table): Form {
  const words = tableToLeadingWords(table);
  if (readMatrix(table)) return FORMS.find(({ layout }) => layout === 'project_matrix')!;
  const named = table.title === null ? null : (titleToForm(table.title)?.form ?? null);
  if (named === OTHER_FORM.id) return otherForm(words);
  const id = named ?? labelsToFamily(table);
  if (id === OTHER_FORM.id) return OTHER_FORM;
  const forms = FORMS.filter((form) => form.id === id);
  const layout = id === 'project_targets' ? projectLayout(table) : null;
  if (layout) return FORMS.find((form) => form.layout === layout)!;
  return wordsToForm(words, forms) ?? forms[0] ?? wordsToForm(words, FORMS) ?? unknownForm(table, words);
}

/** Each table (or segment of one) with its form, its layout and its count of header rows. */
export const recognizeTables = (tables: readonly Table[]): RecognizedTable[] =>
  tables.map((table) => {
    const { id, layout } = tableToForm(table);
    const recognized = { ...table, form: id, layout, headerRows: headerRowsOf(table) };
    return { ...recognized, unit: table.unit ?? readUnitInside(recognized) };
  });

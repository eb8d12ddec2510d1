/** @file The forms in one table: each begins with its first label again, under its title or without one. */
import { isFormCaption } from '../../words/project-labels.ts';
import type { Cell } from '../../model/index.ts';
import { isBlankCell, openingOf, type FormGrid } from '../form-grid.ts';
import { belowIn } from '../indicators/by-content.ts';
import { readIndicatorColumns } from '../indicators/columns.ts';
import { cellToFormLabel, readInline } from './form-labels.ts';

/** The rows of one form, from its caption rows on. */
export interface Region {
  readonly from: number;
  readonly to: number;
}

const isAloneInRow = (form: FormGrid, row: number): boolean =>
  (form.rows[row] ?? []).filter((cell) => !isBlankCell(cell)).length === 1;

/** A row that prints nothing but the title of the form, or its year. */
const isCaptionRow = (form: FormGrid, row: number): boolean => {
  const cell = openingOf(form, row);
  return cell !== undefined && isAloneInRow(form, row) && isFormCaption(cell.text);
};

const opensWith = (form: FormGrid, row: number, label: 'name' | 'total'): boolean => {
  const cell = openingOf(form, row);
  if (cell === undefined) return false;
  const found = cellToFormLabel(cell) ?? readInline(cell, isAloneInRow(form, row))?.label;
  if (found === label) return true;
  return (
    label === 'total' &&
    found === 'block' &&
    form.rows[row]!.some((each) => cellToFormLabel(each) === 'total')
  );
};

/** @returns at least one region; rows above the first label belong to the first */
export function formToRegions(form: FormGrid): Region[] {
  const rows = [...form.rows.keys()];
  // 一级项目名称 over 二级项目名称 are names of one project.
  const named = rows.filter(
    (row) => opensWith(form, row, 'name') && !(row > 0 && opensWith(form, row - 1, 'name')),
  );
  // Forms without a row for the name begin with their money, behind the indicators of the one above.
  const paid = rows.filter((row) => opensWith(form, row, 'total') && !opensWith(form, row - 1, 'total'));
  const isBehindIndicators = (row: number, from: number): boolean =>
    form.rows.slice(from, row).some((each) => readIndicatorColumns(each, belowIn(form)) !== null);
  const starts = [0];
  for (const row of named.length > 0 ? named : paid) {
    const isFirst = row === (named.length > 0 ? named : paid)[0];
    if (isFirst ? row > 0 && isBehindIndicators(row, 0) : true) {
      let start = row;
      while (start > starts.at(-1)! + 1 && isCaptionRow(form, start - 1)) start--;
      if (named.length > 0 || isBehindIndicators(row, starts.at(-1)!)) starts.push(start);
    }
  }
  return [...new Set(starts)].map((from, i, all) => ({ from, to: all[i + 1] ?? form.rows.length }));
}

/** The title printed as a row of the form; null where none is. */
export function regionToTitle(form: FormGrid, { from, to }: Region): Cell | null {
  for (let row = from; row < Math.min(to, from + 3); row++) {
    const cell = openingOf(form, row);
    if (cell && isCaptionRow(form, row) && !/^[（(]?20\d{2}/u.test(cell.text.trim())) return cell;
    if (cell && !isCaptionRow(form, row)) return null;
  }
  return null;
}

/** @file Codes that print only what they add to the class above them, in one column with it: 301 over 01 and 02, 201 over 10 over 2011007. */
import { DEPARTMENT_ECONOMIC_CODE, GOVERNMENT_ECONOMIC_CODE } from '../../words/lexicon.ts';
import { codePartRank } from '../../words/header-words.ts';
import type { LineCodes } from '../../schemas/index.ts';
import { textToCode, type Label } from './codes.ts';

interface Coded {
  readonly group: number;
  readonly labels: readonly Label[];
  readonly codes: LineCodes;
}

const SHORT = /^(\d{2})(?=\P{Number}|$)/u;

const hasClass = ({ codes }: Coded): boolean =>
  (codes.function ?? codes.government ?? codes.department) !== null;

/** Economic classes have two levels, so what follows one is of the second; of function classes only a longer code below tells. */
const hasTwoLevels = (code: string): boolean =>
  DEPARTMENT_ECONOMIC_CODE.test(code) || GOVERNMENT_ECONOMIC_CODE.test(code);

const codeIn = (row: Coded, column: number): string | null => {
  const label = row.labels.find((each) => each.column.index === column);
  return label ? textToCode(label.text) : null;
};

/** The code of a row that prints the last two digits of it; null where it is none, or nothing bears it out. */
function shortToCode(rows: readonly Coded[], index: number): string | null {
  const row = rows[index]!;
  const label = row.labels[0];
  const digits = label && codePartRank(label.column.path.at(-1) ?? '') < 0 && SHORT.exec(label.text)?.[1];
  if (!digits) return null;
  const inColumn = (at: number): string | null =>
    rows[at]?.group === row.group ? codeIn(rows[at], label.column.index) : null;
  let above = index - 1;
  while (above >= 0 && inColumn(above)?.length !== 3) above--;
  const whole = above < 0 ? null : `${inColumn(above)!}${digits}`;
  if (whole === null || hasTwoLevels(whole)) return whole;
  return inColumn(index + 1)?.startsWith(whole) ? whole : null;
}

const NAMES = { 2: 'function', 3: 'department', 5: 'government' } as const;

/** The rows with the codes that are printed short. */
export function readShortCodes<Row extends Coded>(rows: readonly Row[]): Row[] {
  return rows.map((row, index) => {
    const code = hasClass(row) ? null : shortToCode(rows, index);
    const name = code === null ? undefined : NAMES[code[0] as unknown as keyof typeof NAMES];
    return name ? { ...row, codes: { ...row.codes, [name]: code } } : row;
  });
}

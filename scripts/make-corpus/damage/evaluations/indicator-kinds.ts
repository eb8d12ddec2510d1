/** @file Damage to the indicator rows of a form: cells lost, torn, run together; values written in another way. */
import { isCells, type FormRow } from './document.ts';
import { toWide } from './fund-kinds.ts';
import type { FormDamage } from './kinds.ts';
import {
  ACTUAL,
  CATEGORY,
  DEVIATION,
  NAME,
  POINTS,
  SCORE,
  SUBCATEGORY,
  TARGET,
  changeOneRow,
  isIndicator,
  isPlaceholder,
  withCell,
  withoutCell,
  type Cells,
} from './places.ts';

const oneIndicator =
  (
    change: (cells: Cells) => readonly FormRow[],
    fits: (cells: Cells) => boolean = () => true,
  ): FormDamage['apply'] =>
  (document, random) =>
    changeOneRow(document, random, (cells, form) => isIndicator(cells, form) && fits(cells), change);

const inCell = (
  at: number,
  change: (text: string) => string,
  fits?: (cells: Cells) => boolean,
): FormDamage['apply'] => oneIndicator((cells) => [withCell(cells, at, change)], fits);

const filled = (at: number) => (cells: Cells) => cells[at] !== '';
const middle = (text: string): number => Math.ceil(text.length / 2);
const broken = (mark: string) => (text: string) =>
  `${text.slice(0, middle(text))}${mark}${text.slice(middle(text))}`;

const NAMES_OF = [
  'label',
  'category',
  'subcategory',
  'name',
  'target',
  'actual value',
  'points',
  'score',
  'deviation',
];

export const indicatorDamage: readonly FormDamage[] = [
  ...[TARGET, ACTUAL, POINTS, SCORE].map((at): FormDamage => ({
    name: `an indicator row lost the cell of its ${NAMES_OF[at]}`,
    must: 'flagged',
    apply: oneIndicator((cells) => [withoutCell(cells, at)]),
  })),
  {
    name: 'an indicator row lost its empty last cell',
    must: 'undone',
    apply: oneIndicator(
      (cells) => [cells.slice(0, -1)],
      (cells) => cells[DEVIATION] === '',
    ),
  },
  {
    name: 'an indicator row lost its empty first cell',
    must: 'undone',
    apply: oneIndicator((cells) => [cells.slice(1)]),
  },
  {
    name: 'an indicator row lost its three empty first cells',
    must: 'undone',
    apply: oneIndicator(
      (cells) => [cells.slice(3)],
      (cells) => cells[SUBCATEGORY] === '',
    ),
  },
  {
    name: 'every empty cell of a row left out',
    must: 'undone',
    apply: oneIndicator(
      (cells) => [cells.filter((text) => text !== '')],
      (cells) => cells[SUBCATEGORY] === '',
    ),
  },
  {
    name: 'a placeholder row lost a cell',
    must: 'undone',
    apply: (document, random) =>
      changeOneRow(document, random, isPlaceholder, (cells) => [cells.slice(0, -1)]),
  },
  {
    name: 'a placeholder row lost all empty cells',
    must: 'undone',
    apply: (document, random) =>
      changeOneRow(document, random, isPlaceholder, (cells) => [cells.filter((text) => text !== '')]),
  },
  {
    name: 'an indicator row with an extra empty cell',
    must: 'undone',
    apply: oneIndicator((cells) => [[...cells, '']]),
  },
  {
    name: 'a cell that lost its tab and goes on with the one before',
    must: 'flagged',
    apply: oneIndicator((cells) => [
      withoutCell(
        withCell(cells, NAME, (text) => `${text}\n${cells[TARGET]}`),
        TARGET,
      ),
    ]),
  },
  {
    name: 'two cells on one line',
    must: 'flagged',
    apply: oneIndicator((cells) => [
      withoutCell(
        withCell(cells, TARGET, (text) => `${text}\t${cells[ACTUAL]}`),
        ACTUAL,
      ),
    ]),
  },
  {
    name: 'the blank line behind a row missing',
    must: 'flagged',
    apply(document, random) {
      const form = random.below(document.length);
      const { rows } = document[form]!;
      const places = rows.flatMap((row, i) =>
        isCells(row) && row.length === 9 && isCells(rows[i + 1]) && rows[i + 1]!.length === 9 ? [i] : [],
      );
      const at = random.pick(places);
      const joined = [...(rows[at] as Cells), ...(rows[at + 1] as Cells)];
      return document.map((each, i) =>
        i === form ? { ...each, rows: [...rows.slice(0, at), joined, ...rows.slice(at + 2)] } : each,
      );
    },
  },
  {
    name: 'the categories printed on every row',
    must: 'undone',
    apply(document) {
      return document.map((form) => {
        let [category, subcategory] = ['', ''];
        const rows = form.rows.map((row) => {
          if (!isCells(row) || !(isIndicator(row, form) || isPlaceholder(row, form))) return row;
          category = row[CATEGORY] || category;
          subcategory = row[SUBCATEGORY] || subcategory;
          return withCell(
            withCell(row, CATEGORY, () => category),
            SUBCATEGORY,
            () => subcategory,
          );
        });
        return { ...form, rows };
      });
    },
  },
  {
    name: 'a category over several lines',
    must: 'undone',
    apply: inCell(CATEGORY, (text) => [...text].join('\n'), filled(CATEGORY)),
  },
  {
    name: 'a sub-category with an empty paragraph in front',
    must: 'undone',
    apply: inCell(SUBCATEGORY, (text) => `\n${text}\n`, filled(SUBCATEGORY)),
  },
  { name: 'a name over two lines', must: 'undone', apply: inCell(NAME, broken('\n')) },
  { name: 'a name with an empty paragraph inside', must: 'undone', apply: inCell(NAME, broken('\n\n')) },
  {
    name: 'a name with an empty paragraph behind',
    must: 'undone',
    apply: inCell(NAME, (text) => `${text}\n`),
  },
  { name: 'a page number inside a name', must: 'undone', apply: inCell(NAME, broken('\n\n- 5 -\n\n')) },
  { name: 'a bare page number inside a name', must: 'flagged', apply: inCell(NAME, broken('\n\n5\n\n')) },
  {
    name: 'the unit of a value on a line of its own',
    must: 'undone',
    apply: inCell(ACTUAL, (text) => text.replace(/(?=[座场份次]$)/u, '\n')),
  },
  {
    name: 'the unit of a value behind a blank',
    must: 'undone',
    apply: inCell(ACTUAL, (text) => text.replace(/(?=[座场份次]$)/u, ' ')),
  },
  {
    name: 'full-width digits in points and scores',
    must: 'undone',
    apply: oneIndicator((cells) => [
      cells.map((text, i) => (i === POINTS || i === SCORE ? toWide(text) : text)),
    ]),
  },
  { name: 'a score with its unit', must: 'undone', apply: inCell(SCORE, (text) => `${text}分`) },
  { name: 'a score with a remark', must: 'flagged', apply: inCell(SCORE, (text) => `${text}（扣分）`) },
  {
    name: 'a reason over several lines',
    must: 'undone',
    apply: inCell(
      DEVIATION,
      (text) => text.replace(/，|(?<=影响)|(?<=制度)/u, (mark) => `${mark}\n`),
      filled(DEVIATION),
    ),
  },
  {
    name: 'a reason in two paragraphs with an empty one between',
    must: 'undone',
    apply: inCell(DEVIATION, broken('\n\n'), filled(DEVIATION)),
  },
  {
    name: 'a blank row',
    must: 'undone',
    apply: oneIndicator((cells) => [cells, new Array<string>(9).fill('\u3000')]),
  },
  {
    name: 'a status on an empty row',
    must: 'flagged',
    apply: oneIndicator((cells) => [cells, [...new Array<string>(8).fill(''), '完成']]),
  },
  {
    name: 'an indicator row missing',
    must: 'flagged',
    apply: oneIndicator(
      () => [],
      (cells) => cells[CATEGORY] === '',
    ),
  },
  {
    name: 'the first row of a category missing',
    must: 'flagged',
    apply: oneIndicator(() => [], filled(CATEGORY)),
  },
  { name: 'an indicator row twice', must: 'flagged', apply: oneIndicator((cells) => [cells, cells]) },
  { name: 'the name of an indicator lost', must: 'flagged', apply: inCell(NAME, () => '') },
  {
    name: 'the label of an indicator lost',
    must: 'undone',
    apply: inCell(NAME, (text) => text.replace(/^指标\d：/u, '')),
  },
  { name: 'the score of an indicator lost', must: 'flagged', apply: inCell(SCORE, () => '') },
  {
    name: 'target and actual value run together',
    must: 'flagged',
    apply: oneIndicator((cells) => [
      withCell(
        withCell(cells, TARGET, (text) => `${text}${cells[ACTUAL]}`),
        ACTUAL,
        () => '',
      ),
    ]),
  },
  {
    name: 'points inside the category',
    must: 'undone',
    apply: inCell(CATEGORY, (text) => `${text}\n(50分)`, filled(CATEGORY)),
  },
];

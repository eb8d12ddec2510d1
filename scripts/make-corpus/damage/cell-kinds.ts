/** @file Damage inside a cell: blanks of line wraps, lost digits, signs and tags of other programs. */
import type { DamageKind } from './kinds.ts';
import { changeCell, changePage, changeRow, insertBlank, isIndicatorOnly, placesOf } from './places.ts';
import { isProjectRow } from './document.ts';

const CODE = 21;

const zeroRun = /(?<=[A-Z])0+/;

export const cellDamage: readonly DamageKind[] = [
  {
    name: 'a blank inside the project code',
    must: 'undone',
    apply: (document, random) =>
      changeCell(document, random, 0, (text) => insertBlank(text, random, 1, CODE - 1)),
  },
  {
    name: 'two blanks inside the project code',
    must: 'undone',
    apply: (document, random) =>
      changeCell(document, random, 0, (text) =>
        insertBlank(insertBlank(text, random, 10, 10), random, 19, 21),
      ),
  },
  {
    name: 'a digit of the run of zeros lost in one code',
    must: 'flagged',
    apply: (document, random) =>
      changeCell(document, random, 0, (text) => text.replace(zeroRun, (zeros) => zeros.slice(1))),
  },
  {
    name: 'a blank inside the name of a project',
    must: 'undone',
    apply: (document, random) =>
      changeCell(document, random, 0, (text) => insertBlank(text, random, CODE + 2)),
  },
  {
    name: 'blanks inside a goal',
    must: 'undone',
    apply: (document, random) =>
      changeCell(document, random, 4, (text) => insertBlank(insertBlank(text, random), random)),
  },
  {
    name: 'a blank inside the name of an indicator',
    must: 'undone',
    apply: (document, random) => changeCell(document, random, 7, (text) => insertBlank(text, random)),
  },
  {
    name: 'a blank inside a category word',
    must: 'undone',
    apply: (document, random) =>
      changeCell(document, random, 5 + random.below(2), (text) => insertBlank(text, random)),
  },
  {
    name: 'paragraph tags around a goal',
    must: 'undone',
    apply: (document, random) => changeCell(document, random, 4, (text) => `<p>${text}</p>`),
  },
  {
    name: 'LaTeX for the sign of an indicator',
    must: 'undone',
    apply: (document, random) =>
      changeCell(
        document,
        random,
        8,
        (text) => (text === '≥' ? '\\geq' : '\\leq'),
        (row) => ['≥', '≤'].includes(row[8]!),
      ),
  },
  {
    name: 'a sign misread as ≈',
    must: 'undone',
    apply: (document, random) =>
      changeCell(
        document,
        random,
        8,
        () => '≈',
        (row) => row[8] === '≥',
      ),
  },
  {
    name: 'full-width signs and digits in an indicator',
    must: 'undone',
    apply(document, random) {
      const places = placesOf(document, (row) => /^\d+$/.test(row[9]!));
      if (places.length === 0) return null;
      return changeRow(document, random.pick(places), (row) => [
        row.map((text, i) =>
          i === 9 ? text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : text,
        ),
      ]);
    },
  },
  {
    name: 'the name of an indicator lost',
    must: 'flagged',
    apply: (document, random) => changeCell(document, random, 7, () => '', isIndicatorOnly),
  },
  {
    name: 'a digit lost in all codes of a page',
    must: 'flagged',
    apply: (document, random) =>
      changePage(document, random.below(document.pages.length), (rows) =>
        rows.map((row) =>
          isProjectRow(row) ? [row[0]!.replace(zeroRun, (zeros) => zeros.slice(1)), ...row.slice(1)] : row,
        ),
      ),
  },
];

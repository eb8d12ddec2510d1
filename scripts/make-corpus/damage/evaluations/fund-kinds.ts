/** @file Damage to the funds of a form: rows lost, moved, added, short of a cell. */
import type { Random } from '../random.ts';
import { isCells, type DumpedForm, type FormRow, type FormsDocument } from './document.ts';
import type { FormDamage } from './kinds.ts';
import {
  changeForm,
  changeForms,
  changeOneRow,
  isFundRow,
  withCell,
  withoutCell,
  type Cells,
} from './places.ts';

const isFund = (word: string) => (row: FormRow) => isCells(row) && row.length === 8 && row[1]!.includes(word);
const hasMoney = (cells: Cells): boolean => /^\d/u.test(cells[2] ?? '');

const withFunds =
  (change: (funds: readonly FormRow[]) => readonly FormRow[]) =>
  (form: DumpedForm): DumpedForm => {
    const first = form.rows.findIndex(isFund('总额'));
    return {
      ...form,
      rows: [
        ...form.rows.slice(0, first),
        ...change(form.rows.slice(first, first + 4)),
        ...form.rows.slice(first + 4),
      ],
    };
  };

const anyForm =
  (change: (form: DumpedForm) => DumpedForm) =>
  (document: FormsDocument, random: Random): FormsDocument =>
    changeForm(document, random.below(document.length), change);

const oneFund =
  (fits: (cells: Cells) => boolean, change: (cells: Cells) => readonly FormRow[]): FormDamage['apply'] =>
  (document, random) =>
    changeOneRow(document, random, (cells, form) => isFundRow(cells, form) && fits(cells), change);

export const fundDamage: readonly FormDamage[] = [
  {
    name: 'fund rows in another order',
    must: 'undone',
    apply: anyForm(withFunds((rows) => [rows[0]!, rows[3]!, rows[2]!, rows[1]!])),
  },
  {
    name: 'the total of the funds last',
    must: 'undone',
    apply: anyForm(withFunds((rows) => [...rows.slice(1), rows[0]!])),
  },
  {
    name: 'a fund row without money left out',
    must: 'undone',
    apply: anyForm(withFunds((rows) => rows.filter((row) => !isCells(row) || !row[1]!.includes('其他')))),
  },
  {
    name: 'the row of the fund total missing',
    must: 'flagged',
    apply: anyForm(withFunds((rows) => rows.slice(1))),
  },
  {
    name: 'the row of the fiscal funds missing',
    must: 'flagged',
    apply: anyForm(withFunds((rows) => [rows[0]!, ...rows.slice(2)])),
  },
  {
    name: 'the header of the funds missing',
    must: 'flagged',
    apply: (document, random) =>
      changeOneRow(
        document,
        random,
        (cells) => cells[0]!.startsWith('项目资金'),
        () => [],
      ),
  },
  ...['财政专户管理资金', '单位资金'].map((source): FormDamage => ({
    name: `a further source with money: ${source}`,
    must: 'flagged',
    apply: anyForm(withFunds((rows) => [...rows, ['', source, '7', '7', '7', '—', '100%', '—']])),
  })),
  {
    name: 'further sources without money',
    must: 'undone',
    apply: anyForm(
      withFunds((rows) => [
        ...rows.slice(0, 3),
        ['', '财政专户管理资金', '', '', '', '—', '', '—'],
        rows[3]!,
        ['', '单位资金', '', '', '', '—', '', '—'],
      ]),
    ),
  },
  ...[2, 3, 4, 6].map((at): FormDamage => ({
    name: `a fund row lost its cell ${at}`,
    must: 'flagged',
    apply: oneFund(hasMoney, (cells) => [withoutCell(cells, at)]),
  })),
  {
    name: 'a fund row lost its empty first cell',
    must: 'undone',
    apply: oneFund(hasMoney, (cells) => [cells.slice(1)]),
  },
  {
    name: 'an empty cell left out of a fund row without money',
    must: 'undone',
    apply: oneFund(
      (cells) => !hasMoney(cells),
      (cells) => [withoutCell(cells, 3)],
    ),
  },
  {
    name: 'a fund row cut in two by a blank line',
    must: 'undone',
    apply: oneFund(hasMoney, (cells) => [withCell(cells, 2, (text) => `${text}\n`)]),
  },
  {
    name: 'a line break inside an amount',
    must: 'undone',
    apply: oneFund(
      (cells) => /^\d{3}/u.test(cells[2]!),
      (cells) => [withCell(cells, 2, (text) => `${text.slice(0, 2)}\n${text.slice(2)}`)],
    ),
  },
  {
    name: 'full-width digits in the amounts',
    must: 'undone',
    apply: oneFund(hasMoney, (cells) => [cells.map((text) => toWide(text))]),
  },
  {
    name: 'the unit behind the amounts',
    must: 'undone',
    apply: oneFund(hasMoney, (cells) => [cells.map((text, i) => (i >= 2 && i <= 4 ? `${text}万元` : text))]),
  },
  {
    name: 'the rate without its sign',
    must: 'undone',
    apply: oneFund(hasMoney, (cells) => [withCell(cells, 6, (text) => text.replace('%', ''))]),
  },
  {
    name: 'bare labels of the columns of funds',
    must: 'undone',
    apply: (document) =>
      changeForms(document, (cells) => [
        cells.map((text) => (/^(?:年初|全年) /u.test(text) ? text.replace(/ +/gu, '\n') : text)),
      ]),
  },
];

/** Figures as they come from another keyboard. */
export const toWide = (text: string): string =>
  text.replace(/[\d.]/gu, (char) => String.fromCodePoint(char.codePointAt(0)! + 0xfee0));

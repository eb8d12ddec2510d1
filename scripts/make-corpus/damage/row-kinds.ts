/** @file Damage to a row: its cells shifted, moved apart, cut off, doubled. */
import { isProjectRow, type TextRow } from './document.ts';
import type { DamageKind } from './kinds.ts';
import { changeRow, isIndicatorOnly, placesOf } from './places.ts';

const LEADING = 5;
const pad = (row: TextRow, width: number): TextRow => [
  ...row,
  ...new Array<string>(Math.max(0, width - row.length)).fill(''),
];

/** Changes one row by chance among those that `fits`. */
const oneRow =
  (fits: (row: TextRow) => boolean, change: (row: TextRow) => readonly TextRow[]): DamageKind['apply'] =>
  (document, random) => {
    const places = placesOf(document, fits);
    return places.length === 0 ? null : changeRow(document, random.pick(places), change);
  };

export const rowDamage: readonly DamageKind[] = [
  {
    name: 'an indicator row shifted left to column 1',
    must: 'undone',
    apply: oneRow(isIndicatorOnly, (row) => [pad(row.slice(LEADING), row.length)]),
  },
  {
    name: 'an indicator row shifted left, its unit left far behind',
    must: 'undone',
    apply: oneRow(
      (row) => isIndicatorOnly(row) && row[10] !== '',
      (row) => [[...row.slice(LEADING, 10), '', '', '', '', row[10]!, '']],
    ),
  },
  {
    name: 'a row shifted right by four columns on a widened page',
    must: 'undone',
    apply: oneRow(isIndicatorOnly, (row) => [[...new Array<string>(4).fill(''), ...row]]),
  },
  {
    name: 'a row shifted right and cut at the edge',
    must: 'flagged',
    apply: oneRow(isIndicatorOnly, (row) => [
      [...new Array<string>(4).fill(''), ...row].slice(0, row.length),
    ]),
  },
  {
    name: 'the empty cell of other funds left out of a row',
    must: 'undone',
    apply: oneRow(
      (row) => row[3] === '',
      (row) => [[...row.slice(0, 3), ...row.slice(4), '']],
    ),
  },
  {
    name: 'a project row shifted right by five columns',
    must: 'undone',
    apply: oneRow(isProjectRow, (row) => [[...new Array<string>(5).fill(''), ...row]]),
  },
  {
    name: 'the cells of an indicator moved apart',
    must: 'undone',
    apply: oneRow(isIndicatorOnly, (row) => [[...row.slice(0, 9), '', row[9]!, '', row[10]!]]),
  },
  {
    name: 'extra empty cells at the end of a row',
    must: 'undone',
    apply: oneRow(
      () => true,
      (row) => [[...row, '', '', '']],
    ),
  },
  {
    name: 'a markdown rule between two rows',
    must: 'undone',
    apply: oneRow(isIndicatorOnly, (row) => [row.map(() => '---'), row]),
  },
  {
    name: 'value and unit fused in one cell',
    must: 'undone',
    apply: oneRow(
      (row) => isIndicatorOnly(row) && row[10] === '次',
      (row) => [[...row.slice(0, 9), `${row[9]}(${row[10]})`, '']],
    ),
  },
  {
    name: 'category, sub-category and name run together',
    must: 'undone',
    apply: oneRow(isIndicatorOnly, (row) => [
      [...row.slice(0, 5), `${row[5]}${row[6]}${row[7]}`, '', '', ...row.slice(8)],
    ]),
  },
];

/** @file The start page: every document of the output, by place and year. */
import type { ReviewEntry, ReviewIndex } from '../shapes.ts';
import { drawCharts } from './charts.ts';
import { fill, fillAll, elementById, make } from './dom.ts';
import { loadData } from './load.ts';
import { offerLanguages, word, wordOr, type Word } from './words.ts';

const COLUMNS: readonly Word[] = [
  'year',
  'department',
  'kind',
  'pages',
  'status',
  'share',
  'errors',
  'warnings',
  'repairs',
];

const byYearAndFile = (a: ReviewEntry, b: ReviewEntry): number =>
  (b.year ?? 0) - (a.year ?? 0) || a.file.localeCompare(b.file, 'zh');

function toShare({ stated, proved }: ReviewEntry): Node {
  if (stated === 0) return make('span', {}, '—');
  const share = `${Math.floor((100 * proved) / stated)} %`;
  const label = `${word('share')} ${share}`;
  const bar = make('meter', { value: String(proved), max: String(stated), 'aria-label': label });
  return make('span', { class: 'share' }, bar, ` ${share}`);
}

function toName(entry: ReviewEntry): Node {
  const name = entry.department ?? entry.file;
  const link =
    entry.name === null ? make('span', {}, name) : make('a', { href: `document.html#${entry.name}` }, name);
  return make('th', { scope: 'row' }, link, make('span', { class: 'file' }, entry.file));
}

const toCount = (number: number): HTMLElement =>
  make('td', { class: number > 0 ? 'count some' : 'count' }, String(number));

const drawRow = (entry: ReviewEntry): HTMLElement =>
  make(
    'tr',
    {},
    make('td', {}, String(entry.year ?? '—')),
    toName(entry),
    make('td', {}, wordOr(entry.kind)),
    make('td', { class: 'count' }, String(entry.pages ?? '—')),
    make('td', { class: entry.status }, wordOr(entry.status), entry.reason && `: ${entry.reason}`),
    make('td', {}, toShare(entry)),
    toCount(entry.errors),
    toCount(entry.warnings),
    toCount(entry.repairs),
  );

function toGroup([place, entries]: [string, readonly ReviewEntry[]], index: number): HTMLElement {
  const id = `place-${index}`;
  const head = make('tr', {}, ...COLUMNS.map((name) => make('th', { scope: 'col' }, word(name))));
  const rows = [...entries].sort(byYearAndFile).map(drawRow);
  return make(
    'section',
    { 'aria-labelledby': id },
    make('h2', { id }, place === '' ? word('place_unknown') : place),
    make(
      'div',
      { class: 'scroll', tabindex: '0', role: 'group', 'aria-labelledby': id },
      make('table', { class: 'documents' }, make('thead', {}, head), make('tbody', {}, ...rows)),
    ),
  );
}

function draw({ version, entries }: ReviewIndex): void {
  document.title = word('title');
  fill(elementById('facts'), `${entries.length} ${word('documents')} · Suanpan ${version}`);
  drawCharts(elementById('charts'), entries);
  const places = Map.groupBy(entries, ({ region }) => region ?? '');
  const sorted = [...places].sort(([a], [b]) => a.localeCompare(b, 'zh'));
  fillAll(elementById('places'), sorted.map(toGroup));
}

loadData<ReviewIndex>('index').then(
  (index) => offerLanguages(elementById('language'), () => draw(index)),
  (error: unknown) => fill(elementById('facts'), `${word('broken')}: ${String(error)}`),
);

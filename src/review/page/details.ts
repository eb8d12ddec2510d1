/** @file Everything that is known of one cell: what is printed, what was read, what was done to it, and what proves it. */
import type { Doubt, ReviewAmount, ReviewCell, ReviewCheck, ReviewSource, ReviewTerm } from '../shapes.ts';
import { make, type Child } from './dom.ts';
import type { Lookup } from './lookup.ts';
import { word, wordOr, type Word } from './words.ts';

const toPair = (name: Word, ...value: readonly Child[]): Node[] => [
  make('dt', {}, word(name)),
  make('dd', {}, ...value),
];

const lineIf = (name: Word, value: string | null | undefined): Node[] =>
  value === null || value === undefined || value === '' ? [] : toPair(name, value);

function sourceToText(source: ReviewSource): string {
  if ('page' in source) return `${word('page')} ${source.page}`;
  if ('path' in source) return source.path;
  return `${word('line')} ${source.line}: ${source.columns.join('–')}`;
}

const amountLines = ({ labels, path, amount, unit, measure, proofs }: ReviewAmount): Node[] => [
  ...lineIf('row_labels', labels.join(' · ')),
  ...lineIf('column_path', path.join(' › ')),
  ...lineIf('amount', amount === null ? null : `${amount} ${unit ?? ''}`),
  ...lineIf('measure', measure),
  ...lineIf('value_proof', proofs.value),
  ...lineIf('row_proof', proofs.row),
  ...lineIf('column_proof', proofs.column),
  ...lineIf('unit_proof', proofs.unit),
  ...lineIf('unproved', proofs.unproved),
];

const doubtToItem = ({ level, code, message }: Doubt): HTMLElement =>
  make('li', { class: level }, make('strong', {}, `${wordOr(level)} ${code}`), ` ${message}`);

/** A term as a link to its cell. */
function termToLink({ key, amount }: ReviewTerm, lookup: Lookup): HTMLElement {
  const found = lookup.amounts.get(key);
  const name = found ? `${found.labels.join(' ')} ${found.path.join(' ')}` : key;
  return make('a', { href: `#${lookup.document.name}/${key}`, 'data-term': key, title: name }, amount ?? '?');
}

function drawSide(check: ReviewCheck, side: 'left' | 'right', lookup: Lookup): Node {
  const terms = check.terms.filter((term) => term.side === side);
  const parts = terms.flatMap((term, index): Child[] => [
    index > 0 || term.sign === '-' ? ` ${term.sign === '-' ? '−' : '+'} ` : null,
    termToLink(term, lookup),
  ]);
  return make('span', { class: 'side' }, ...parts);
}

const sayHolds = (holds: boolean | null): string =>
  word(holds === null ? 'undecided' : holds ? 'holds' : 'fails');

function verdictOf({ holds, difference, unit, reason, corrected }: ReviewCheck): string {
  const said = sayHolds(holds);
  const isOff = difference !== null && /[1-9]/.test(difference);
  const off = isOff ? ` (${word('difference')} ${[difference, unit].filter(Boolean).join(' ')})` : '';
  const then = corrected === undefined ? '' : ` · ${word('corrected')}: ${sayHolds(corrected)}`;
  return `${said}${off}${reason === null ? '' : `: ${reason}`}${then}`;
}

const checkToItem = (check: ReviewCheck, lookup: Lookup): HTMLElement =>
  make(
    'li',
    { class: check.holds === false ? 'error' : 'check' },
    make('strong', {}, check.identity),
    ` ${verdictOf(check)}`,
    make('br'),
    drawSide(check, 'left', lookup),
    ' = ',
    drawSide(check, 'right', lookup),
  );

/** Failing ones first: those are why somebody looks. */
const sorted = (checks: readonly ReviewCheck[]): ReviewCheck[] =>
  [...checks].sort((a, b) => Number(a.holds !== false) - Number(b.holds !== false));

function cellLines(cell: ReviewCell, lookup: Lookup): Node[] {
  const amount = lookup.amounts.get(cell.key);
  return [
    ...toPair('printed', make('span', { class: 'printed' }, cell.raw ?? cell.text)),
    ...toPair('read', cell.text),
    ...lineIf('rules', cell.rules.join(', ')),
    ...(amount ? amountLines(amount) : []),
    ...lineIf('source', cell.sources.map(sourceToText).join(', ')),
  ];
}

/** The cell's part of the page; what is said of a table or the document where the key is no cell. */
export function detailsOf(key: string, lookup: Lookup): Node[] {
  const found = lookup.cells.get(key);
  const doubts = lookup.doubts.get(key) ?? [];
  const checks = sorted(lookup.checks.get(key) ?? []);
  return [
    ...(found
      ? [make('p', { class: `state ${found.cell.state}` }, wordOr(found.cell.state), ` ${key}`)]
      : []),
    ...(doubts.length > 0 ? [make('ul', { class: 'doubts' }, ...doubts.map(doubtToItem))] : []),
    ...(found ? [make('dl', {}, ...cellLines(found.cell, lookup))] : []),
    ...(checks.length > 0
      ? [
          make('h3', {}, `${word('checks')} (${checks.length})`),
          make('ul', { class: 'checks' }, ...checks.map((check) => checkToItem(check, lookup))),
        ]
      : []),
  ];
}

/** The cells of the checks of a cell, without itself. */
export const termKeysOf = (key: string, { checks }: Lookup): ReadonlySet<string> =>
  new Set(
    (checks.get(key) ?? [])
      .flatMap(({ terms }) => terms.map((term) => term.key))
      .filter((term) => term !== key),
  );

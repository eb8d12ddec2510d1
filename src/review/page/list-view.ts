/** @file The list of doubts or of what was found, and the filters over it. */
import { fill, fillAll, elementById, make } from './dom.ts';
import { selectEntries, type Entry, type Wishes } from './entries.ts';
import type { Lookup } from './lookup.ts';
import { CELL_STATES } from '../shapes.ts';
import { word, wordOr } from './words.ts';

/** More than that nobody walks through: the rest is counted. */
const MOST = 500;

const FILTERS = ['form', 'finding', 'proof'] as const;

export interface ListView {
  readonly draw: () => void;
  /** Moves by so many lines and takes the focus. */
  readonly walk: (by: number) => void;
}

function choicesOf({ document, amounts }: Lookup): Record<(typeof FILTERS)[number], Iterable<string>> {
  const proofs = [...amounts.values()].flatMap((amount) => [amount.proofs.value, amount.proofs.unproved]);
  return {
    form: new Set(document.tables.map(({ form }) => form)),
    finding: new Set(document.doubts.map(({ code }) => code)),
    proof: new Set([...CELL_STATES, ...proofs.filter((proof) => proof !== null).sort()]),
  };
}

function fillFilters(lookup: Lookup): void {
  const choices = choicesOf(lookup);
  for (const name of FILTERS) {
    const select = elementById<HTMLSelectElement>(name);
    const chosen = select.value;
    const options = [...choices[name]].map((value) => make('option', { value }, wordOr(value)));
    fillAll(select, [make('option', { value: '' }, word('any')), ...options]);
    select.value = chosen;
  }
}

const wishes = (): Wishes => ({
  form: elementById<HTMLSelectElement>('form').value,
  finding: elementById<HTMLSelectElement>('finding').value,
  proof: elementById<HTMLSelectElement>('proof').value,
  search: elementById<HTMLInputElement>('search').value,
});

const toItem = ({ key, kind, head, text }: Entry): HTMLElement =>
  make(
    'li',
    {},
    make(
      'button',
      { type: 'button', class: `entry ${kind}`, 'data-key': key },
      make('span', { class: 'kind' }, wordOr(kind)),
      ' ',
      make('strong', {}, head),
      make('span', { class: 'text' }, text),
    ),
  );

/** @param onChoose told of the key of the line that was opened */
export function createListView(lookup: Lookup, onChoose: (key: string) => void): ListView {
  const list = elementById('list');
  const buttons = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('button')];
  const setCurrent = (button: HTMLElement): void => {
    list.querySelector('[aria-current]')?.removeAttribute('aria-current');
    button.setAttribute('aria-current', 'true');
  };
  const draw = (): void => {
    const asked = wishes();
    const entries = selectEntries(lookup, asked);
    const isSearch = asked.search.trim() !== '' || asked.proof !== '';
    fill(elementById('list-title'), `${word(isSearch ? 'found' : 'doubts')} (${entries.length})`);
    const shown = entries.slice(0, MOST).map(toItem);
    const rest = entries.length - MOST;
    if (entries.length === 0) shown.push(make('li', { class: 'rest' }, word('none')));
    if (rest > 0) shown.push(make('li', { class: 'rest' }, `${rest} ${word('more')}`));
    fillAll(list, shown);
  };
  list.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    if (!button) return;
    setCurrent(button);
    onChoose(button.dataset['key'] ?? '');
  });
  elementById('filters').addEventListener('input', draw);
  elementById('filters').addEventListener('submit', (event) => event.preventDefault());
  return {
    draw() {
      fillFilters(lookup);
      draw();
    },
    walk(by) {
      const all = buttons();
      const at = all.findIndex((button) => button.hasAttribute('aria-current'));
      const next = all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)];
      if (!next) return;
      setCurrent(next);
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    },
  };
}

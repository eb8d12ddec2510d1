/** @file The table as it was read. One cell of it takes the focus; arrows move it. */
import type { ReviewCell, ReviewTable } from '../shapes.ts';
import { fill, make, showUnseen } from './dom.ts';
import { word, wordOr } from './words.ts';

export interface TableEvents {
  /** The pointer or the focus is on a cell; null when it has left. */
  readonly onLook: (key: string | null) => void;
  readonly onChoose: (key: string) => void;
}

export interface TableView {
  readonly show: (table: ReviewTable | null) => void;
  /** Marks cells; the first is brought into view. */
  readonly mark: (key: string | null, terms: ReadonlySet<string>) => void;
  readonly focus: (key: string) => void;
  /** Shows which cells a reviewer has decided. */
  readonly tick: (decided: ReadonlyMap<string, string>) => void;
}

const widthClassOf = ({ isFigure, text }: ReviewCell): string => {
  if (isFigure) return 'figure';
  return text.length > 4 ? 'words' : '';
};

function drawCell(cell: ReviewCell, { headerRows }: ReviewTable): HTMLElement {
  const isHead = cell.row < headerRows && cell.text !== '';
  const span = (count: number): string | null => (count > 1 ? String(count) : null);
  return make(
    isHead ? 'th' : 'td',
    {
      'data-key': cell.key,
      class: `${cell.state} ${widthClassOf(cell)}`,
      title: cell.state === 'plain' ? null : wordOr(cell.state),
      scope: isHead ? 'col' : null,
      tabindex: '-1',
      rowspan: span(cell.rowSpan),
      colspan: span(cell.columnSpan),
    },
    cell.text,
  );
}

function toRows(table: ReviewTable): HTMLElement[] {
  const byRow = Map.groupBy(table.cells, ({ row }) => row);
  return Array.from({ length: table.rows }, (_, row) => {
    const cells = [...(byRow.get(row) ?? [])].sort((a, b) => a.column - b.column);
    return make('tr', {}, ...cells.map((cell) => drawCell(cell, table)));
  });
}

/** How far an arrow moves: rows, columns. */
const STEPS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ArrowUp', [-1, 0]],
  ['ArrowDown', [1, 0]],
  ['ArrowLeft', [0, -1]],
  ['ArrowRight', [0, 1]],
]);

/** The cell that covers the place one step away, out of the cell's own extent. */
function neighbour(
  table: ReviewTable,
  cell: ReviewCell,
  [down, right]: readonly [number, number],
): string | null {
  const row = down > 0 ? cell.row + cell.rowSpan : cell.row + down;
  const column = right > 0 ? cell.column + cell.columnSpan : cell.column + right;
  const found = table.cells.find(
    (each) =>
      each.row <= row &&
      row < each.row + each.rowSpan &&
      each.column <= column &&
      column < each.column + each.columnSpan,
  );
  return found?.key ?? null;
}

const keyOf = (event: Event): string | null =>
  event.target instanceof Element
    ? (event.target.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null)
    : null;

function drawTable(table: ReviewTable): HTMLElement {
  // the head of a form is about the lines below it, not about all
  const isForm = table.cells.every(({ state }) => state === 'plain');
  const [head, body] = [make('thead'), make('tbody')];
  toRows(table).forEach((row, index) => (index < table.headerRows ? head : body).append(row));
  const name = { class: isForm ? 'read' : 'read steady', 'aria-label': table.title ?? table.form };
  return make('table', name, head, body);
}

const elementsByKey = (host: HTMLElement): Map<string, HTMLElement> =>
  new Map(
    [...host.querySelectorAll<HTMLElement>('[data-key]')].map((element) => [
      element.dataset['key']!,
      element,
    ]),
  );

/** @param host the scrolling element that holds the table */
export function createTableView(host: HTMLElement, { onLook, onChoose }: TableEvents): TableView {
  let shown: ReviewTable | null = null;
  let elements = new Map<string, HTMLElement>();
  const focus = (key: string): void => {
    for (const element of host.querySelectorAll('[tabindex="0"]')) element.setAttribute('tabindex', '-1');
    elements.get(key)?.setAttribute('tabindex', '0');
    elements.get(key)?.focus({ preventScroll: true });
  };
  const move = (event: KeyboardEvent): void => {
    const step = STEPS.get(event.key);
    const cell = shown?.cells.find(({ key }) => key === keyOf(event));
    const next = step && shown && cell ? neighbour(shown, cell, step) : null;
    if (next === null) return;
    event.preventDefault();
    focus(next);
    elements.get(next)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  host.addEventListener('keydown', move);
  host.addEventListener('mouseover', (event) => onLook(keyOf(event)));
  host.addEventListener('mouseleave', () => onLook(null));
  host.addEventListener('focusin', (event) => onLook(keyOf(event)));
  const choose = (event: Event): void => {
    const key = keyOf(event);
    if (key !== null) onChoose(key);
  };
  host.addEventListener('click', choose);
  host.addEventListener('keydown', (event) => event.key === 'Enter' && choose(event));
  return {
    show(table) {
      if (table === shown && table !== null) return;
      shown = table;
      if (!table) return fill(host, make('p', {}, word('no_tables')));
      fill(host, drawTable(table));
      elements = elementsByKey(host);
      elements.values().next().value?.setAttribute('tabindex', '0');
      host.scrollTo(0, 0);
    },
    mark(key, terms) {
      for (const element of host.querySelectorAll('.chosen, .term'))
        element.classList.remove('chosen', 'term');
      for (const term of terms) elements.get(term)?.classList.add('term');
      const chosen = key === null ? undefined : elements.get(key);
      chosen?.classList.add('chosen');
    },
    tick(decided) {
      for (const [key, element] of elements) {
        element.classList.toggle('decided', decided.has(key));
        element.dataset['decided'] = showUnseen(decided.get(key) ?? '');
      }
    },
    focus(key) {
      focus(key);
      elements.get(key)?.scrollIntoView({ block: 'center', inline: 'center' });
    },
  };
}

/** @file The page as printed, with the cells as boxes over it. For the pointer; the keyboard has the same cells in the table. */
import { fill, fillAll, elementById, make } from './dom.ts';
import type { Lookup, PlacedCell } from './lookup.ts';
import { drawPage, openPdf, type DrawnPage, type Pdf } from './pdf-pages.ts';
import { word } from './words.ts';

export interface PictureView {
  /** Draws a page, unless it is there. */
  readonly show: (page: number) => Promise<void>;
  readonly mark: (key: string | null, terms: ReadonlySet<string>) => void;
  readonly step: (by: number) => void;
}

export interface PictureEvents {
  readonly onLook: (key: string | null) => void;
  readonly onChoose: (key: string) => void;
}

function toBox({ cell, box }: PlacedCell, { place }: DrawnPage): HTMLElement {
  const element = make('span', { 'data-key': cell.key, class: `box ${cell.state}` });
  const [left, top, width, height] = place(box).map((share) => `${100 * share}%`);
  Object.assign(element.style, { left, top, width, height });
  return element;
}

function listenToBoxes(boxes: HTMLElement, { onLook, onChoose }: PictureEvents): void {
  const keyOf = ({ target }: Event): string | null =>
    target instanceof HTMLElement ? (target.dataset['key'] ?? null) : null;
  boxes.addEventListener('mouseover', (event) => onLook(keyOf(event)));
  boxes.addEventListener('mouseleave', () => onLook(null));
  boxes.addEventListener('click', (event) => {
    const key = keyOf(event);
    if (key !== null) onChoose(key);
  });
}

/** A page whose drawing was given up for another one. */
const isCancelled = (error: unknown): boolean =>
  error instanceof Error && error.name === 'RenderingCancelledException';

/** @param lookup of a document whose file stands beside the page */
export function createPictureView(lookup: Lookup, events: PictureEvents): PictureView {
  const [canvas, boxes, said] = [
    elementById<HTMLCanvasElement>('canvas'),
    elementById('boxes'),
    elementById('picture-said'),
  ];
  let opened: Promise<Pdf> | null = null;
  let shown = 0;
  let marked: { key: string | null; terms: ReadonlySet<string> } = { key: null, terms: new Set() };
  const mark = (): void => {
    for (const box of boxes.children) {
      const key = box instanceof HTMLElement ? (box.dataset['key'] ?? '') : '';
      box.classList.toggle('chosen', key === marked.key);
      box.classList.toggle('term', marked.terms.has(key));
    }
    boxes.querySelector('.chosen')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const draw = async (page: number): Promise<void> => {
    opened ??= openPdf(lookup.document.name);
    const pdf = await opened;
    const drawn = await drawPage(pdf, page, canvas, elementById('picture').clientWidth - 2);
    if (page !== shown) return;
    fillAll(
      boxes,
      (lookup.onPage.get(page) ?? []).map((placed) => toBox(placed, drawn)),
    );
    mark();
  };
  const show = async (page: number): Promise<void> => {
    const last = lookup.document.pages ?? 1;
    const wanted = Math.min(Math.max(page, 1), last);
    if (wanted === shown) return;
    shown = wanted;
    boxes.replaceChildren();
    fill(said, '');
    elementById('page-number').textContent = `${wanted} / ${last}`;
    canvas.setAttribute('aria-label', `${word('picture')} ${wanted}`);
    elementById('picture').dataset['page'] = '';
    try {
      await draw(wanted);
      elementById('picture').dataset['page'] = String(wanted);
    } catch (error) {
      if (!isCancelled(error)) fill(said, `${word('not_drawn')}: ${String(error)}`);
    }
  };
  const step = (by: number): void => void show(shown + by);
  elementById('previous').addEventListener('click', () => step(-1));
  elementById('next').addEventListener('click', () => step(1));
  listenToBoxes(boxes, events);
  return {
    show,
    step,
    mark(key, terms) {
      marked = { key, terms };
      mark();
    },
  };
}

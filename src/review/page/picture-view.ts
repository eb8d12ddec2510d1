/** @file The page as printed, with the cells as boxes over it. For the pointer; the keyboard has the same cells in the table. */
import type { ReviewDocument } from '../shapes.ts';
import { fill, fillAll, elementById, make } from './dom.ts';
import type { Lookup, PlacedCell } from './lookup.ts';
import { drawPage, openPdf, type DrawnPage, type Pdf } from './pdf-pages.ts';
import { drawPlaces } from './places-page.ts';
import { word } from './words.ts';

export interface PictureView {
  /** Draws a page, unless it is there. */
  readonly show: (page: number) => Promise<void>;
  readonly mark: (key: string | null, terms: ReadonlySet<string>) => void;
  readonly step: (by: number) => void;
  /** Larger or smaller by so many steps. */
  readonly zoom: (by: number) => void;
  /** Shows or hides what was read, over the picture. */
  readonly texts: () => void;
}

export interface PictureEvents {
  readonly onLook: (key: string | null) => void;
  readonly onChoose: (key: string) => void;
}

/** Widths of the page in shares of its frame. */
const ZOOMS = [1, 1.5, 2, 3, 4];

function toBox({ cell, box }: PlacedCell, { place, ratio }: DrawnPage): HTMLElement {
  const text = make('span', { class: 'text' }, cell.text);
  const element = make('span', { 'data-key': cell.key, class: `box ${cell.state}` }, text);
  const shares = place(box);
  const [left, top, width, height] = shares.map((share) => `${100 * share}%`);
  Object.assign(element.style, { left, top, width, height });
  // as large as the box has room for, in hundredths of the width of the page
  const [, , wide, high] = shares;
  const size = Math.min(
    high * ratio * 0.62,
    Math.sqrt((wide * high * ratio) / (cell.text.length + 1)) * 0.8,
    0.02,
  );
  element.style.fontSize = `${100 * size}cqw`;
  return element;
}

function listenToBoxes(boxes: HTMLElement, { onLook, onChoose }: PictureEvents): void {
  const keyOf = ({ target }: Event): string | null =>
    target instanceof HTMLElement
      ? (target.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null)
      : null;
  boxes.addEventListener('mouseover', (event) => onLook(keyOf(event)));
  boxes.addEventListener('mouseleave', () => onLook(null));
  boxes.addEventListener('click', (event) => {
    const key = keyOf(event);
    if (key !== null) onChoose(key);
  });
}

function sayZoom(zoom: number): void {
  elementById('sheet').style.width = `${100 * zoom}%`;
  elementById('zoom').textContent = `${100 * zoom} %`;
}

function toggleTexts(): void {
  const isPressed = elementById('boxes').classList.toggle('texts');
  elementById('texts').setAttribute('aria-pressed', String(isPressed));
}

function listenToBar(actions: Readonly<Record<'turn' | 'zoom', (by: number) => void>>): void {
  elementById('previous').addEventListener('click', () => actions.turn(-1));
  elementById('next').addEventListener('click', () => actions.turn(1));
  elementById('smaller').addEventListener('click', () => actions.zoom(-1));
  elementById('larger').addEventListener('click', () => actions.zoom(1));
  elementById('texts').addEventListener('click', toggleTexts);
}

/** A page whose drawing was given up for another one. */
const isCancelled = (error: unknown): boolean =>
  error instanceof Error && error.name === 'RenderingCancelledException';

interface Marks {
  readonly key: string | null;
  readonly terms: ReadonlySet<string>;
}

function markBoxes(boxes: HTMLElement, { key: chosen, terms }: Marks): void {
  for (const box of boxes.children) {
    const key = box instanceof HTMLElement ? (box.dataset['key'] ?? '') : '';
    box.classList.toggle('chosen', key === chosen);
    box.classList.toggle('term', terms.has(key));
  }
  boxes.querySelector('.chosen')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

type Paint = (page: number, cells: readonly PlacedCell[], zoom: number) => Promise<DrawnPage>;

/** What draws the pages of a document: its file is opened when the first is asked for. */
function createPainter({ hasOriginal, name }: ReviewDocument, frame: HTMLElement): Paint {
  const canvas = elementById<HTMLCanvasElement>('canvas');
  let opened: Promise<Pdf> | null = null;
  return async (page, cells, zoom) => {
    if (!hasOriginal) return drawPlaces(cells, canvas);
    opened ??= openPdf(name);
    return drawPage(await opened, page, canvas, (frame.clientWidth - 2) * zoom);
  };
}

/** @param lookup of a document with pages; without its file the cells are drawn where they stand, and nothing else */
export function createPictureView(lookup: Lookup, events: PictureEvents): PictureView {
  const [boxes, frame] = [elementById('boxes'), elementById('picture')];
  const paint = createPainter(lookup.document, frame);
  let [shown, step] = [0, 0];
  let marks: Marks = { key: null, terms: new Set() };
  const draw = async (page: number): Promise<void> => {
    const cells = lookup.onPage.get(page) ?? [];
    const drawn = await paint(page, cells, ZOOMS[step]!);
    if (page !== shown) return;
    boxes.classList.toggle(
      'scan',
      cells.some(({ cell }) => cell.state === 'recognised'),
    );
    fillAll(
      boxes,
      cells.map((placed) => toBox(placed, drawn)),
    );
    markBoxes(boxes, marks);
  };
  const redraw = async (): Promise<void> => {
    fill(elementById('picture-said'), '');
    frame.dataset['page'] = '';
    try {
      await draw(shown);
      frame.dataset['page'] = String(shown);
    } catch (error) {
      if (!isCancelled(error)) fill(elementById('picture-said'), `${word('not_drawn')}: ${String(error)}`);
    }
  };
  const show = async (page: number): Promise<void> => {
    const last = lookup.document.pages ?? 1;
    const wanted = Math.min(Math.max(page, 1), last);
    if (wanted === shown) return;
    shown = wanted;
    boxes.replaceChildren();
    elementById('page-number').textContent = `${wanted} / ${last}`;
    elementById('canvas').setAttribute('aria-label', `${word('picture')} ${wanted}`);
    await redraw();
  };
  const turn = (by: number): void => void show(shown + by);
  const zoom = (by: number): void => {
    const wanted = Math.min(Math.max(step + by, 0), ZOOMS.length - 1);
    if (wanted === step) return;
    step = wanted;
    sayZoom(ZOOMS[step]!);
    void redraw();
  };
  listenToBar({ turn, zoom });
  listenToBoxes(boxes, events);
  return {
    ...{ show, zoom, texts: toggleTexts, step: turn },
    mark(key, terms) {
      marks = { key, terms };
      markBoxes(boxes, marks);
    },
  };
}

/** @file The pages of a PDF, one by one: what each draws, and what its pictures are made of. */
import { DocumentError } from '../../../errors.ts';
import type { BrokenPage, Font, PageOperators } from '../../page/page-operators.ts';
import type { PageListener } from '../../read-options.ts';
import { annotationToText, type Annotation } from './annotations.ts';
import {
  messageOf,
  openDocument,
  openPages,
  options,
  PICTURE_OPTIONS,
  toDocumentError,
  type Entry,
  type PDFDocumentProxy,
  type PDFPageProxy,
  type Session,
} from './pdfjs.ts';
import { listen, listenNow } from './pdfjs-warnings.ts';
import { TooMuchDrawn } from './shared-port.ts';

/** Fonts are dropped each time this many pages are read: rarely enough to cost no time, often enough to bound the memory. */
const FONT_PAGES = 64;

const readNotes = async (page: PDFPageProxy): Promise<string[]> =>
  ((await page.getAnnotations()) as Annotation[]).map(annotationToText).filter((text) => text !== '');

type Layers = Awaited<ReturnType<PDFDocumentProxy['getOptionalContentConfig']>>;

/** What was read of a page; of one that was broken off the rest goes on being read, so that its session is of no more use. */
interface ReadPage {
  readonly read: PageOperators | BrokenPage;
  readonly isBrokenOff: boolean;
}

/** The operators of a page, up to the limit. */
async function readOperators(
  { port }: Session,
  proxy: PDFPageProxy,
  heard: Set<string>,
): Promise<Pick<PageOperators, 'operators' | 'operands'> & { readonly isBrokenOff: boolean }> {
  try {
    const list = await listen(heard, () => port.orFailure(() => proxy.getOperatorList()));
    return {
      operators: list.fnArray,
      operands: list.argsArray as PageOperators['operands'],
      isBrokenOff: false,
    };
  } catch (error) {
    if (!(error instanceof TooMuchDrawn)) throw error;
    heard.add(`${error.message}: what follows is not read`);
    const { fnArray, argsArray } = port.drawnSoFar();
    return { operators: fnArray, operands: argsArray, isBrokenOff: true };
  }
}

/** The damage of one page says nothing of the others: it is handed on, not thrown. */
async function readPage(
  session: Session,
  layers: Layers,
  page: number,
  { number, lacksContent, hasNotes }: Entry,
  keepsPictures = false,
): Promise<ReadPage> {
  const broken = (reason: string): ReadPage => ({ read: { page, reason }, isBrokenOff: false });
  if (number === null) return broken('its entry in the page tree leads to nothing');
  const { document, port } = session;
  const heard = new Set<string>(lacksContent ? ['content of the page is not in the file'] : []);
  const ask = <T>(call: () => Promise<T>): Promise<T> => listen(heard, () => port.orFailure(call));
  port.startPage();
  try {
    const proxy = await ask(() => document.getPage(number));
    const { isBrokenOff, ...drawn } = await readOperators(session, proxy, heard);
    const notes = hasNotes && !isBrokenOff ? await ask(() => readNotes(proxy)) : [];
    if (!keepsPictures) proxy.cleanup();
    const fontNamed = (name: string): Font | null => {
      const font: unknown = proxy.commonObjs.has(name) ? proxy.commonObjs.get(name) : null;
      return typeof font === 'object' ? (font as Font | null) : null; // of one that it cannot read pdf.js gives the error
    };
    const isHidden: PageOperators['isHidden'] = ([tag, group]) =>
      tag === 'OC' && Boolean(group) && !listenNow(() => layers.isVisible(group));
    const read = { page, view: proxy.view, ...drawn, fontNamed, isHidden, notes, losses: [...heard] };
    return { read, isBrokenOff };
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    return broken(messageOf(error));
  }
}

/**
 * Opens a PDF and yields its pages in order. A page's operators, fonts and images are released before the next one is read,
 * so that memory does not grow with the number of pages.
 * @param onPage told when whoever asks for the pages is done with one
 * @throws DocumentError `input.password` for an encrypted document, `input.unreadable` for a damaged one.
 */
export async function* readPages(
  bytes: Uint8Array,
  onPage?: PageListener,
): AsyncGenerator<PageOperators | BrokenPage> {
  const opened = await openPages(bytes);
  const { entries } = opened;
  let session: Session = opened;
  const layersOf = (): Promise<Layers> =>
    listen(new Set(), () => session.document.getOptionalContentConfig());
  const end = (): Promise<void> => listen(new Set(), session.close); // what is broken off complains of it
  try {
    let layers = await layersOf();
    for (const [i, entry] of entries.entries()) {
      const { read, isBrokenOff } = await readPage(session, layers, i + 1, entry);
      yield read;
      onPage?.(i + 1, entries.length);
      if (isBrokenOff) {
        await end();
        session = await openDocument(opened.bytes, options);
        layers = await layersOf();
      } else if ((i + 1) % FONT_PAGES === 0) await session.document.cleanup();
    }
  } catch (error) {
    throw toDocumentError(error);
  } finally {
    await end();
  }
}

/** A page with what its pictures are made of. */
export interface PicturedPage extends PageOperators {
  /** What pdf.js has decoded under a name; null where it could not. */
  readonly pictureNamed: (name: string) => Promise<unknown>;
}

/** Pictures that several pages show are kept by the document, under names that begin so. */
const SHARED = 'g_';

function pictureOf(page: PDFPageProxy, name: string): Promise<unknown> {
  const store = name.startsWith(SHARED) ? page.commonObjs : page.objs;
  return new Promise((resolve) => void store.get(name, resolve));
}

/**
 * Opens a PDF again for the pictures of some pages, which reading text does without. They are released with their page.
 * @param wanted numbers of pages, ascending
 * @throws DocumentError as {@link readPages}
 */
export async function* readPictures(
  bytes: Uint8Array,
  wanted: readonly number[],
): AsyncGenerator<PicturedPage> {
  const session = await openPages(bytes, PICTURE_OPTIONS);
  const { document, entries, port, close } = session;
  try {
    const layers = await listen(new Set(), () => document.getOptionalContentConfig());
    for (const page of wanted) {
      const entry = entries[page - 1];
      if (!entry || entry.number === null) continue;
      const { read, isBrokenOff } = await readPage(session, layers, page, entry, true);
      if (isBrokenOff) break;
      if ('reason' in read) continue;
      const proxy = await document.getPage(entry.number);
      const pictureNamed = (name: string): Promise<unknown> =>
        listen(new Set(), () => port.orFailure(() => pictureOf(proxy, name)));
      yield { ...read, pictureNamed };
      proxy.cleanup();
    }
  } catch (error) {
    throw toDocumentError(error);
  } finally {
    await listen(new Set(), close);
  }
}

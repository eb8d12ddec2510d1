/** @file The one file that imports pdf.js: opens a document and hands out its pages one by one. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { restoreGlobals } from './pdfjs-globals.ts'; // before pdf.js
import {
  getDocument,
  PDFWorker,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { DocumentError } from '../../../errors.ts';
import { assertWithin, LIMITS } from '../../limits.ts';
import { annotationToText, type Annotation } from './annotations.ts';
import type { BrokenPage, Font, PageOperators } from '../../page/page-operators.ts';
import { readPageTree, withSoundTree, type PageTree } from './page-tree.ts';
import { listen, listenNow } from './pdfjs-warnings.ts';
import { SharedPort } from './shared-port.ts';

restoreGlobals();

/** Fonts are dropped each time this many pages are read: rarely enough to cost no time, often enough to bound the memory. */
const FONT_PAGES = 64;

const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

const options = {
  cMapUrl: join(packageFolder, 'cmaps') + '/',
  cMapPacked: true,
  standardFontDataUrl: join(packageFolder, 'standard_fonts') + '/',
  // Pictures are never looked at: one pixel is the size above which pdf.js leaves them out.
  maxImageSize: 1,
  disableFontFace: true,
  useSystemFonts: false,
  // With the maps from codes to characters.
  fontExtraProperties: true,
  // Informations and warnings: they are listened to.
  verbosity: 5,
} as const;

/** The most pixels of a picture that is read. */
const PICTURE_OPTIONS = {
  ...options,
  maxImageSize: LIMITS.pixels,
  wasmUrl: join(packageFolder, 'wasm') + '/',
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Whatever pdf.js throws says that the file is damaged; of PasswordException it exports only the name. */
function toDocumentError(error: unknown): DocumentError {
  if (error instanceof DocumentError) return error;
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return new DocumentError(isLocked ? 'input.password' : 'input.unreadable', messageOf(error), {
    cause: error,
  });
}

function startWorker(port: SharedPort): PDFWorker {
  WorkerMessageHandler.initializeFromPort(port);
  return PDFWorker.create({ port: port as unknown as PDFWorker['port'], verbosity: options.verbosity });
}

interface Session {
  readonly document: PDFDocumentProxy;
  readonly port: SharedPort;
  readonly close: () => Promise<void>;
}

type Options = Omit<typeof options, 'maxImageSize'> & { readonly maxImageSize: number };

/** @throws DocumentError `input.password`, `input.unreadable` */
async function openDocument(bytes: Uint8Array, given: Options = options): Promise<Session> {
  const port = new SharedPort();
  const worker = startWorker(port);
  const open = async (): Promise<PDFDocumentProxy> => {
    // pdf.js takes the buffer for itself, so it gets a copy.
    const task = getDocument({ ...given, data: Uint8Array.from(bytes), worker });
    return task.promise.catch(async (error: unknown) => {
      await task.destroy();
      throw toDocumentError(error);
    });
  };
  try {
    const document = await listen(new Set(), () => Promise.race([open(), port.failure]));
    const close = async (): Promise<void> => {
      await document.loadingTask.destroy();
      worker.destroy();
    };
    return { document, port, close };
  } catch (error) {
    worker.destroy();
    throw error;
  }
}

/** A page of the file by its number in the document, which is null where the file does not have it. */
interface Entry {
  readonly number: number | null;
  readonly lacksContent: boolean;
  readonly hasNotes: boolean;
}

interface Opened extends Session {
  readonly entries: readonly Entry[];
}

/** Whether pdf.js misses pages that the page tree names: it believes `/Count`, and gives up behind an entry that leads nowhere; or sees some again and again. */
async function missesPages(document: PDFDocumentProxy, { pages }: PageTree): Promise<boolean> {
  if (pages.length > document.numPages || document.numPages > LIMITS.pages) return true;
  if (pages.every(({ object }) => object !== null)) return false;
  for (let number = 1; number <= document.numPages; number++)
    try {
      await document.getPage(number);
    } catch {
      return true; // what it is that cannot be read is said when the page's turn comes
    }
  return false;
}

function numberPages({ pages }: PageTree): Entry[] {
  let number = 0;
  return pages.map(({ object, lacksContent, hasNotes }) => ({
    number: object === null ? null : ++number,
    lacksContent,
    hasNotes,
  }));
}

/** Opens a file with all pages that it still has, whatever its page tree says. @throws DocumentError as {@link readPages} */
async function openPages(bytes: Uint8Array, given: Options = options): Promise<Opened> {
  const session = await openDocument(bytes, given);
  const { numPages } = session.document;
  const tree = readPageTree(bytes);
  if (tree && (await listen(new Set(), () => missesPages(session.document, tree)))) {
    await session.close();
    return { ...(await openDocument(withSoundTree(bytes, tree), given)), entries: numberPages(tree) };
  }
  if (numPages > LIMITS.pages) {
    await session.close();
    assertWithin('pages', numPages, 'pages of the document');
  }
  const pages = tree?.pages.length === numPages ? tree.pages : null;
  const entries = Array.from({ length: numPages }, (_, i) => ({
    number: i + 1,
    lacksContent: pages?.[i]!.lacksContent ?? false,
    hasNotes: pages?.[i]!.hasNotes ?? true,
  }));
  return { ...session, entries };
}

const readNotes = async (page: PDFPageProxy): Promise<string[]> =>
  ((await page.getAnnotations()) as Annotation[]).map(annotationToText).filter((text) => text !== '');

type Layers = Awaited<ReturnType<PDFDocumentProxy['getOptionalContentConfig']>>;

/** The damage of one page says nothing of the others: it is handed on, not thrown. */
async function readPage(
  { document, port }: Session,
  layers: Layers,
  page: number,
  { number, lacksContent, hasNotes }: Entry,
  keepsPictures = false,
): Promise<PageOperators | BrokenPage> {
  if (number === null) return { page, reason: 'its entry in the page tree leads to nothing' };
  const heard = new Set<string>(lacksContent ? ['content of the page is not in the file'] : []);
  const ask = <T>(call: () => Promise<T>): Promise<T> =>
    listen(heard, () => Promise.race([call(), port.failure]));
  port.startPage();
  try {
    const proxy = await ask(() => document.getPage(number));
    const { fnArray, argsArray } = await ask(() => proxy.getOperatorList());
    const notes = hasNotes ? await ask(() => readNotes(proxy)) : [];
    if (!keepsPictures) proxy.cleanup();
    const fontNamed = (name: string): Font | null => {
      const font: unknown = proxy.commonObjs.has(name) ? proxy.commonObjs.get(name) : null;
      return typeof font === 'object' ? (font as Font | null) : null; // of one that it cannot read pdf.js gives the error
    };
    return {
      page,
      view: proxy.view,
      operators: fnArray,
      operands: argsArray,
      fontNamed,
      isHidden: ([tag, group]) => tag === 'OC' && Boolean(group) && !listenNow(() => layers.isVisible(group)),
      notes,
      losses: [...heard],
    };
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    return { page, reason: messageOf(error) };
  }
}

/**
 * Opens a PDF and yields its pages in order. A page's operators, fonts and images are released before the next one is read,
 * so that memory does not grow with the number of pages.
 * @throws DocumentError `input.password` for an encrypted document, `input.unreadable` for a damaged one.
 */
export async function* readPages(bytes: Uint8Array): AsyncGenerator<PageOperators | BrokenPage> {
  const session = await openPages(bytes);
  const { document, entries, close } = session;
  try {
    const layers = await listen(new Set(), () => document.getOptionalContentConfig());
    for (const [i, entry] of entries.entries()) {
      yield await readPage(session, layers, i + 1, entry);
      if ((i + 1) % FONT_PAGES === 0) await document.cleanup();
    }
  } catch (error) {
    throw toDocumentError(error);
  } finally {
    await listen(new Set(), close); // what is broken off complains of it
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
      const read = await readPage(session, layers, page, entry, true);
      if ('reason' in read) continue;
      const proxy = await document.getPage(entry.number);
      const pictureNamed = (name: string): Promise<unknown> =>
        listen(new Set(), () => Promise.race([pictureOf(proxy, name), port.failure]));
      yield { ...read, pictureNamed };
      proxy.cleanup();
    }
  } catch (error) {
    throw toDocumentError(error);
  } finally {
    await listen(new Set(), close);
  }
}

/** @file The one file that imports pdf.js: opens a document, with all pages that it still has. */
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
import { readPageTree, withSoundTree, type PageTree } from './page-tree.ts';
import { listen } from './pdfjs-warnings.ts';
import { SharedPort } from './shared-port.ts';

export type { PDFDocumentProxy, PDFPageProxy };

restoreGlobals();

const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

export const options = {
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
export const PICTURE_OPTIONS = {
  ...options,
  maxImageSize: LIMITS.pixels,
  wasmUrl: join(packageFolder, 'wasm') + '/',
};

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Whatever pdf.js throws says that the file is damaged; of PasswordException it exports only the name. */
export function toDocumentError(error: unknown): DocumentError {
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

export interface Session {
  readonly document: PDFDocumentProxy;
  readonly port: SharedPort;
  readonly close: () => Promise<void>;
}

type Options = Omit<typeof options, 'maxImageSize'> & { readonly maxImageSize: number };

/** @throws DocumentError `input.password`, `input.unreadable` */
export async function openDocument(bytes: Uint8Array, given: Options = options): Promise<Session> {
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
    const document = await listen(new Set(), () => port.orFailure(open));
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
export interface Entry {
  readonly number: number | null;
  readonly lacksContent: boolean;
  readonly hasNotes: boolean;
}

export interface Opened extends Session {
  readonly entries: readonly Entry[];
  /** The file as it was opened. */
  readonly bytes: Uint8Array;
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

/** With a page tree of the pages that there are: where pdf.js misses some, or cannot open the file for its own tree. */
async function openSound(bytes: Uint8Array, tree: PageTree, given: Options): Promise<Opened> {
  const sound = withSoundTree(bytes, tree);
  return { ...(await openDocument(sound, given)), entries: numberPages(tree), bytes: sound };
}

const hasPages = (tree: PageTree | null): tree is PageTree =>
  tree?.pages.some(({ object }) => object !== null) ?? false;

/** @throws DocumentError as {@link readPages} */
async function openAsItIs(bytes: Uint8Array, given: Options): Promise<Session | PageTree> {
  try {
    return await openDocument(bytes, given);
  } catch (error) {
    const tree = toDocumentError(error).code === 'input.unreadable' ? readPageTree(bytes) : null;
    if (hasPages(tree)) return tree;
    throw error;
  }
}

/** Opens a file with all pages that it still has, whatever its page tree says. @throws DocumentError as {@link readPages} */
export async function openPages(bytes: Uint8Array, given: Options = options): Promise<Opened> {
  const session = await openAsItIs(bytes, given);
  if ('pages' in session) return openSound(bytes, session, given);
  const { numPages } = session.document;
  const tree = readPageTree(bytes);
  if (tree && (await listen(new Set(), () => missesPages(session.document, tree)))) {
    await session.close();
    return openSound(bytes, tree, given);
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
  return { ...session, entries, bytes };
}

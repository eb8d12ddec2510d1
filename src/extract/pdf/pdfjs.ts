/** @file The one file that imports pdf.js: opens a document and hands out its pages one by one. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { restoreNatives } from './pdfjs-globals.ts'; // before pdf.js
import { getDocument, OPS, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { DocumentError } from '../../errors.ts';
import { SharedPort } from './shared-port.ts';

restoreNatives();

export { OPS };

/** What the interpreter needs of a font. `fontMatrix` leads from glyph space to text space. */
export interface Font {
  readonly name: string;
  readonly isType3Font: boolean;
  readonly vertical: boolean;
  readonly fontMatrix?: readonly number[];
  readonly defaultVMetrics?: readonly number[];
}

/** One glyph of a `showText`; widths are in glyph space, numbers between glyphs are thousandths of an em. */
export interface Glyph {
  readonly unicode: string;
  readonly originalCharCode: number;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

/** A page as pdf.js has taken it apart: parallel lists of operators ({@link OPS}) and their arguments. */
export interface PageOperators {
  readonly page: number;
  /** Left, bottom, right, top of the page in user space, points. */
  readonly view: readonly number[];
  readonly operators: readonly number[];
  readonly operands: readonly (readonly unknown[] | null)[];
  readonly fontNamed: (name: string) => Font | null;
}

/** A page that pdf.js cannot take apart, and what it says. */
export interface BrokenPage {
  readonly page: number;
  readonly reason: string;
}

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
  verbosity: 0,
} as const;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Whatever pdf.js throws says that the file is damaged; of PasswordException it exports only the name. */
function toDocumentError(error: unknown): DocumentError {
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return new DocumentError(isLocked ? 'input.password' : 'input.unreadable', messageOf(error), {
    cause: error,
  });
}

/** The damage of one page says nothing of the others: it is handed on, not thrown. */
async function readPage(document: PDFDocumentProxy, number: number): Promise<PageOperators | BrokenPage> {
  try {
    const page = await document.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    page.cleanup();
    const fontNamed = (name: string): Font | null => {
      const font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as Partial<Font>) : null;
      return font?.fontMatrix ? (font as Font) : null; // a font that pdf.js could not read has none
    };
    return { page: number, view: page.view, operators: fnArray, operands: argsArray, fontNamed };
  } catch (error) {
    return { page: number, reason: messageOf(error) };
  }
}

function startWorker(): PDFWorker {
  const port = new SharedPort();
  WorkerMessageHandler.initializeFromPort(port);
  return PDFWorker.create({ port: port as unknown as PDFWorker['port'], verbosity: options.verbosity });
}

/**
 * Opens a PDF and yields its pages in order. A page's operators, fonts and images are released before the next one is read,
 * so that memory does not grow with the number of pages.
 * @throws DocumentError `input.password` for an encrypted document, `input.unreadable` for a damaged one.
 */
export async function* readPages(bytes: Uint8Array): AsyncGenerator<PageOperators | BrokenPage> {
  // pdf.js takes the buffer for itself, so it gets a copy.
  const worker = startWorker();
  const task = getDocument({ ...options, data: Uint8Array.from(bytes), worker });
  try {
    const document = await task.promise;
    for (let number = 1; number <= document.numPages; number++) {
      yield await readPage(document, number);
      if (number % FONT_PAGES === 0) await document.cleanup();
    }
  } catch (error) {
    throw toDocumentError(error);
  } finally {
    await task.destroy();
    worker.destroy();
  }
}

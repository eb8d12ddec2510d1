/** @file The pages of a PDF, drawn by pdf.js when they are asked for. It comes as a script with its worker and character maps inside. */
import { loadOriginal, loadScript } from './load.ts';

/** What is used of pdf.js (pdfjs-dist/types/src/display/api.d.ts). */
interface Viewport {
  readonly width: number;
  readonly height: number;
  convertToViewportRectangle(box: readonly number[]): [number, number, number, number];
}
export interface PdfPage {
  readonly view: readonly [number, number, number, number];
  getViewport(options: { scale: number }): Viewport;
  render(options: { canvas: HTMLCanvasElement; viewport: Viewport }): RenderTask;
}
interface RenderTask {
  readonly promise: Promise<void>;
  cancel(): void;
}
export interface Pdf {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
}
interface PdfJs {
  getDocument(options: Readonly<Record<string, unknown>>): { readonly promise: Promise<Pdf> };
}

declare global {
  interface Window {
    /** Left by pdf.js: the library, and its character maps in base64 by file name. */
    suanpanPdf?: { readonly library: PdfJs; readonly maps: Readonly<Record<string, string>> };
  }
}

/** Nothing can be fetched from a folder: character maps come out of the script, standard fonts are the system's. */
const readerOf = (maps: ReadonlyMap<string, string>) =>
  class {
    fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
      const map = maps.get(filename);
      if (map === undefined) return Promise.reject(new Error(`${filename} is not there`));
      return Promise.resolve(Uint8Array.from(atob(map), (character) => character.charCodeAt(0)));
    }
  };

/** Opens the file of a document. Throws where it is not there, or is no PDF that pdf.js can read. */
export async function openPdf(name: string): Promise<Pdf> {
  const [data] = await Promise.all([loadOriginal(name), loadScript('pdf.js')]);
  if (!window.suanpanPdf) throw new Error('pdf.js is not there');
  const { library, maps } = window.suanpanPdf;
  return library.getDocument({
    data,
    BinaryDataFactory: readerOf(new Map(Object.entries(maps))),
    cMapPacked: true,
    useSystemFonts: true,
    useWasm: false,
    useWorkerFetch: false,
    verbosity: 0,
  }).promise;
}

/** A page on its canvas, and where a box of the records is on it. */
export interface DrawnPage {
  /** Of its height to its width. */
  readonly ratio: number;
  /** @param box points from the top left of the unrotated page @returns left, top, width, height in shares of the picture */
  readonly place: (box: readonly number[]) => [number, number, number, number];
}

const drawing = new WeakMap<HTMLCanvasElement, RenderTask>();

/**
 * Draws a page as wide as its frame.
 * @param width in CSS pixels
 */
export async function drawPage(
  pdf: Pdf,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
): Promise<DrawnPage> {
  const page = await pdf.getPage(number);
  const scale = (width * window.devicePixelRatio) / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  drawing.get(canvas)?.cancel();
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  const task = page.render({ canvas, viewport });
  drawing.set(canvas, task);
  await task.promise;
  const [left, , , top] = page.view;
  return {
    ratio: viewport.height / viewport.width,
    place([x0 = 0, y0 = 0, x1 = 0, y1 = 0]) {
      const corners = viewport.convertToViewportRectangle([left + x0, top - y0, left + x1, top - y1]);
      const [x, right] = [Math.min(corners[0], corners[2]), Math.max(corners[0], corners[2])];
      const [y, bottom] = [Math.min(corners[1], corners[3]), Math.max(corners[1], corners[3])];
      const { width: wide, height: high } = viewport;
      return [x / wide, y / high, (right - x) / wide, (bottom - y) / high];
    },
  };
}

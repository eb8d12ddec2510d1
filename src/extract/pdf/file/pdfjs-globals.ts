/**
 * @file What pdf.js wants to find before it is loaded, and what it must not leave behind.
 *
 * Its legacy build loads the optional package `@napi-rs/canvas` where that is installed, and warns, or fails, where `DOMMatrix`,
 * `ImageData` and `Path2D` are missing. Nothing is ever painted here: empty classes do, and an empty module in the place of the
 * package saves 30 MB and most of the time of loading. The build also brings polyfills that replace working
 * functions of the whole program by slow ones: `push` for arrays of 2³² items, JSON for a proposal (`rawJSON`) that nothing uses;
 * `JSON.stringify` then takes ten times as long. They are put back. And it looks at `Response`, which makes Node load all that `fetch`
 * needs: a stand-in that has what it looks for saves that time.
 */
/* eslint suanpan/no-text-lookup: off -- the cache of modules is kept by path, a path of this installation */
import { createRequire, Module } from 'node:module';

class Unused {}

for (const name of ['DOMMatrix', 'ImageData', 'Path2D'] as const)
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: Unused, configurable: true });

class UnusedResponse {
  bytes(): void {}
}

const response = Object.getOwnPropertyDescriptor(globalThis, 'Response')!;
Object.defineProperty(globalThis, 'Response', { value: UnusedResponse, configurable: true });

const require = createRequire(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const canvasPath = ((): string | null => {
  try {
    return require.resolve('@napi-rs/canvas');
  } catch {
    return null; // not installed: so much the better
  }
})();
const isCanvasLoaded = canvasPath !== null && require.cache[canvasPath] !== undefined;
if (canvasPath !== null && !isCanvasLoaded)
  require.cache[canvasPath] = Object.assign(new Module(canvasPath), { exports: {}, loaded: true });

const natives = [
  [Array.prototype, 'push'],
  [JSON, 'parse'],
  [JSON, 'stringify'],
] as const;

const descriptors = natives.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name)!);

/** To be called once pdf.js and its worker are loaded: whoever else is in this process finds everything as it was. */
export function restoreGlobals(): void {
  natives.forEach(([owner, name], i) => Object.defineProperty(owner, name, descriptors[i]!));
  Object.defineProperty(globalThis, 'Response', response);
  if (canvasPath !== null && !isCanvasLoaded) delete require.cache[canvasPath];
}

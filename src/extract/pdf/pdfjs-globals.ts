/**
 * @file What pdf.js wants to find among the globals before it is loaded, and what it must not leave there.
 *
 * Its legacy build looks for the optional package `@napi-rs/canvas` and warns, or fails, where `DOMMatrix`, `ImageData` and
 * `Path2D` are missing. Nothing is ever painted here, so empty classes do. The build also brings polyfills that replace working
 * functions of the whole program by slow ones: `push` for arrays of 2³² items, JSON for a proposal (`rawJSON`) that nothing uses;
 * `JSON.stringify` then takes ten times as long. They are put back.
 */
class Unused {}

for (const name of ['DOMMatrix', 'ImageData', 'Path2D'] as const)
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: Unused, configurable: true });

const natives = [
  [Array.prototype, 'push'],
  [JSON, 'parse'],
  [JSON, 'stringify'],
] as const;

const descriptors = natives.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name)!);

/** To be called once pdf.js and its worker are loaded. */
export const restoreNatives = (): void =>
  natives.forEach(([owner, name], i) => Object.defineProperty(owner, name, descriptors[i]!));

/**
 * @file Names that pdf.js wants to exist before it is loaded.
 *
 * Its legacy build looks for the optional package `@napi-rs/canvas` and warns, or fails, where `DOMMatrix`, `ImageData` and
 * `Path2D` are missing. Nothing is ever painted here, so empty classes do.
 */
class Unused {}

for (const name of ['DOMMatrix', 'ImageData', 'Path2D'] as const)
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: Unused, configurable: true });

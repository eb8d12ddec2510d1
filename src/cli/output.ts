/** @file Standard streams, written without running ahead of the reader. */

/** Waits until the text is handed over. A pipe that was closed swallows the rest: `main.ts` hears of it. */
export function writeTo(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (text === '' || !stream.writable) return Promise.resolve();
  return new Promise((resolve) => stream.write(text, () => resolve()));
}

/** @file Standard streams, written without running ahead of the reader. */
import { once } from 'node:events';

/** Waits while the reader is slow; a closed pipe swallows the rest. */
export async function writeTo(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (text === '' || stream.destroyed || !stream.writable) return;
  if (stream.write(text)) return;
  await Promise.race([once(stream, 'drain'), once(stream, 'close')]);
}

/**
 * @file pdf.js unpacks each stream of a file with `DecompressionStream`: threads, queues and promises for a few kilobytes. A process
 * that only converts has nothing else to do meanwhile: here a stream is unpacked where it is handed over, which saves a tenth of the
 * time of a PDF. It is no whole `DecompressionStream`, so it is for such a process alone, not for users of the library.
 */
import { inflateSync } from 'node:zlib';

interface Writer {
  readonly ready: Promise<void>;
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** Takes one piece, gives one piece. Damaged bytes are refused as the real one refuses them, when they are read. */
export class InflateAtOnce {
  #inflate: () => Uint8Array = () => new Uint8Array();

  /** @throws TypeError for another format than zlib's, as Node's own does for what it does not know */
  constructor(format: string) {
    if (format !== 'deflate') throw new TypeError(`cannot unpack ${format}`);
  }

  readonly writable = {
    getWriter: (): Writer => ({
      ready: Promise.resolve(),
      write: (bytes) => {
        this.#inflate = () => inflateSync(bytes);
        return Promise.resolve();
      },
      close: () => Promise.resolve(),
    }),
  };

  readonly readable = {
    // pdf.js reads it in a `for await`, which a sync iterator serves as well
    [Symbol.iterator]: (): Iterator<Uint8Array> => [this.#inflate()].values(),
  };
}

/** For the rest of this process. */
export function inflateAtOnce(): void {
  Object.defineProperty(globalThis, 'DecompressionStream', { value: InflateAtOnce, configurable: true });
}

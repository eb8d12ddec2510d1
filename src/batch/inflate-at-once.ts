/**
 * @file pdf.js unpacks each stream of a file with `DecompressionStream`: threads, queues and promises for a few kilobytes. A process
 * that only converts has nothing else to do meanwhile: here a stream is unpacked where it is handed over, which saves a tenth of the
 * time of a PDF. It is no whole `DecompressionStream`, so it is for such a process alone, not for users of the library.
 */
import { constants, inflateSync } from 'node:zlib';

/** No stream of a disclosure unpacks to more; a font with every Chinese character has some 30 MB. */
const MOST_UNPACKED = 64 << 20;
/** Deflate makes no more than so many bytes of one. */
const MOST_OF_ONE = 1032;

/** Lengths of what was cut: a stream inside a stream then ends in its middle. */
const cutLengths = new Set<number>();

const isTooLong = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';

/** As much of a stream as can be had of the beginning of it, however much that is said to be. */
function inflateBeginning(bytes: Uint8Array): Uint8Array {
  // pdf.js has no other way to say such a thing than the console, and none at all to be told it
  globalThis.console.warn(`Warning: Stream cut: it unpacks to more than ${MOST_UNPACKED} bytes`);
  const beginning = bytes.subarray(0, Math.floor(MOST_UNPACKED / MOST_OF_ONE));
  const unpacked = inflateSync(beginning, { finishFlush: constants.Z_SYNC_FLUSH });
  cutLengths.add(unpacked.length);
  return unpacked;
}

/** @throws for damaged bytes */
function inflateWithin(bytes: Uint8Array): Uint8Array {
  const finishFlush = cutLengths.has(bytes.length) ? constants.Z_SYNC_FLUSH : constants.Z_FINISH;
  try {
    return inflateSync(bytes, { finishFlush, maxOutputLength: MOST_UNPACKED });
  } catch (error) {
    if (!isTooLong(error)) throw error;
    return inflateBeginning(bytes);
  }
}

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
        this.#inflate = () => inflateWithin(bytes);
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

/** @file Compound files ([MS-CFB]), the boxes of the old Office formats: streams by name. */
import { DocumentError } from '../../errors.ts';
import { append } from '../../model/lists.ts';

const END_OF_CHAIN = 0xfffffffa;
const ENTRY_BYTES = 128;

/** Sectors of a file or of the stream of small sectors, chained by an allocation table. */
interface Sectors {
  readonly bytes: Buffer;
  readonly size: number;
  /** Where sector 0 begins. */
  readonly first: number;
  readonly next: readonly number[];
}

const broken = (what: string): DocumentError =>
  new DocumentError('input.unreadable', `the compound file is damaged: ${what}`);

/** The bytes of a chain of sectors. A chain longer than its table runs in a circle. */
function readChain({ bytes, size, first, next }: Sectors, start: number): Buffer {
  const parts: Buffer[] = [];
  for (let sector = start; sector < END_OF_CHAIN; sector = next[sector] ?? END_OF_CHAIN) {
    if (parts.length > next.length) throw broken('a stream has no end');
    parts.push(bytes.subarray(first + sector * size, first + (sector + 1) * size));
  }
  return Buffer.concat(parts);
}

const toNumbers = (bytes: Buffer): number[] =>
  Array.from({ length: bytes.length >> 2 }, (_, i) => bytes.readUInt32LE(i * 4));

/** Sectors that hold the allocation table: 109 are named in the header, more in sectors of their own. */
function tableSectors(bytes: Buffer, size: number): number[] {
  const named = toNumbers(bytes.subarray(76, 512));
  let sector = bytes.readUInt32LE(68);
  for (let left = bytes.length / size; sector < END_OF_CHAIN; left--) {
    if (left < 0) throw broken('its table has no end');
    const numbers = toNumbers(bytes.subarray((sector + 1) * size, (sector + 2) * size));
    sector = numbers.pop() ?? END_OF_CHAIN;
    append(named, numbers);
  }
  return named.filter((each) => each < END_OF_CHAIN);
}

/**
 * Opens a compound file.
 *
 * @returns a function from the name of a stream to its bytes, null where there is none
 * @throws DocumentError `input.unreadable` when it is cut off or its chains are broken
 */
export function openCompound(file: Uint8Array): (name: string) => Buffer | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.length < 512) throw broken('it is cut off');
  const size = 1 << Math.min(bytes.readUInt16LE(30), 16);
  const table = tableSectors(bytes, size).flatMap((sector) =>
    toNumbers(bytes.subarray((sector + 1) * size, (sector + 2) * size)),
  );
  const large: Sectors = { bytes, size, first: size, next: table };
  const directory = readChain(large, bytes.readUInt32LE(48));
  const small: Sectors = {
    bytes: directory.length < ENTRY_BYTES ? directory : readChain(large, directory.readUInt32LE(116)),
    size: 1 << Math.min(bytes.readUInt16LE(32), 16),
    first: 0,
    next: toNumbers(readChain(large, bytes.readUInt32LE(60))),
  };
  const smallest = bytes.readUInt32LE(56);
  return (name) => {
    for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
      const written = directory.toString(
        'utf16le',
        at,
        at + Math.max(0, directory.readUInt16LE(at + 64) - 2),
      );
      if (written !== name || directory[at + 66] !== 2) continue;
      const length = directory.readUInt32LE(at + 120);
      const chain = readChain(length < smallest ? small : large, directory.readUInt32LE(at + 116));
      return chain.subarray(0, length);
    }
    return null;
  };
}

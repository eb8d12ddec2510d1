/** @file Parts of a Word document that hold documents of their own: chunks to be merged in (w:altChunk, 17.17.2), embedded sheets and files. */
import { DocumentError, NotADisclosure } from '../../errors.ts';
import type { Doubt, RawDocument } from '../../model/index.ts';
import { openCompound } from '../doc/compound.ts';
import type { Package } from '../package.ts';
import type { Relation } from '../relations.ts';
import type { Stretch } from './stretches.ts';
import type { Inset } from './content.ts';

/** Formulas and pictures that are objects of their own: they hold no table. */
const NO_DOCUMENT =
  /^(?:Equation|Math|PBrush|Paint|StaticMetafile|Photoshop|Visio|MSGraph|Word\.Picture|Package\.Picture)/i;

/** Streams of an object of an old program that hold a whole file of a newer one. */
const WRAPPED = ['Package', 'CONTENTS'] as const;

/** The document inside an object: the file it wraps, or the object itself where its program wrote it whole. */
function unwrap(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xd0 || bytes[1] !== 0xcf) return bytes;
  const stream = openCompound(bytes);
  return WRAPPED.map((name) => stream(name)).find((found) => found !== null) ?? bytes;
}

const unread = (path: string, note: string): Stretch => {
  const doubt: Doubt = { code: 'document.part_unread', note, source: { path } };
  return { blocks: [], doubts: [doubt] };
};

/** What was read stands where the part is shown; its paths begin with that place. */
function insetToStretch(document: RawDocument, path: string): Stretch {
  const move = <T extends { readonly source?: unknown }>(item: T): T => {
    const source = item.source as { readonly path?: string } | null | undefined;
    return source && source.path !== undefined
      ? { ...item, source: { path: `${path}/${source.path}` } }
      : item;
  };
  return {
    blocks: document.blocks.map((block) =>
      block.kind === 'table'
        ? {
            ...block,
            cells: block.cells.map((cell) => ({
              ...cell,
              sources: cell.sources.map((source) => move({ source }).source),
            })),
          }
        : move(block),
    ),
    doubts: document.doubts.map(move),
  };
}

/** Reads the bytes of a part as a document of its own. */
export type ReadInset = (bytes: Uint8Array) => Promise<RawDocument>;

/**
 * Reads a part that is shown at a place.
 *
 * @returns its blocks, or a warning that it was not read
 */
export async function readInset(
  source: Package,
  relation: Relation | undefined,
  { program }: Inset,
  path: string,
  read: ReadInset,
): Promise<Stretch> {
  if (program !== null && NO_DOCUMENT.test(program)) return { blocks: [], doubts: [] };
  const name = program === null || program === '' ? 'a part' : `an object of ${program}`;
  if (!relation || !source.names.has(relation.target)) return unread(path, `${name} that is not in the file`);
  try {
    return insetToStretch(await read(unwrap(await source.read(relation.target))), path);
  } catch (error) {
    if (!(error instanceof DocumentError || error instanceof NotADisclosure)) throw error;
    return unread(path, `${relation.target}: ${error.message}`);
  }
}

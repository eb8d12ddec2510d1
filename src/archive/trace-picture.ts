/** @file The picture of a trace, or why there is none. */
import { readFile } from 'node:fs/promises';
import { readInside } from '../batch/archive.ts';
import { findInputs } from '../batch/inputs.ts';
import { planDocuments } from '../batch/plan.ts';
import { canDraw, drawFramed } from './picture.ts';
import type { Trace } from './trace.ts';

/** The bytes of a document, wherever in the folder they stand; null where they do not. */
async function findBytes(folder: string, sha256: string): Promise<Uint8Array | null> {
  const { documents } = await planDocuments(await findInputs([folder], null), { index: 1, count: 1 });
  const found = documents.find((document) => document.sha256 === sha256);
  if (!found) return null;
  return found.inside.length > 0 ? readInside(found.path, found.inside) : readFile(found.path);
}

/**
 * The first page that the value is printed on, with every box of it there.
 * @param originals the files that were converted
 * @param scratch an empty folder
 * @returns a PNG picture, or why there is none
 */
export async function traceToPicture(
  { document, sources }: Trace,
  originals: string,
  scratch: string,
): Promise<Uint8Array | { readonly reason: string }> {
  const boxes = sources.filter((source) => 'box' in source);
  const [first] = boxes;
  if (document.format !== 'pdf' || document.sha256 === null || first === undefined)
    return { reason: `a page is drawn of a PDF alone, this is ${document.format}` };
  if (!(await canDraw())) return { reason: 'pdftoppm is not installed (Debian: apt install poppler-utils)' };
  const bytes = await findBytes(originals, document.sha256);
  if (bytes === null) return { reason: `${originals} does not hold the bytes of ${document.file}` };
  const there = boxes.filter(({ page }) => page === first.page).map(({ box }) => box);
  return drawFramed(bytes, first.page, there, scratch);
}

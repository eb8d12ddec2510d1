/**
 * @file The pages of a PDF as its page tree names them (ISO 32000-1, 7.7.3). pdf.js believes the tree: where an entry leads nowhere it
 * gives up all later pages, where `/Count` is too low it never asks for them, and content that is not there is a blank page to it.
 */
import { indexObjects, valueOf, type ObjectIndex } from './object-index.ts';
import { isDict, isRef, readObject, type Dict, type Value } from './object-syntax.ts';

/** A page that the tree names. */
export interface TreePage {
  /** Number of its object; null where the file does not have it. */
  readonly object: number | null;
  /** Its content is said to stand in objects that the file does not have. */
  readonly lacksContent: boolean;
  /** Annotations are on it: links, notes, form fields. */
  readonly hasNotes: boolean;
}

interface Walk {
  readonly index: ObjectIndex;
  readonly pages: TreePage[];
  readonly seen: Set<number>;
}

const LOST: TreePage = { object: null, lacksContent: false, hasNotes: false };

/** More pages than any disclosure has: a `/Count` is easily written. */
const MOST_PAGES = 10_000;

/** A value, or what it refers to. */
const resolve = (index: ObjectIndex, value: Value | undefined): Value | undefined =>
  isRef(value) ? valueOf(index, value.ref) : value;

/** Whether an entry leads to something that is no stream; a list of streams may be an object of its own. */
function leadsNowhere(index: ObjectIndex, value: Value | undefined): boolean {
  if (Array.isArray(value)) return value.some((part: Value) => leadsNowhere(index, part));
  if (!isRef(value)) return false;
  const place = index.places.get(value.ref);
  const found = place && readObject(place.text, place.at);
  if (!place || !found) return true;
  if (Array.isArray(found.value)) return leadsNowhere(index, found.value);
  return !/^[\s\0]*stream/.test(place.text.slice(found.end, found.end + 40));
}

/** How many pages a node has that cannot be read: those its parent counts beside the others, and at least itself. */
function countLost(walk: Walk, parent: Dict, kids: readonly Value[], isFirstLost: boolean): number {
  const total = resolve(walk.index, parent.get('Count'));
  if (!isFirstLost || typeof total !== 'number') return 1;
  const counts = kids.map((kid) => {
    const node = resolve(walk.index, kid);
    const count = isDict(node) ? resolve(walk.index, node.get('Count')) : 1;
    return typeof count === 'number' ? count : 1;
  });
  return Math.max(1, 1 + total - counts.reduce((sum, count) => sum + count, 0));
}

function walkKids(walk: Walk, parent: Dict): void {
  const list = resolve(walk.index, parent.get('Kids'));
  const kids: readonly Value[] = Array.isArray(list) ? list : [];
  let isFirstLost = true;
  for (const kid of kids) {
    const node = resolve(walk.index, kid);
    const isKnown = isRef(kid) && isDict(node) && !walk.seen.has(kid.ref);
    if (isKnown) {
      walkNode(walk, kid.ref, node);
      continue;
    }
    const lost = Math.min(countLost(walk, parent, kids, isFirstLost), MOST_PAGES - walk.pages.length);
    for (let n = 0; n < lost; n++) walk.pages.push(LOST);
    isFirstLost = false;
  }
}

function walkNode(walk: Walk, object: number, node: Dict): void {
  walk.seen.add(object);
  if (node.get('Type') !== '/Page' && node.has('Kids')) return walkKids(walk, node);
  const lacksContent = leadsNowhere(walk.index, node.get('Contents'));
  walk.pages.push({ object, lacksContent, hasNotes: node.has('Annots') });
}

/** The last `/Root` of the file leads to the catalog, the catalog to the root of the tree. */
function findRoot(index: ObjectIndex): { readonly object: number; readonly node: Dict } | null {
  const root = [...index.text.matchAll(/\/Root[\s\0]+(\d+)[\s\0]+\d+[\s\0]+R/g)].at(-1);
  const catalog = root && valueOf(index, Number(root[1]));
  const pages = isDict(catalog) ? catalog.get('Pages') : undefined;
  if (!isRef(pages)) return null;
  const node = valueOf(index, pages.ref);
  return isDict(node) ? { object: pages.ref, node } : null;
}

export interface PageTree {
  /** Of the root of the tree. */
  readonly object: number;
  readonly pages: readonly TreePage[];
  readonly index: ObjectIndex;
}

/** The pages in order, those included that are not in the file; null where the tree cannot be found, as in an encrypted file. */
export function readPageTree(bytes: Uint8Array): PageTree | null {
  const index = indexObjects(bytes);
  const root = index && findRoot(index);
  if (!root) return null;
  const walk: Walk = { index, pages: [], seen: new Set() };
  walkNode(walk, root.object, root.node);
  return { object: root.object, pages: walk.pages, index };
}

/**
 * The same file with a page tree of its own pages only, added at its end as an update. The cross-reference is led past the end, so that
 * pdf.js looks for the objects itself; what a page inherits it takes from its own parent, which stays.
 */
export function withSoundTree(bytes: Uint8Array, { object, pages, index }: PageTree): Uint8Array {
  const kids = pages.flatMap((page) => (page.object === null ? [] : [`${page.object} 0 R`]));
  const { text, at } = index.places.get(object)!;
  const node = text.slice(at, readObject(text, at)!.end).replace(/>>[\s\0]*$/, '');
  const update = `\n${object} 0 obj\n${node} /Count ${kids.length} /Kids [ ${kids.join(' ')} ] >>\nendobj\nstartxref\n`;
  const length = bytes.length + update.length;
  return Buffer.concat([bytes, Buffer.from(`${update}${length + 1000}\n%%EOF\n`, 'latin1')]);
}

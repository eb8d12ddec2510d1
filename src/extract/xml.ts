/** @file XML parts of office packages: a stream of events, and small trees out of it. */
import type { Attributes } from './xml-names.ts';
import { SaxesParser } from 'saxes';
import { DocumentError } from '../errors.ts';
import { assertWithin } from './limits.ts';
import { AS_WRITTEN, readNamespaces } from './xml-names.ts';

/** What is told of a part while it is read. Names have their usual prefix (`w:tbl`), whichever the part declares. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: (XmlElement | string)[];
}

function makeParser(part: string, handler: XmlHandler): SaxesParser {
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  let naming = AS_WRITTEN;
  parser.on('doctype', () => {
    // Office parts have none (ECMA-376 part 2, 6.1.4.2.2); the entities it could define are an attack.
    throw new DocumentError(
      'input.unreadable',
      `${part} declares a document type, which no office part does`,
    );
  });
  parser.on('error', (cause) => {
    throw new DocumentError('input.unreadable', `${part} is no well-formed XML: ${cause.message}`, { cause });
  });
  parser.on('opentag', (tag) => {
    assertWithin('depth', ++depth, `elements open at once in ${part}`);
    const attributes = tag.attributes as Attributes;
    if (depth === 1) naming = readNamespaces(attributes);
    handler.open(naming.element(tag.name), naming.attributes(attributes));
  });
  parser.on('text', handler.text);
  parser.on('cdata', handler.text);
  parser.on('closetag', (tag) => {
    depth--;
    handler.close(naming.element(tag.name));
  });
  return parser;
}

const encodingOf = (first: Uint8Array): string => {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  return first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : 'utf-8';
};

/**
 * Reads a part from beginning to end.
 *
 * @param part its name, for messages
 * @throws DocumentError when it is not well-formed, cut off, or nested too deep; what the handler throws
 */
export async function parseXml(
  part: string,
  chunks: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
): Promise<void> {
  const parser = makeParser(part, handler);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.write(decoder?.decode() ?? '').close();
}

/** What of a part is worth keeping. */
export interface TreeFilter {
  /** Whether an element and what it holds are kept. */
  readonly keeps: (name: string, parent: string | undefined) => boolean;
  /** Whether its attributes are. */
  readonly keepsAttributes: (name: string) => boolean;
  /** Whether it is kept even when nothing stands in it. */
  readonly keepsEmpty: (name: string) => boolean;
}

const EVERYTHING: TreeFilter = { keeps: () => true, keepsAttributes: () => true, keepsEmpty: () => true };
const NONE: Attributes = {};

/** Builds trees: give it the events of one element and it hands the element back at its end. */
export function makeTreeBuilder(filter: TreeFilter = EVERYTHING): {
  readonly open: XmlHandler['open'];
  readonly text: XmlHandler['text'];
  /** The whole element, once it ends; undefined before. */
  readonly close: () => XmlElement | undefined;
} {
  const path: XmlElement[] = [];
  let skipped = 0;
  return {
    open(name, attributes) {
      const parent = path.at(-1);
      if (skipped > 0 || !filter.keeps(name, parent?.name)) {
        skipped++;
        return;
      }
      const kept = filter.keepsAttributes(name) ? attributes : NONE;
      const element: XmlElement = { name, attributes: kept, children: [] };
      parent?.children.push(element);
      path.push(element);
    },
    text(text) {
      if (skipped === 0) path.at(-1)?.children.push(text);
    },
    close() {
      if (skipped > 0) {
        skipped--;
        return undefined;
      }
      const element = path.pop();
      if (path.length === 0) return element;
      if (element!.children.length === 0 && !filter.keepsEmpty(element!.name)) path.at(-1)!.children.pop();
      return undefined;
    },
  };
}

/** A side part in one piece, as a stream. */
async function* onceOnly(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** A whole side part as a tree; throws like `parseXml`. */
export async function readTree(part: string, bytes: Uint8Array): Promise<XmlElement> {
  const builder = makeTreeBuilder();
  let root: XmlElement | undefined;
  await parseXml(part, onceOnly(bytes), {
    open: builder.open,
    text: builder.text,
    close: () => {
      root = builder.close() ?? root;
    },
  });
  return root ?? { name: '', attributes: {}, children: [] };
}

/** The child elements, text left out. */
export const childElements = (element: XmlElement): XmlElement[] =>
  element.children.filter((child) => typeof child !== 'string');

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && childElements(element).find((child) => child.name === name);

/** All text below an element, as it stands. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** Every element of that name at any depth, in document order. */
export const descendants = (element: XmlElement, name: string): XmlElement[] =>
  childElements(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);

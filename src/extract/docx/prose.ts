/** @file The paragraphs of a Word document outside its tables, as mammoth reads them. */
import mammoth from 'mammoth';
import { DocumentError } from '../../errors.ts';
import type { Doubt } from '../../model/index.ts';
import type { Package } from '../package.ts';
import { assertWellFormed } from '../xml.ts';

/** What is used of mammoth's document model. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly name?: string;
  readonly styleName?: string | null;
  readonly children?: readonly Node[];
  readonly notes?: { readonly _notes?: Readonly<Record<string, { readonly body: readonly Node[] }>> };
}

/** A paragraph of the prose, or the place of a table or section. */
export interface ProseItem {
  readonly text: string;
  readonly isHeading: boolean;
  /** The bookmark that stands for a table or the beginning of a section. */
  readonly mark: string | null;
}

export interface Prose {
  readonly items: readonly ProseItem[];
  /** Footnotes and endnotes. */
  readonly notes: readonly ProseItem[];
  readonly doubts: readonly Doubt[];
}

const TEXTS: Readonly<Record<string, (node: Node) => string>> = {
  text: (node) => node.value ?? '',
  tab: () => '\t',
  break: () => '\n',
};

const nodeToText = (node: Node): string =>
  TEXTS[node.type]?.(node) ?? (node.children ?? []).map(nodeToText).join('');

const findMark = (node: Node): string | null =>
  node.type === 'bookmarkStart'
    ? (node.name ?? null)
    : ((node.children ?? []).map(findMark).find((name) => name !== null) ?? null);

const HEADING = /^(?:heading|title|标题)\b|^标题/i;

const nodeToItems = (node: Node): ProseItem[] =>
  node.type === 'paragraph'
    ? [{ text: nodeToText(node), isHeading: HEADING.test(node.styleName ?? ''), mark: findMark(node) }]
    : (node.children ?? []).flatMap(nodeToItems);

/** How a style looks says nothing about the text. */
const IS_ABOUT_STYLE =
  /^Unrecognised (?:paragraph|run|table) style|style with ID .* was referenced but not defined/;

function messagesToDoubts(messages: readonly { readonly message: string }[]): Doubt[] {
  const counts = new Map<string, number>();
  for (const { message } of messages)
    if (!IS_ABOUT_STYLE.test(message)) counts.set(message, (counts.get(message) ?? 0) + 1);
  return [...counts].map(([message, count]) => ({
    code: 'document.reader_message',
    note: count > 1 ? `${message} (${count} times)` : message,
  }));
}

/** The parts that say something about prose; images and fonts are not unpacked. */
const READ =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|.*\/(?:styles|numbering|footnotes|endnotes)\.xml|.*\/_rels\/document\w*\.xml\.rels)$/;

/** The package as mammoth opens it: the main part without its tables, other parts checked before they are handed over. */
function makeFile(source: Package, mainPart: string, prose: string): object {
  return {
    exists: (name: string) => name === mainPart || (READ.test(name) && source.names.has(name)),
    async read(name: string, encoding?: string) {
      if (name === mainPart) return prose;
      const bytes = await source.read(name);
      await assertWellFormed(name, bytes);
      return encoding ? new TextDecoder(encoding).decode(bytes) : bytes;
    },
  };
}

/** Whatever mammoth throws of its own says that the file is damaged: the package and its XML have been looked through before. */
function toDocumentError(error: unknown): DocumentError {
  if (error instanceof DocumentError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new DocumentError('input.unreadable', message, { cause: error });
}

/** @throws DocumentError when a part is not well-formed or exceeds the limits, or mammoth cannot read it */
export async function readProse(source: Package, mainPart: string, prose: string): Promise<Prose> {
  let document: Node = { type: 'document' };
  // `file` is how mammoth takes a package that was opened before (its lib/unzip.js); its types do not say so.
  const input = { file: makeFile(source, mainPart, prose) } as unknown as { buffer: Buffer };
  const transformDocument = (read: Node): Node => {
    document = read;
    return { ...read, children: [] };
  };
  const { messages } = await mammoth
    .convertToHtml(input, { transformDocument })
    .catch((error: unknown) => Promise.reject(toDocumentError(error)));
  const notes = Object.values(document.notes?._notes ?? {});
  return {
    items: (document.children ?? []).flatMap(nodeToItems),
    notes: notes.flatMap((note) => note.body.flatMap(nodeToItems)),
    doubts: messagesToDoubts(messages),
  };
}

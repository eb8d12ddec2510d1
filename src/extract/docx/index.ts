/** @file Word documents: paragraphs and the grids of tables as Word shows them, parts of the package at their places, in reading order. */
import { DocumentError } from '../../errors.ts';
import type { Doubt, Paragraph, RawDocument } from '../../model/index.ts';
import { textToParagraphs } from '../markup.ts';
import { openPackage, type Package } from '../package.ts';
import { findMainPart, readRelations, type Relation } from '../relations.ts';
import { readTree, type XmlElement } from '../xml.ts';
import { readInset } from './insets.ts';
import { readMainPart } from './main-part.ts';
import { readFootnotes } from './notes.ts';
import { makeCounter } from './numbering.ts';
import { compareReaders } from './second-reader.ts';
import { readSectionLines, type SectionLines } from './section-lines.ts';
import { joinStretches, makeBodyReader, type Body, type Item, type Stretch } from './stretches.ts';
import { readStyles } from './styles.ts';
import type { Surroundings } from './content.ts';
import { saysOfTables } from '../../words/captions.ts';

/** A document in a document in a document is none that anybody reads. */
const DEEPEST = 2;

/** A running head belongs to the medium, except where it carries the title or the unit of the tables under it. */
const headerRole = (header: string): Paragraph['role'] => (saysOfTables(header) ? 'text' : 'furniture');

/** The head of a section where it begins; one that says nothing of tables once for all sections that have it. */
function sectionToParagraphs(sections: readonly SectionLines[], index: number): Paragraph[] {
  const header = sections[index]?.header ?? '';
  const role = headerRole(header);
  const isSaid = index > 0 && sections[index - 1]!.header === header && role === 'furniture';
  return isSaid ? [] : textToParagraphs(header, role, `section[${index + 1}]/header`);
}

function footerParagraphs(sections: readonly SectionLines[]): Paragraph[] {
  const footers = [...new Set(sections.map((section) => section.footer))];
  return footers.flatMap((footer) => textToParagraphs(footer, 'furniture', 'footer'));
}

/** The open document and what its parts are to each other. */
interface Opened {
  readonly source: Package;
  readonly mainPart: string;
  readonly relations: ReadonlyMap<string, Relation>;
}

/** A part beside the main one by the kind of its relation, else under its usual name; null where there is none. */
async function readSidePart(
  { source, relations, mainPart }: Opened,
  kind: string,
): Promise<XmlElement | null> {
  const related = [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`))?.target;
  const part = related ?? mainPart.replace(/[^/]*$/, `${kind}.xml`);
  return source.names.has(part) ? readTree(part, await source.read(part)) : null;
}

const readSurroundings = async (opened: Opened): Promise<Surroundings> => ({
  styles: readStyles(await readSidePart(opened, 'styles')),
  count: makeCounter(await readSidePart(opened, 'numbering')),
});

async function readBody({ source, mainPart }: Opened, surroundings: Surroundings): Promise<Body> {
  const reader = makeBodyReader(surroundings, 'body');
  await readMainPart(mainPart, source.stream(mainPart), reader.add);
  return reader.end();
}

/** The document inside a part: a Word document only so deep, all else by its own reader. */
async function readInner(bytes: Uint8Array, depth: number): Promise<RawDocument> {
  const { readDocument, sniffFormat } = await import('../index.ts');
  if (sniffFormat(bytes) !== 'docx') return readDocument(bytes);
  if (depth >= DEEPEST) throw new DocumentError('input.too_large', 'documents inside of documents');
  return readAt(bytes, depth + 1);
}

async function itemToStretch(
  { source, relations }: Opened,
  item: Item,
  sections: readonly SectionLines[],
  depth: number,
): Promise<Stretch> {
  if (item.kind === 'stretch') return item;
  if (item.kind === 'section') return { blocks: sectionToParagraphs(sections, item.number), doubts: [] };
  const relation = relations.get(item.inset.relation);
  return readInset(source, relation, item.inset, item.path, (bytes) => readInner(bytes, depth));
}

async function readAt(bytes: Uint8Array, depth: number): Promise<RawDocument> {
  const source = await openPackage(bytes);
  const mainPart = await findMainPart(source, 'word/document.xml');
  const opened = { source, mainPart, relations: await readRelations(source, mainPart) };
  const surroundings = await readSurroundings(opened);
  const body = await readBody(opened, surroundings);
  const sections = await readSectionLines(opened, body.sections, surroundings);
  const stretches: Stretch[] = [];
  for (const item of body.items) stretches.push(await itemToStretch(opened, item, sections, depth));
  stretches.push(await readFootnotes(opened, surroundings));
  const { blocks, doubts } = joinStretches(stretches);
  const all = [...blocks, ...footerParagraphs(sections)];
  const unread = await compareReaders(mainPart, source.stream(mainPart), all, doubts);
  return {
    kind: 'document',
    format: 'docx',
    pages: null,
    blocks: all,
    doubts: [...once(doubts), ...unread],
    isPartial: false,
  };
}

/** A part that is shown at several places is said once. */
function once(doubts: readonly Doubt[]): Doubt[] {
  const said = new Set<string>();
  return doubts.filter(({ code, note }) => {
    if (code !== 'document.part_unread') return true;
    const isNew = !said.has(note ?? '');
    said.add(note ?? '');
    return isNew;
  });
}

/** @throws DocumentError when the package is damaged or hostile */
export const readDocx = (bytes: Uint8Array): Promise<RawDocument> => readAt(bytes, 0);

/** @file The body of a Word document as stretches: blocks as they stand, and the places of what is read from other parts. */
import type { Block, Doubt, Paragraph } from '../../model/index.ts';
import { textToParagraphs } from '../markup.ts';
import { childElements, childNamed, type XmlElement } from '../xml.ts';
import type { SectionMarks } from './section-lines.ts';
import { valueOf } from './switches.ts';
import { readTable, unshownDoubts } from './table.ts';
import { elementToContent } from './text.ts';
import { type Inset, type Surroundings } from './content.ts';
import { isHeadingStyle } from '../../words/site-texts.ts';

/** Blocks and doubts of one place; tables are numbered from 0 within it. */
export interface Stretch {
  readonly blocks: readonly Block[];
  readonly doubts: readonly Doubt[];
}

/** What stands at a place of the body. */
export type Item =
  | ({ readonly kind: 'stretch' } & Stretch)
  | { readonly kind: 'section'; readonly number: number }
  | { readonly kind: 'inset'; readonly inset: Inset; readonly path: string };

export interface Body {
  readonly items: readonly Item[];
  /** For each section the relation ids of its own running heads and feet. */
  readonly sections: readonly SectionMarks[];
}

/** Gathers the items of a body, block by block. */
export interface BodyReader {
  /** Takes the next block, in reading order. */
  readonly add: (block: XmlElement) => void;
  readonly end: () => Body;
}

const relationIds = (section: XmlElement, name: string): string[] =>
  childElements(section)
    .filter((child) => child.name === name)
    .map(({ attributes }) => attributes['r:id'] ?? '');

const toMarks = (section: XmlElement): SectionMarks => ({
  headers: relationIds(section, 'w:headerReference'),
  footers: relationIds(section, 'w:footerReference'),
});

/** @param path what stands before every path: `body` */
export function makeBodyReader(surroundings: Surroundings, path: string): BodyReader {
  const items: Item[] = [{ kind: 'section', number: 0 }];
  const sections: SectionMarks[] = [];
  let [paragraphs, tables] = [0, 0];
  const addStretch = (blocks: readonly Block[], doubts: readonly Doubt[]): void => {
    if (blocks.length + doubts.length > 0) items.push({ kind: 'stretch', blocks, doubts });
  };
  const addInsets = (insets: readonly Inset[], at: string): void => {
    for (const inset of insets) items.push({ kind: 'inset', inset, path: at });
  };
  /** A box may be filled with any colour. */
  let isInBox = false;
  const addTable = (table: XmlElement): void => {
    const at = `${path}/tbl[${++tables}]`;
    const read = readTable(table, 0, at, { surroundings, isShaded: isInBox });
    addStretch(read.tables, read.doubts);
    addInsets(read.insets, at);
  };
  const roleOf = (paragraph: XmlElement): Paragraph['role'] => {
    const style = valueOf(childNamed(paragraph, 'w:pPr'), 'w:pStyle');
    return isHeadingStyle(surroundings.styles.nameOf(style)) ? 'heading' : 'text';
  };
  const addParagraph = (paragraph: XmlElement): void => {
    const at = `${path}/p[${++paragraphs}]`;
    const content = elementToContent(paragraph, {
      surroundings,
      areBoxesApart: true,
      isShaded: isInBox,
    });
    addStretch(textToParagraphs(content.raw, roleOf(paragraph), at), unshownDoubts(null, at, content));
    for (const box of content.boxes) addBox(box);
    for (const table of content.nested) addTable(table);
    addInsets(content.insets, at);
    const section = childNamed(childNamed(paragraph, 'w:pPr'), 'w:sectPr');
    if (section) endSection(section);
  };
  const addBox = (box: XmlElement): void => {
    const around = isInBox;
    isInBox = true;
    for (const child of childElements(box)) addBlock(child);
    isInBox = around;
  };
  const endSection = (section: XmlElement): void => {
    sections.push(toMarks(section));
    items.push({ kind: 'section', number: sections.length });
  };
  const addBlock = (block: XmlElement): void => {
    if (block.name === 'w:tbl') addTable(block);
    else if (block.name === 'w:sectPr') sections.push(toMarks(block));
    else if (block.name === 'w:p') addParagraph(block);
    else if (block.name === 'w:altChunk')
      addInsets([{ relation: block.attributes['r:id'] ?? '', program: null }], path);
    else for (const child of childElements(block)) addBlock(child);
  };
  return { add: addBlock, end: () => ({ items, sections }) };
}

const renumberId = (id: string, first: number): string => `t${Number(id.slice(1)) + first}`;

/** The stretches in one, their tables numbered through. */
export function joinStretches(stretches: readonly Stretch[]): Stretch {
  const blocks: Block[] = [];
  const doubts: Doubt[] = [];
  let first = 0;
  for (const stretch of stretches) {
    const [before] = [first];
    for (const block of stretch.blocks) {
      const isTable = block.kind === 'table';
      blocks.push(isTable ? { ...block, id: renumberId(block.id, before) } : block);
      if (isTable) first++;
    }
    for (const doubt of stretch.doubts)
      doubts.push(doubt.table ? { ...doubt, table: renumberId(doubt.table, before) } : doubt);
  }
  return { blocks, doubts };
}

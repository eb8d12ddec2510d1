/** @file Word documents: the grids of their tables exactly, prose through mammoth, everything in reading order. */
import type { Block, Doubt, Paragraph, RawDocument } from '../../model/index.ts';
import { textToParagraphs } from '../markup.ts';
import { openPackage } from '../package.ts';
import { findMainPart } from '../relations.ts';
import { readSectionLines, type SectionLines } from './section-lines.ts';
import { readProse, type Prose } from './prose.ts';
import { MARKS, splitDocument, type SplitDocument } from './split.ts';
import { readTable } from './table.ts';

interface Parts {
  readonly split: SplitDocument;
  readonly prose: Prose;
  readonly sections: readonly SectionLines[];
}

/** A running head belongs to the medium, except where it carries the title or the unit of the tables under it. */
const headerRole = (header: string): Paragraph['role'] =>
  /表|单位\s*[:：]/u.test(header) ? 'text' : 'furniture';

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

/** Puts tables and running heads where their marks stand in the prose. */
function assemble({ split, prose, sections }: Parts): { blocks: Block[]; doubts: Doubt[] } {
  const blocks: Block[] = [];
  const doubts: Doubt[] = [...prose.doubts];
  let tables = 0;
  const place = (mark: string): void => {
    if (mark.startsWith(MARKS.section))
      blocks.push(...sectionToParagraphs(sections, Number(mark.slice(MARKS.section.length))));
    if (!mark.startsWith(MARKS.table)) return;
    const number = Number(mark.slice(MARKS.table.length));
    const read = readTable(split.tables[number]!, tables, `body/tbl[${number + 1}]`);
    tables += read.tables.length;
    blocks.push(...read.tables);
    doubts.push(...read.doubts);
  };
  for (const [index, { text, isHeading, mark }] of prose.items.entries()) {
    if (mark !== null) place(mark);
    blocks.push(...textToParagraphs(text, isHeading ? 'heading' : 'text', `body/p[${index + 1}]`));
  }
  for (const note of prose.notes) blocks.push(...textToParagraphs(note.text, 'text', 'notes'));
  blocks.push(...footerParagraphs(sections));
  return { blocks, doubts };
}

/** @throws DocumentError when the package is damaged or hostile */
export async function readDocx(bytes: Uint8Array): Promise<RawDocument> {
  const source = await openPackage(bytes);
  const mainPart = await findMainPart(source, 'word/document.xml');
  const split = await splitDocument(mainPart, source.stream(mainPart));
  const prose = await readProse(source, mainPart, split.prose);
  const sections = await readSectionLines(source, mainPart, split.sections);
  const { blocks, doubts } = assemble({ split, prose, sections });
  return { kind: 'document', format: 'docx', pages: null, blocks, doubts, isPartial: false };
}

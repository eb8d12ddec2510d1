/**
 * @file One pass over word/document.xml: each table comes out as a tree, the prose as XML for mammoth with a bookmark where a
 * table or a section stood. Mammoth would lose what tables say (gridBefore, hMerge, text in continuation cells) and takes
 * thirty times as long on them.
 */
import { assertWithin } from '../limits.ts';
import {
  escapeXml,
  makeTreeBuilder,
  parseXml,
  type Attributes,
  type TreeFilter,
  type XmlElement,
} from '../xml.ts';

/** Bookmarks of the source are dropped, so that none can be taken for one of these. */
export const MARKS = { table: 'suanpan-table-', section: 'suanpan-section-' } as const;

export interface SplitDocument {
  /** The document without its tables; a paragraph with a bookmark stands for each table and each beginning of a section. */
  readonly prose: string;
  /** Outermost tables in reading order. */
  readonly tables: readonly XmlElement[];
  /** For each section the relation ids of its own running heads and feet, in the order in which they are named. */
  readonly sections: readonly SectionMarks[];
}

export interface SectionMarks {
  readonly headers: readonly string[];
  readonly footers: readonly string[];
}

/** A stretch of prose: the body, or a text box, whose content follows the paragraph it is anchored in. */
interface Frame {
  readonly out: string[];
  readonly boxes: string[];
}

/** An mc:AlternateContent: the fallback repeats what the choice says. */
interface Alternative {
  hasBox: boolean;
}

/** Properties of runs, paragraphs and cells that bear on the text or the grid; the rest (fonts, borders) is not kept. */
const KEPT = new Set(
  `w:vanish w:gridSpan w:vMerge w:hMerge w:gridBefore w:gridAfter w:tblHeader w:del w:moveFrom w:hidden`.split(
    ' ',
  ),
);
/** A table in memory is its text and its grid. */
const TABLE_FILTER: TreeFilter = {
  keeps: (name, parent) => parent === undefined || !parent.endsWith('Pr') || KEPT.has(name),
  keepsAttributes: (name) => KEPT.has(name) || name === 'w:sym',
  keepsEmpty: (name) => !name.endsWith('Pr'),
};

const tag = (name: string, attributes: Attributes): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('')}>`;

const markParagraph = (name: string): string => `<w:p><w:bookmarkStart w:id="0" w:name="${name}"/></w:p>`;

type TreeBuilder = ReturnType<typeof makeTreeBuilder>;

class Splitter {
  readonly tables: XmlElement[] = [];
  readonly sections: { headers: string[]; footers: string[] }[] = [{ headers: [], footers: [] }];
  private readonly frames: Frame[] = [{ out: [], boxes: [] }];
  private readonly alternatives: Alternative[] = [];
  private table: TreeBuilder | null = null;
  private nested = 0;
  private cells = 0;
  private tableSize = 0;
  private skipped = 0;
  private size = 0;
  private endsSection = false;

  private get frame(): Frame {
    return this.frames.at(-1)!;
  }

  private write(xml: string): void {
    this.size += xml.length;
    assertWithin('proseChars', this.size, 'characters of the text outside tables');
    this.frame.out.push(xml);
  }

  open(name: string, attributes: Attributes): void {
    if (this.table) return this.openInTable(this.table, name, attributes);
    if (this.skipped > 0 || this.isSkipped(name)) {
      this.skipped++;
      return;
    }
    if (name === 'w:tbl') {
      this.table = makeTreeBuilder(TABLE_FILTER);
      return this.table.open(name, attributes);
    }
    this.openProse(name, attributes);
  }

  private openInTable(table: TreeBuilder, name: string, attributes: Attributes): void {
    if (name === 'w:tc') assertWithin('cells', ++this.cells, 'cells of the document');
    if (name === 'w:tbl') assertWithin('nestedTables', ++this.nested, 'tables open at once');
    table.open(name, attributes);
  }

  /** Bookmarks, and the second writing of a text box that was read already. */
  private isSkipped(name: string): boolean {
    if (name === 'mc:Fallback') return this.alternatives.at(-1)?.hasBox ?? false;
    return name === 'w:bookmarkStart' || name === 'w:bookmarkEnd';
  }

  private openProse(name: string, attributes: Attributes): void {
    if (name === 'mc:AlternateContent') this.alternatives.push({ hasBox: false });
    if (name === 'w:sectPr') this.endsSection = true;
    if (name === 'w:headerReference') this.sections.at(-1)!.headers.push(attributes['r:id'] ?? '');
    if (name === 'w:footerReference') this.sections.at(-1)!.footers.push(attributes['r:id'] ?? '');
    if (name === 'w:txbxContent') {
      for (const alternative of this.alternatives) alternative.hasBox = true;
      this.frames.push({ out: [], boxes: [] });
    } else this.write(tag(name, attributes));
    if (name === 'w:body') this.write(markParagraph(`${MARKS.section}0`));
  }

  text(text: string): void {
    if (this.table) this.textInTable(this.table, text);
    else if (this.skipped === 0) this.write(escapeXml(text));
  }

  private textInTable(table: TreeBuilder, text: string): void {
    this.tableSize += text.length;
    assertWithin('tableChars', this.tableSize, 'characters of the text in tables');
    table.text(text);
  }

  close(name: string): void {
    if (this.table) return this.closeInTable(this.table, name);
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    if (name === 'mc:AlternateContent') this.alternatives.pop();
    if (name === 'w:txbxContent') return this.closeBox();
    this.write(`</${name}>`);
    if (name === 'w:p') this.closeParagraph();
  }

  private closeInTable(table: TreeBuilder, name: string): void {
    if (name === 'w:tbl') this.nested--;
    const element = table.close();
    if (!element) return;
    this.table = null;
    this.write(markParagraph(`${MARKS.table}${this.tables.length}`));
    this.tables.push(element);
  }

  private closeBox(): void {
    const { out, boxes } = this.frames.pop()!;
    this.frame.boxes.push(...out, ...boxes);
  }

  /** Text boxes follow the paragraph they hang on; a section that ends with this paragraph lets the next begin. */
  private closeParagraph(): void {
    this.frame.out.push(...this.frame.boxes.splice(0));
    if (!this.endsSection || this.frames.length > 1) return;
    this.endsSection = false;
    this.write(markParagraph(`${MARKS.section}${this.sections.length}`));
    this.sections.push({ headers: [], footers: [] });
  }

  get prose(): string {
    return this.frames[0]!.out.join('');
  }
}

/** @throws DocumentError when the part is not well-formed or exceeds the limits */
export async function splitDocument(part: string, chunks: AsyncIterable<Uint8Array>): Promise<SplitDocument> {
  const splitter = new Splitter();
  await parseXml(part, chunks, {
    open: (name, attributes) => splitter.open(name, attributes),
    text: (text) => splitter.text(text),
    close: (name) => splitter.close(name),
  });
  const { prose, tables, sections } = splitter;
  return { prose, tables, sections };
}

/**
 * @file One pass over word/document.xml: each paragraph and each table outside of them all is handed over as a small tree and
 * forgotten, so that a long document is never in memory whole.
 */
import { DocumentError } from '../../errors.ts';
import { assertWithin } from '../limits.ts';
import { makeTreeBuilder, parseXml, type TreeFilter, type XmlElement } from '../xml.ts';
import type { Attributes } from '../xml-names.ts';

/** Children of properties that bear on the text, its look or the grid; the rest (fonts, borders) is not kept. */
const KEPT = new Set(
  (
    'w:vanish w:strike w:dstrike w:color w:shd w:highlight w:vertAlign w:position w:rStyle w:rPr w:pStyle w:numPr w:numId w:ilvl w:tblStyle ' +
    'w:gridSpan w:vMerge w:hMerge w:gridBefore w:gridAfter w:tblHeader w:del w:cellDel w:moveFrom w:hidden ' +
    'w:sectPr w:headerReference w:footerReference w:titlePg w:showingPlcHdr w:dropDownList w:comboBox'
  ).split(' '),
);
/** Elements beside properties whose attributes are read. */
const TOLD = new Set(
  'w:sym w:fldChar w:result w:default w:checked w:listEntry w:listItem w:altChunk w:subDoc o:OLEObject'.split(
    ' ',
  ),
);

/** A paragraph in memory is its text and how it looks, a table its text and its grid. */
const FILTER: TreeFilter = {
  keeps: (name, parent) => parent === undefined || !parent.endsWith('Pr') || KEPT.has(name),
  keepsAttributes: (name) => KEPT.has(name) || TOLD.has(name),
  keepsEmpty: (name) => !name.endsWith('Pr'),
};

/** What is handed over: w:p, w:tbl, w:altChunk and the last w:sectPr. */
const BLOCKS = new Set(['w:p', 'w:tbl', 'w:altChunk', 'w:sectPr']);

/** The second writing of what stood in the first choice of an mc:AlternateContent. */
interface Alternative {
  hasBlocks: boolean;
}

/** Tells the parser's events apart: outside of blocks there are only wrappers. */
class BlockStream {
  hasBody = false;
  private block: ReturnType<typeof makeTreeBuilder> | null = null;
  private readonly alternatives: Alternative[] = [];
  private skipped = 0;
  private tables = 0;
  private cells = 0;
  private tableSize = 0;
  private proseSize = 0;

  constructor(private readonly hand: (block: XmlElement) => void) {}

  open(name: string, attributes: Attributes): void {
    if (this.skipped > 0 || (!this.block && this.isRepeated(name))) {
      this.skipped++;
      return;
    }
    if (name === 'w:body') this.hasBody = true;
    if (name === 'mc:AlternateContent' && !this.block) this.alternatives.push({ hasBlocks: false });
    if (!this.block && BLOCKS.has(name)) {
      this.block = makeTreeBuilder(FILTER);
      for (const alternative of this.alternatives) alternative.hasBlocks = true;
    }
    if (!this.block) return;
    this.measure(name);
    this.block.open(name, attributes);
  }

  private isRepeated(name: string): boolean {
    return name === 'mc:Fallback' && (this.alternatives.at(-1)?.hasBlocks ?? false);
  }

  private measure(name: string): void {
    if (name === 'w:tbl') assertWithin('nestedTables', ++this.tables, 'tables open at once');
    if (name === 'w:tc') assertWithin('cells', ++this.cells, 'cells of the document');
    if (this.tables > 0) return;
    this.proseSize += name.length;
    assertWithin('proseChars', this.proseSize, 'characters of the text outside tables');
  }

  text(text: string): void {
    if (!this.block || this.skipped > 0) return;
    if (this.tables > 0) this.tableSize += text.length;
    else this.proseSize += text.length;
    assertWithin('tableChars', this.tableSize, 'characters of the text in tables');
    assertWithin('proseChars', this.proseSize, 'characters of the text outside tables');
    this.block.text(text);
  }

  close(name: string): void {
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    if (!this.block) {
      if (name === 'mc:AlternateContent') this.alternatives.pop();
      return;
    }
    if (name === 'w:tbl') this.tables--;
    const whole = this.block.close();
    if (!whole) return;
    this.block = null;
    this.hand(whole);
  }
}

/**
 * Hands over the blocks of a document one by one, in reading order.
 *
 * @throws DocumentError when the part is not well-formed, has no body, or exceeds the limits
 */
export async function readMainPart(
  part: string,
  chunks: AsyncIterable<Uint8Array>,
  hand: (block: XmlElement) => void,
): Promise<void> {
  const stream = new BlockStream(hand);
  await parseXml(part, chunks, {
    open: (name, attributes) => stream.open(name, attributes),
    text: (text) => stream.text(text),
    close: (name) => stream.close(name),
  });
  if (!stream.hasBody) throw new DocumentError('input.unreadable', `${part} has no body`);
}

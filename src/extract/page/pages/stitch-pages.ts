/** @file The blocks of all pages in order, tables that go on over pages joined as far as geometry proves it. */
import type { Box } from '../../../model/index.ts';
import { joinPageTables } from './join-tables.ts';
import { pageTableToJoined, type JoinedTable } from './joined-table.ts';
import { alignTables } from './align-tables.ts';
import { joinSideways } from './join-sideways.ts';
import { countPrintedAgain, isNewCopy } from './repeated-rows.ts';
import type { PageTable } from '../ruled/slots-to-table.ts';
import { titleKey } from '../../../words/captions.ts';

export interface PrintedLine {
  readonly kind: 'line';
  readonly text: string;
  readonly page: number;
  readonly box: Box;
  readonly isFurniture: boolean;
}
export interface PrintedTable {
  readonly kind: 'table';
  readonly table: PageTable;
  readonly toPage: (box: Box) => Box;
}
/** In reading order. */
export type Printed = PrintedLine | PrintedTable;

export interface StitchedTable {
  readonly kind: 'joined';
  readonly table: JoinedTable;
}

/** How many lines before a table may be its title, unit and department. */
const CAPTION_LINES = 6;

interface Stitching {
  readonly done: (PrintedLine | StitchedTable)[];
  /** Lines since the last table, by their place in `done`. */
  between: number[];
  /** What stood before the last table, as caption keys. */
  caption: ReadonlySet<string>;
}

const textAt = ({ done }: Stitching, index: number): string => {
  const block = done[index]!;
  return block.kind === 'line' ? titleKey(block.text) : '';
};

function continueTable(last: JoinedTable, next: JoinedTable, isPlain: boolean): JoinedTable | null {
  if (last.pages.at(-1)! + 1 !== next.pages[0] || last.foundBy !== next.foundBy) return null;
  const aligned = alignTables(last, next);
  if (!aligned) return null;
  const [upper, lower] = aligned;
  const repeated = countPrintedAgain(upper, lower);
  const isOpen = last.isOpenBelow || next.isOpenAbove;
  if (!isOpen && isNewCopy(upper, lower, repeated)) return null;
  if (!isPlain && !isOpen && repeated === 0) return null;
  return joinPageTables(upper, lower, repeated);
}

/** How a table goes on with the next one, if it does; `isPlain`: nothing is printed between them. */
type Join = (last: JoinedTable, next: JoinedTable, isPlain: boolean) => JoinedTable | null;

function addTable(on: Stitching, next: JoinedTable, join: Join): void {
  const at = on.done.findLastIndex(({ kind }) => kind === 'joined');
  const last = on.done[at];
  const texts = on.between.map((index) => textAt(on, index)).filter((text) => text !== '');
  const areRepeated = texts.every((text) => on.caption.has(text));
  const joined = last?.kind === 'joined' && areRepeated ? join(last.table, next, !texts.length) : null;
  if (joined) {
    on.done[at] = { kind: 'joined', table: joined };
    for (const index of on.between)
      on.done[index] = { ...(on.done[index] as PrintedLine), isFurniture: true };
  } else {
    on.caption = new Set(on.between.slice(-CAPTION_LINES).map((index) => textAt(on, index)));
    on.done.push({ kind: 'joined', table: next });
  }
  on.between = [];
}

type Block = PrintedLine | StitchedTable;

function stitch(blocks: Iterable<Block>, join: Join): Block[] {
  const on: Stitching = { done: [], between: [], caption: new Set() };
  for (const block of blocks) {
    if (block.kind === 'joined') addTable(on, block.table, join);
    else {
      if (!block.isFurniture) on.between.push(on.done.length);
      on.done.push(block);
    }
  }
  return on.done;
}

const countTables = (blocks: readonly Block[]): number =>
  blocks.filter(({ kind }) => kind === 'joined').length;

/**
 * Joins what page breaks cut. A table is joined to the one on the page before it when the columns match and nothing but
 * furniture or its own caption, printed again, stands between them; unless it begins the same form once more. Then tables that were
 * cut sideways are joined, and once more those below one another.
 */
export function stitchPages(printed: readonly Printed[]): Block[] {
  const blocks = printed.map((block): Block =>
    block.kind === 'line' ? block : { kind: 'joined', table: pageTableToJoined(block.table, block.toPage) },
  );
  const stitched = stitch(blocks, continueTable);
  const beside = stitch(stitched, joinSideways);
  return countTables(beside) < countTables(stitched) ? stitch(beside, continueTable) : stitched;
}

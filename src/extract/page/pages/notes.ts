/**
 * @file What is known of single texts beyond what they say: that one is cut off in print, that one bears the mark of a note, that one
 * cannot be seen. Each is noted with its place on the page and ends on the cell that has this place, so that nothing on the way from
 * characters to tables has to carry it.
 */
import type { Block, Box, Cell, CellDoubt, Doubt, PageSource, Table } from '../../../model/index.ts';
import { isQuantity } from '../../../words/figures.ts';
import { CLOSED_WORD_RULE, readClosedWord, RECOGNISED_RULE } from '../../../words/recognised.ts';
import { NOTE_MARK_RULE } from '../../../words/note-marks.ts';
import { containsPoint, roundBox } from '../geometry.ts';
import type { CutLines } from '../marks/marks.ts';
import type { Char } from '../marks/marks.ts';
import { linesToText } from '../text/lines-to-text.ts';
import { charsToPieces, type Piece } from '../text/chars-to-pieces.ts';

/** What is to be said of a place on a page. */
export type PageDoubt = Doubt & { readonly source: { readonly page: number } };

interface Placed {
  readonly page: number;
  /** On the unrotated page. */
  readonly box: Box;
}

export type Note = Placed &
  (
    | { readonly kind: 'clipped'; readonly text: string; readonly shown: string }
    | { readonly kind: 'raised'; readonly host: string; readonly mark: string }
    | { readonly kind: 'hidden'; readonly text: string }
    | { readonly kind: 'deleted'; readonly text: string }
    | { readonly kind: 'recognised'; readonly text: string; readonly readings: readonly string[] }
    | ({ readonly kind: 'cut' } & Omit<CutLines, 'box'>)
  );

/** What the pieces of a page have beside their text. */
export function piecesToNotes(pieces: readonly Piece[], page: number, toPage: (box: Box) => Box): Note[] {
  return pieces.flatMap(({ text, box, shown, mark }): Note[] => {
    const place = { page, box: toPage(box) };
    return [
      ...(shown === undefined ? [] : [{ kind: 'clipped', text, shown, ...place } as const]),
      ...(mark === undefined ? [] : [{ kind: 'raised', host: text, mark: mark.text, ...place } as const]),
    ];
  });
}

/** Text of a page that cannot be seen, or has a line through it. */
export const hiddenToNotes = (hidden: readonly Char[], page: number, kind: 'hidden' | 'deleted'): Note[] =>
  charsToPieces(hidden).map(({ text, box }) => ({ kind, text, page, box }));

/** Lines of a page that their clip cuts off. */
export const cutToNotes = (cutLines: readonly CutLines[], page: number): Note[] =>
  cutLines.map((cut) => ({ kind: 'cut', page, ...cut }));

/** Whether the page before or behind shows what this one cuts off, and cuts off what this one shows. */
function isElsewhere(note: CutNote, notes: readonly CutNote[]): boolean {
  const [shown, gone] = [new Set(note.shown), new Set([...note.before, ...note.after])];
  return notes.some(
    (other) =>
      Math.abs(other.page - note.page) === 1 &&
      other.shown.some((line) => gone.has(line)) &&
      [...other.before, ...other.after].some((line) => shown.has(line)),
  );
}

type CutNote = Note & { readonly kind: 'cut' };

/** The notes that count: a cell that is drawn on two pages is cut on neither. */
function withoutElsewhere(notes: readonly Note[]): readonly Note[] {
  const cut = notes.filter((note) => note.kind === 'cut');
  return cut.length ? notes.filter((note) => note.kind !== 'cut' || !isElsewhere(note, cut)) : notes;
}

const middleOf = ([x0, y0, x1, y1]: Box): readonly [number, number] => [(x0 + x1) / 2, (y0 + y1) / 2];

const sizeOf = ([x0, y0, x1, y1]: Box): number => (x1 - x0) * (y1 - y0);

interface Site {
  readonly cell: Cell;
  readonly box: Box;
}

/** The cells that stand on the pages of the notes, by page. */
function sitesOf(blocks: readonly Block[], pages: ReadonlySet<number>): Map<number, Site[]> {
  const sites = new Map<number, Site[]>([...pages].map((page) => [page, []]));
  for (const block of blocks)
    if (block.kind === 'table')
      for (const cell of block.cells)
        for (const { page, box } of cell.sources as readonly PageSource[])
          sites.get(page)?.push({ cell, box });
  return sites;
}

/** The smallest cell that has the middle of the note. */
function cellAt({ box }: Note, sites: readonly Site[]): Cell | undefined {
  const [x, y] = middleOf(box);
  const around = sites.filter((site) => containsPoint(site.box, x, y));
  return around.sort((a, b) => sizeOf(a.box) - sizeOf(b.box))[0]?.cell;
}

function noteToDoubt(note: Note): CellDoubt | null {
  if (note.kind === 'raised' || note.kind === 'cut' || note.kind === 'recognised') return null;
  if (note.kind === 'hidden' || note.kind === 'deleted')
    return { code: `text.${note.kind}`, note: note.text };
  const { text, shown } = note;
  return { code: isQuantity(text) ? 'amount.clipped' : 'text.clipped', expected: text, actual: shown };
}

/** `raw` with the mark where it is printed. */
function withMark(raw: string, host: string, mark: string): string {
  const at = raw.indexOf(host);
  return at < 0 ? `${raw}${mark}` : raw.slice(0, at + host.length) + mark + raw.slice(at + host.length);
}

/** The cell with the lines it is too low for; what it shows of its text stands in the doubt. */
function withCut(cell: Cell, { before, after }: CutNote): Cell {
  const { raw, text, rules } = linesToText([...before, ...cell.raw.split('\n'), ...after]);
  const doubt: CellDoubt = { code: 'text.clipped', expected: text, actual: cell.text };
  return {
    ...cell,
    raw,
    text,
    rules: [...new Set([...cell.rules, ...rules])],
    doubts: [...(cell.doubts ?? []), doubt],
  };
}

type RecognisedNote = Note & { readonly kind: 'recognised' };

/** A text with one of its lines read otherwise. */
const lineOtherwise = (text: string, { text: line, readings }: RecognisedNote): string[] =>
  line !== '' && text.split(line).length === 2
    ? readings.map((reading) => text.split(line).join(reading))
    : [];

/** The cell with what is known of a text that was recognised; a figure has one line. */
function withRecognised(cell: Cell, recognised: readonly RecognisedNote[]): Cell {
  if (recognised.length === 0) return cell;
  const read = { ...cell, rules: [...cell.rules, RECOGNISED_RULE] };
  const readings = recognised.flatMap((line) => lineOtherwise(cell.text, line));
  const word = readClosedWord(cell.text, readings);
  if (word !== null) return { ...read, text: word, rules: [...read.rules, CLOSED_WORD_RULE] };
  return recognised.length > 1 ? read : { ...read, readings: recognised[0]!.readings };
}

function noteCell(cell: Cell, notes: readonly Note[]): Cell {
  const doubts = notes.map(noteToDoubt).filter((doubt) => doubt !== null);
  const raised = notes.filter((note) => note.kind === 'raised');
  const raw = raised.reduce((text, { host, mark }) => withMark(text, host, mark), cell.raw);
  const whole = notes.filter((note) => note.kind === 'cut').reduce(withCut, { ...cell, raw });
  const read = withRecognised(
    whole,
    notes.filter((note) => note.kind === 'recognised'),
  );
  return {
    ...read,
    ...(raised.length && { rules: [...read.rules, NOTE_MARK_RULE] }),
    ...(doubts.length && { doubts: [...(read.doubts ?? []), ...doubts] }),
  };
}

/** A note of a text outside the tables; what is hidden there is told once a page. */
function looseToDoubts(loose: readonly Note[]): PageDoubt[] {
  const doubts: PageDoubt[] = [];
  const at = ({ page, box }: Note): Pick<PageDoubt, 'source'> => ({ source: { page, box: roundBox(box) } });
  for (const note of loose) {
    const actual = note.kind === 'clipped' ? note.shown : String(note.page);
    if (note.kind === 'cut') {
      const expected = [...note.before, ...note.shown, ...note.after].join('');
      doubts.push({ code: 'text.clipped', expected, actual: note.shown.join(''), ...at(note) });
    }
    if (note.kind === 'clipped')
      doubts.push({ code: 'text.clipped', expected: note.text, actual, ...at(note) });
    if (note.kind !== 'hidden' && note.kind !== 'deleted') continue;
    const told = `text.${note.kind}` as const;
    const same = doubts.findIndex(({ code, actual: page }) => code === told && page === actual);
    if (same < 0) doubts.push({ code: told, actual, note: note.text, ...at(note) });
    else doubts[same] = { ...doubts[same]!, note: `${doubts[same]!.note} ${note.text}` };
  }
  return doubts;
}

/** The blocks with what is noted of their cells, and the doubts about text that stands in none. */
export function placeNotes(
  blocks: readonly Block[],
  notes: readonly Note[],
): { readonly blocks: readonly Block[]; readonly doubts: readonly PageDoubt[] } {
  if (notes.length === 0) return { blocks, doubts: [] };
  const sites = sitesOf(blocks, new Set(notes.map(({ page }) => page)));
  const noted = new Map<Cell, Note[]>();
  const loose: Note[] = [];
  for (const note of withoutElsewhere(notes)) {
    const cell = cellAt(note, sites.get(note.page)!);
    if (!cell) loose.push(note);
    else if (noted.has(cell)) noted.get(cell)!.push(note);
    else noted.set(cell, [note]);
  }
  const change = (cell: Cell): Cell => (noted.has(cell) ? noteCell(cell, noted.get(cell)!) : cell);
  const changeTable = (table: Table): Table => ({ ...table, cells: table.cells.map(change) });
  return {
    blocks: blocks.map((block) => (block.kind === 'table' ? changeTable(block) : block)),
    doubts: looseToDoubts(loose),
  };
}

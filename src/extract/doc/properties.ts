/** @file What old Word files say of their paragraphs ([MS-DOC] 2.6.2, 2.9.174): only what makes tables. */

/** A cell of a table row as the row defines it. */
export interface CellDefinition {
  /** Left and right edge in twips. */
  readonly left: number;
  readonly right: number;
  /** Merged with the cell to its left (sideways) or above (down). */
  readonly isMergedLeft: boolean;
  readonly isMergedUp: boolean;
}

export interface ParagraphProperties {
  readonly isInTable: boolean;
  /** Of a table inside a cell: text of it, or the end of a cell or row of it; null outside of any. */
  readonly inner: 'text' | 'cell' | 'row' | null;
  /** The mark that ends a row. */
  readonly isRowEnd: boolean;
  /** The paragraph, or a cell of the row that it ends, has a ground of its own colour. */
  readonly isShaded: boolean;
  /** The cells of the row, on the mark that ends it. */
  readonly cells: readonly CellDefinition[];
}

type Draft = { -readonly [K in keyof ParagraphProperties]: ParagraphProperties[K] } & {
  cells: CellDefinition[];
};

/** Bytes of the operand by the three upper bits of the code; 6 means that the operand says. */
const OPERAND_BYTES: readonly number[] = [1, 1, 2, 4, 2, 2, -1, 3];
const IN_TABLE = 0x2416;
/** How deep tables stand in one another, and what ends the cells and rows of the inner ones. */
const DEPTH = 0x6649;
const INNER_CELL_END = 0x244b;
const INNER_ROW_END = 0x244c;
const ROW_END = 0x2417;
const DEFINE_TABLE = 0xd608;
const MERGE_DOWN = 0xd62b;
const IN_DATA_STREAM = 0x6646;
/** Shades of paragraphs and of the cells of a row, by the bytes of one shade (2.6.2, 2.6.3). */
const SHADES: ReadonlyMap<number, 2 | 10> = new Map([
  [0x442d, 2],
  [0xc64d, 10],
  [0xd609, 2],
  [0xd612, 10],
]);
const WHITE_PATTERN = 8;

/** Where the operand of a property ends ([MS-DOC] 2.6.1). @param at where it begins */
export function operandEnd(bytes: Buffer, code: number, at: number): number {
  const known = OPERAND_BYTES[code >> 13]!;
  if (known > 0) return at + known;
  // The one operand with a length of two bytes, which counts one byte too many (2.9.327).
  if (code === DEFINE_TABLE) return at + 2 + Math.max(0, bytes.readUInt16LE(at) - 1);
  return at + 1 + bytes.readUInt8(at);
}

/** Cells with their edges and merges (TDefTableOperand, 2.9.327; TCGRF, 2.9.315). */
function defineCells(operand: Buffer): CellDefinition[] {
  const count = operand.readUInt8(2);
  const flagsAt = 3 + (count + 1) * 2;
  return Array.from({ length: count }, (_, i) => {
    const at = flagsAt + i * 20;
    const flags = at + 2 <= operand.length ? operand.readUInt16LE(at) : 0;
    return {
      left: operand.readInt16LE(3 + i * 2),
      right: operand.readInt16LE(5 + i * 2),
      isMergedLeft: (flags & 3) === 2,
      isMergedUp: (flags & 0x60) === 0x20,
    };
  });
}

function mergeDown(cells: CellDefinition[], operand: Buffer): void {
  const cell = cells[operand.readUInt8(1)];
  if (cell) cells[operand.readUInt8(1)] = { ...cell, isMergedUp: operand.readUInt8(2) === 1 };
}

/** The operand begins with its length. */
const beginsWithLength = (code: number): boolean => code >> 13 === 6;

/** Whether one of the shades is another colour than that of the paper (Shd80, 2.9.248; SHD, 2.9.246). */
function hasShade(shades: Buffer, bytes: 2 | 10): boolean {
  for (let at = 0; at + bytes <= shades.length; at += bytes) {
    if (bytes === 2) {
      const shade = shades.readUInt16LE(at);
      const isWhite = ((shade >> 5) & 31) === WHITE_PATTERN && shade >> 10 === 0;
      if (shade !== 0 && shade !== 0xffff && !isWhite) return true;
    } else {
      const back = shades.readUInt32LE(at + 4);
      const isPaper = back >>> 24 === 0xff || (back & 0xffffff) === 0xffffff;
      if (shades.readUInt16LE(at + 8) !== 0xffff && !(isPaper && shades.readUInt16LE(at + 8) === 0))
        return true;
    }
  }
  return false;
}

type Take = (draft: Draft, operand: Buffer) => void;

/** What each property says of its paragraph. */
const PROPERTIES: ReadonlyMap<number, Take> = new Map<number, Take>([
  [IN_TABLE, (draft, operand) => void (draft.isInTable = operand[0] === 1)],
  [ROW_END, (draft, operand) => void (draft.isRowEnd = operand[0] === 1)],
  [DEFINE_TABLE, (draft, operand) => void (draft.cells = defineCells(operand))],
  [MERGE_DOWN, (draft, operand) => mergeDown(draft.cells, operand)],
  [DEPTH, (draft, operand) => void (draft.inner ??= operand.readInt32LE(0) > 1 ? 'text' : null)],
  [INNER_CELL_END, (draft, operand) => void (draft.inner = operand[0] === 1 ? 'cell' : draft.inner)],
  [INNER_ROW_END, (draft, operand) => void (draft.inner = operand[0] === 1 ? 'row' : draft.inner)],
  ...[...SHADES].map(([code, bytes]): [number, Take] => [
    code,
    (draft, operand) =>
      void (draft.isShaded ||= hasShade(beginsWithLength(code) ? operand.subarray(1) : operand, bytes)),
  ]),
]);

function applyOne(draft: Draft, code: number, operand: Buffer, data: Buffer | null): void {
  PROPERTIES.get(code)?.(draft, operand);
  if (code !== IN_DATA_STREAM || !data) return;
  const at = operand.readUInt32LE(0);
  if (at + 2 <= data.length) apply(draft, data.subarray(at + 2, at + 2 + data.readUInt16LE(at)), null);
}

function apply(draft: Draft, list: Buffer, data: Buffer | null): void {
  for (let at = 0; at + 2 < list.length;) {
    const code = list.readUInt16LE(at);
    const end = operandEnd(list, code, at + 2);
    if (end > list.length) return; // cut off: what was read before stands
    applyOne(draft, code, list.subarray(at + 2, end), data);
    at = end;
  }
}

/** Reads a list of properties; long ones stand in the stream `Data`. */
export function readProperties(list: Buffer, data: Buffer | null): ParagraphProperties {
  const draft: Draft = { isInTable: false, inner: null, isRowEnd: false, isShaded: false, cells: [] };
  apply(draft, list, data);
  return draft;
}

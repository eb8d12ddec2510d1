/** @file Old Word files by hand: one piece of text, one page of paragraph properties, in a compound file. */

export interface CellMark {
  readonly width: number;
  readonly merge?: 'up' | 'restart' | 'left';
}

/** What a paragraph is: prose, the text of a cell, or the mark that ends a row. */
export type Mark =
  { readonly prose: string } | { readonly cell: string } | { readonly rowOf: readonly CellMark[] };

const SECTOR = 512;
const TEXT_AT = 1536;
const FREE = 0xffffffff;
const END = 0xfffffffe;

const MERGES = { up: 0x20, restart: 0x60, left: 0x02 } as const;

function tableDefinition(cells: readonly CellMark[]): Buffer {
  const edges = cells.reduce((all, { width }) => [...all, all.at(-1)! + width], [0]);
  const length = 1 + edges.length * 2 + cells.length * 20;
  const operand = Buffer.alloc(2 + length);
  operand.writeUInt16LE(length + 1, 0);
  operand.writeUInt8(cells.length, 2);
  for (const [i, edge] of edges.entries()) operand.writeInt16LE(edge, 3 + i * 2);
  for (const [i, { merge }] of cells.entries())
    operand.writeUInt16LE(merge ? MERGES[merge] : 0, 3 + edges.length * 2 + i * 20);
  return operand;
}

const sprm = (code: number, operand: Buffer): Buffer => {
  const opcode = Buffer.alloc(2);
  opcode.writeUInt16LE(code);
  return Buffer.concat([opcode, operand]);
};

function propertiesOf(mark: Mark): Buffer {
  if ('prose' in mark) return Buffer.alloc(0);
  const inTable = sprm(0x2416, Buffer.from([1]));
  if ('cell' in mark) return inTable;
  return Buffer.concat([inTable, sprm(0x2417, Buffer.from([1])), sprm(0xd608, tableDefinition(mark.rowOf))]);
}

const textOf = (mark: Mark): string =>
  'prose' in mark ? `${mark.prose}\r` : 'cell' in mark ? `${mark.cell}\x07` : '\x07';

/** Lines of a cell are paragraphs of their own, with the properties of the cell. */
const toParagraphs = (mark: Mark): { text: string; properties: Buffer }[] =>
  textOf(mark)
    .split(/(?<=[\r\x07])/)
    .map((text) => ({ text, properties: propertiesOf(mark) }));

function propertyPage(paragraphs: readonly { text: string; properties: Buffer }[]): Buffer {
  const page = Buffer.alloc(SECTOR);
  const count = paragraphs.length;
  page.writeUInt8(count, 511);
  page.writeUInt32LE(TEXT_AT, 0);
  let end = TEXT_AT;
  let free = 510;
  const places = new Map<string, number>();
  for (const [i, { text, properties }] of paragraphs.entries()) {
    end += text.length * 2;
    page.writeUInt32LE(end, (i + 1) * 4);
    const bx = (count + 1) * 4 + i * 13;
    const known = places.get(properties.toString('hex'));
    if (known !== undefined) {
      page.writeUInt8(known / 2, bx);
      continue;
    }
    const words = Math.ceil((properties.length + 2) / 2);
    free = (free - 2 - words * 2) & ~1;
    if (free < (count + 1) * 4 + count * 13) throw new Error('too much for one page of properties');
    page.writeUInt8(words, free + 1);
    properties.copy(page, free + 4);
    page.writeUInt8(free / 2, bx);
    places.set(properties.toString('hex'), free);
  }
  return page;
}

/** Text with a look of its own: every place where it stands in the document. */
export interface DocLook {
  readonly text: string;
  /** The property ([MS-DOC] 2.6.1) and its operand. */
  readonly code: number;
  readonly operand: readonly number[];
}

/** One page of character properties: the stretches between the texts with a look have none. */
function characterPage(text: string, looks: readonly DocLook[]): Buffer {
  const found = looks.map((look) => ({ ...look, at: text.indexOf(look.text) })).sort((a, b) => a.at - b.at);
  const ends = found.flatMap(({ at, text: own }) => [at, at + own.length]);
  const count = ends.length + 1;
  const page = Buffer.alloc(SECTOR);
  page.writeUInt8(count, 511);
  for (const [i, end] of [0, ...ends, text.length].entries()) page.writeUInt32LE(TEXT_AT + end * 2, i * 4);
  for (const [i, { code, operand }] of found.entries()) {
    const at = 300 + i * 16;
    page.writeUInt8(at / 2, (count + 1) * 4 + i * 2 + 1);
    page.writeUInt8(2 + operand.length, at);
    page.writeUInt16LE(code, at + 1);
    Buffer.from(operand).copy(page, at + 3);
  }
  return page;
}

/** Streams of 4096 bytes or more stand in large sectors, one after the other. */
function makeCompound(streams: Readonly<Record<string, Buffer>>): Buffer {
  const padded = Object.entries(streams).map(([name, bytes]) => {
    const size = Math.max(4096, Math.ceil(bytes.length / SECTOR) * SECTOR);
    return { name, bytes: Buffer.concat([bytes, Buffer.alloc(size - bytes.length)]) };
  });
  const table = Buffer.alloc(SECTOR, 0xff);
  const directory = Buffer.alloc(SECTOR);
  table.writeUInt32LE(0xfffffffd, 0);
  table.writeUInt32LE(END, 4);
  let sector = 2;
  for (const [i, { name, bytes }] of [{ name: 'Root Entry', bytes: Buffer.alloc(0) }, ...padded].entries()) {
    const at = i * 128;
    directory.write(name, at, 'utf16le');
    directory.writeUInt16LE(name.length * 2 + 2, at + 64);
    directory.writeUInt8(i === 0 ? 5 : 2, at + 66);
    directory.writeUInt32LE(i === 0 ? END : sector, at + 116);
    directory.writeUInt32LE(bytes.length, at + 120);
    for (let left = bytes.length / SECTOR; left > 0; left--, sector++)
      table.writeUInt32LE(left === 1 ? END : sector + 1, sector * 4);
  }
  const header = Buffer.alloc(SECTOR, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.fill(0, 8, 76);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(END, 60);
  header.writeUInt32LE(END, 68);
  header.writeUInt32LE(0, 76);
  for (let i = 1; i < 109; i++) header.writeUInt32LE(FREE, 76 + i * 4);
  return Buffer.concat([header, table, directory, ...padded.map(({ bytes }) => bytes)]);
}

/** A character style: its properties, and the number of the one it is based on. */
export interface DocStyle {
  readonly base?: number;
  readonly properties: readonly (readonly [code: number, operand: number])[];
}

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};

/** A style sheet whose styles are numbered from 0; each is of characters and has no name. */
function styleSheet(styles: readonly DocStyle[]): Buffer {
  const bodies = styles.map(({ base = 0xfff, properties }) => {
    const list = Buffer.concat(properties.map(([code, operand]) => sprm(code, Buffer.from([operand]))));
    const pad = Buffer.alloc(list.length & 1);
    const head = [0, (base << 4) | 2, 0xfff1, 0, 0].map(word);
    return Buffer.concat([...head, word(0), word(0), word(list.length), list, pad]);
  });
  const head = Buffer.concat([word(6), word(styles.length), word(10), word(0)]);
  return Buffer.concat([head, ...bodies.flatMap((body) => [word(body.length), body])]);
}

/** A .doc of these paragraphs; `flags` are set in its information block (0x100: encrypted). */
export function makeDoc(
  marks: readonly Mark[],
  flags = 0,
  looks: readonly DocLook[] = [],
  styles: readonly DocStyle[] = [],
  boxes: readonly string[] = [],
): Buffer {
  const own = marks.flatMap(toParagraphs);
  const boxed = boxes.flatMap((prose) => toParagraphs({ prose }));
  const paragraphs = [...own, ...boxed];
  const lengthOf = (some: typeof own): number => some.reduce((sum, { text }) => sum + text.length, 0);
  const text = paragraphs.map((paragraph) => paragraph.text).join('');
  const information = Buffer.alloc(SECTOR);
  information.writeUInt16LE(0xa5ec, 0);
  information.writeUInt16LE(0xc1, 2);
  information.writeUInt16LE(0x200 | flags, 0x0a);
  information.writeUInt32LE(lengthOf(own), 0x4c);
  information.writeUInt32LE(lengthOf(boxed), 0x64);
  information.writeUInt32LE(21, 0x102);
  information.writeUInt32LE(12, 0x106);
  information.writeUInt32LE(33, 0xfa);
  information.writeUInt32LE(12, 0xfe);
  information.writeUInt32LE(0, 0x1a2);
  information.writeUInt32LE(21, 0x1a6);
  const sheet = styleSheet(styles);
  information.writeUInt32LE(45, 0xa2);
  information.writeUInt32LE(styles.length > 0 ? sheet.length : 0, 0xa6);
  const table = Buffer.concat([Buffer.alloc(45), sheet]);
  table.writeUInt8(2, 0);
  table.writeUInt32LE(16, 1);
  table.writeUInt32LE(text.length, 9);
  table.writeUInt32LE(TEXT_AT, 15);
  table.writeUInt32LE(TEXT_AT, 21);
  table.writeUInt32LE(TEXT_AT + text.length * 2, 25);
  table.writeUInt32LE(1, 29);
  table.writeUInt32LE(TEXT_AT, 33);
  table.writeUInt32LE(TEXT_AT + text.length * 2, 37);
  table.writeUInt32LE(2, 41);
  return makeCompound({
    WordDocument: Buffer.concat([
      information,
      propertyPage(paragraphs),
      characterPage(text, looks),
      Buffer.from(text, 'utf16le'),
    ]),
    '1Table': table,
  });
}

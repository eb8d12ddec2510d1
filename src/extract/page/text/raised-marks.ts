/**
 * @file Marks of notes, printed smaller and raised behind a figure or a label: 86¹ is 86. They are taken off the piece they stand at, which
 * remembers them; left where they are they would become its last digit, or a line above it.
 */
import { isNoteMark } from '../../../words/note-marks.ts';
import type { Ruling } from '../marks/marks.ts';
import { DESCENT } from '../tolerances.ts';
import type { Piece } from './chars-to-pieces.ts';

/** Text at least this much larger than the mark bears it. */
const LARGER = 1.2;
/** How far a mark stands above the line of its text, and from its end, in ems of the text. */
const LEAST_RAISE = 0.18;
const MOST_RAISE = 0.95;
const NEAR = 0.6;
const OVERLAP = 0.35;
/** Marks printed a character at a time are no further apart, in ems of their own. */
const TOGETHER = 0.3;

const baseline = ({ box, size }: Piece): number => box[3] - DESCENT * size;

/** Height of the strips a page is searched by, points: hosts stand in the strip of the mark or in one beside it. */
const STRIP = 30;
const stripOf = ({ box }: Piece): number => Math.floor((box[1] + box[3]) / 2 / STRIP);

type Strips = ReadonlyMap<number, readonly Piece[]>;

function byStrip(pieces: readonly Piece[]): Strips {
  const strips = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const strip = stripOf(piece);
    if (strips.has(strip)) strips.get(strip)!.push(piece);
    else strips.set(strip, [piece]);
  }
  return strips;
}

/** For each strip the pieces of it and of those beside it. */
const withNeighbours = (strips: Strips): Strips =>
  new Map([...strips.keys()].map((at) => [at, [-1, 0, 1].flatMap((step) => strips.get(at + step) ?? [])]));

/** Whether the mark stands where a raised one of this text would. */
function isAt(mark: Piece, host: Piece): boolean {
  const raise = baseline(host) - baseline(mark);
  const gap = mark.box[0] - host.box[2];
  return (
    host.size >= LARGER * mark.size &&
    raise >= LEAST_RAISE * host.size &&
    raise <= MOST_RAISE * host.size &&
    gap >= -OVERLAP * host.size &&
    gap <= NEAR * host.size
  );
}

/** A column begins between the two. */
const isWalledOff = (mark: Piece, host: Piece, walls: readonly Ruling[]): boolean =>
  walls.some(
    ({ at, from, to }) =>
      at > host.box[2] - 1 && at < mark.box[0] + 1 && from < host.box[3] && to > host.box[1],
  );

/** The piece and those of its size that go on with it on the same line. */
function wordFrom(first: Piece, others: readonly Piece[]): Piece[] {
  const word = [first];
  const isNext = (piece: Piece): boolean => {
    const gap = piece.box[0] - word.at(-1)!.box[2];
    return (
      !word.includes(piece) &&
      piece.size === first.size &&
      Math.abs(baseline(piece) - baseline(first)) < 1 &&
      Math.abs(gap) < TOGETHER * first.size
    );
  };
  for (let next = others.find(isNext); next; next = others.find(isNext)) word.push(next);
  return word;
}

/** Only digits and signs are looked at: the rest of a page is no mark. */
const mayBeMark = ({ text, direction }: Piece): boolean =>
  direction === 0 && !/[\u4e00-\u9fff]/u.test(text) && text.length <= 4;

/** The pieces without the marks of notes; a piece that bears one has it as `mark`. Rulings part columns. */
export function takeOffMarks(pieces: readonly Piece[], rulings: readonly Ruling[]): readonly Piece[] {
  const largest = pieces.reduce((size, piece) => Math.max(size, piece.size), 0);
  const small = pieces.filter((piece) => LARGER * piece.size <= largest && mayBeMark(piece));
  if (small.length === 0) return pieces;
  const near = withNeighbours(byStrip(pieces));
  const walls = rulings.filter(({ orientation }) => orientation === 'vertical');
  const taken = new Set<Piece>();
  const marked = new Map<Piece, Piece>();
  for (const first of small) {
    const others = near.get(stripOf(first))!;
    const host = others.find((piece) => piece.direction === 0 && isAt(first, piece));
    if (!host || taken.has(first) || isWalledOff(first, host, walls)) continue;
    const word = wordFrom(first, others);
    const mark = word.map(({ text }) => text).join('');
    if (!isNoteMark(mark, host.text)) continue;
    for (const piece of word) taken.add(piece);
    marked.set(host, { ...host, mark: { text: mark, end: word.at(-1)!.box[2] } });
  }
  return taken.size
    ? pieces.filter((piece) => !taken.has(piece)).map((piece) => marked.get(piece) ?? piece)
    : pieces;
}

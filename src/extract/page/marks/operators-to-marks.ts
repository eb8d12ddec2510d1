/** @file One pass over the operators of a page → its characters, rulings, filled boxes and clip boxes. */
import type { Box, CellDoubt } from '../../../model/index.ts';
import type { PageOperators } from '../page-operators.ts';
import { roundBox } from '../geometry.ts';
import { dropGuesses, namesOfUnreadable } from './font-uses.ts';
import { isCutSideways, mendClipped, charKey } from './clipped-text.ts';
import { findCutLines } from './cut-lines.ts';
import type { CutLines } from './marks.ts';
import { findUndrawn, settledToDoubts, settleInvisible } from './hidden-text.ts';
import { partStruck } from './struck-text.ts';
import { startPage, type Interpreter } from './interpreter.ts';
import { splitUnseen, type Ink } from './layers.ts';
import type { Char, PageMarks, Ruling } from './marks.ts';
import { endMasks, OPERATORS } from './operators.ts';
import { fillsToRulings } from './outline-fills.ts';

const isOn = ([, [x0, y0, x1, y1]]: readonly [Ruling, Box], fills: readonly Box[]): boolean =>
  fills.some((f) => x0 >= f[0] - 1 && y0 >= f[1] - 1 && x1 <= f[2] + 1 && y1 <= f[3] + 1);

/** Fonts without characters for some of their text, and what was left out. */
function listDoubts({ fonts, source, losses }: Interpreter): CellDoubt[] {
  const doubts = namesOfUnreadable(fonts).map((font): CellDoubt => ({
    code: 'page.unreadable_font',
    note: font || 'a font without a name',
  }));
  const note = [...source.losses, ...losses].join('; ');
  return note ? [...doubts, { code: 'page.incomplete', note }] : doubts;
}

/** The clip of each run, one object for the same box: many programs clip to the cell again for each of its lines. */
function clipsByRun(inks: readonly Ink[]): (run: number) => Box {
  const known = new Map<string, Box>();
  const same = new Map<Box, Box>();
  const unify = (clip: Box): Box => {
    const key = roundBox(clip).join(' ');
    const first = known.get(key) ?? clip;
    known.set(key, first);
    same.set(clip, first);
    return first;
  };
  return (run) => {
    const { clip } = inks[run]!;
    return same.get(clip) ?? unify(clip);
  };
}

/** The characters that are printed, whole where their clip cuts them off; text that was only a clip is marked invisible. */
function printedOf({ fonts, chars, cut, unpainted, inks }: Interpreter): {
  readonly printed: readonly Char[];
  readonly cutLines: readonly CutLines[];
} {
  const read = dropGuesses(fonts, chars);
  const painted = unpainted.size
    ? read.map((char) => (unpainted.has(char.run) ? { ...char, isInvisible: true } : char))
    : read;
  const clipOf = clipsByRun(inks);
  const places = cut.length ? new Set(chars.map(charKey)) : null;
  // What is drawn again under another clip, in bands or in another colour, is not lost.
  const lost = dropGuesses(fonts, cut).filter((char) => !places?.has(charKey(char)));
  const isSideways = (char: Char): boolean => isCutSideways(char, clipOf(char.run));
  return {
    printed: mendClipped(painted, lost.filter(isSideways), clipOf),
    cutLines: findCutLines(
      painted,
      lost.filter((char) => !isSideways(char)),
      clipOf,
    ),
  };
}

/** Reads a page. Everything in the result is on the unrotated page, in points from its top left corner. */
export function operatorsToMarks(source: PageOperators): PageMarks {
  const on = startPage(source);
  const { clip } = on.state;
  source.operators.forEach((code, i) => OPERATORS.get(code)?.(on, source.operands[i] ?? []));
  const { fills, clips, pictures } = on;
  endMasks(on, -1);
  const { printed, cutLines } = printedOf(on);
  const { seen, unseen } = splitUnseen(printed, on.layers, on.inks);
  const { chars: settled, hidden: unread, isOcr } = settleInvisible(seen, unseen, pictures);
  const hidden = [...on.hidden, ...unread];
  const white = on.whiteRulings.filter((ruling) => isOn(ruling, fills)).map(([ruling]) => ruling);
  const drawn = [...on.rulings, ...white];
  const lines = [...drawn, ...fillsToRulings(fills, on.dark, on.white, drawn.length > 0)];
  const { chars, struck, rulings } = partStruck(settled, lines);
  const [, , width, height] = clip;
  const doubts = [...listDoubts(on), ...settledToDoubts(findUndrawn(source.notes, chars), isOcr)];
  return {
    page: source.page,
    width,
    height,
    chars,
    rulings,
    fills,
    clips,
    pictures,
    hidden,
    struck,
    cutLines,
    doubts,
  };
}

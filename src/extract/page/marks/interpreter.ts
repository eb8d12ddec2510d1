/** @file The state of the pass over the operators of a page. */
import type { Box } from '../../../model/index.ts';
import type { PageOperators } from '../page-operators.ts';
import type { FontUses } from './font-uses.ts';
import { initialState, type GraphicsState } from './graphics-state.ts';
import type { Ink, Layer } from './layers.ts';
import type { Char, Ruling } from './marks.ts';

/** What is known of a page while its operators are read one after the other. */
export interface Interpreter {
  state: GraphicsState;
  readonly stack: GraphicsState[];
  readonly source: PageOperators;
  /** `W` takes effect after the next path is painted (ISO 32000-1, 8.5.4). */
  clipIsPending: boolean;
  run: number;
  /** Whether anything was painted since the last change of the matrix: pictures are left out by pdf.js and leave a placed nothing. */
  hasPainted: boolean;
  readonly pictures: Box[];
  readonly chars: Char[];
  /** Characters of layers that are switched off. */
  readonly hidden: Char[];
  /** For each piece of marked content that is open, whether its layer is switched off. */
  readonly marked: boolean[];
  readonly rulings: Ruling[];
  /** White rules: visible only where they lie on a filled area. */
  readonly whiteRulings: [Ruling, Box][];
  readonly fills: Box[];
  /** Areas filled black or nearly so, and those filled white. */
  readonly dark: Box[];
  readonly white: Box[];
  readonly clips: Box[];
  /** Characters that their clip cuts off. */
  readonly cut: Char[];
  /** How each run is shown. */
  readonly inks: Ink[];
  /** Painted areas in their order. */
  readonly layers: Layer[];
  /** How often something was painted that is no text. */
  paints: number;
  /** Runs of rendering mode 7 that were a clip and nothing else so far, with the graphics states open and the paints before them. */
  readonly masks: { readonly run: number; readonly depth: number; readonly paints: number }[];
  /** Runs of rendering mode 7 that nothing was painted through. */
  readonly unpainted: Set<number>;
  /** The fonts that show text. */
  readonly fonts: FontUses;
  /** What the interpreter had to leave out. */
  readonly losses: Set<string>;
}

/** Before the first operator of the page. */
export function startPage(source: PageOperators): Interpreter {
  return {
    state: initialState(source.view),
    stack: [],
    source,
    clipIsPending: false,
    run: 0,
    hasPainted: true,
    pictures: [],
    chars: [],
    hidden: [],
    marked: [],
    rulings: [],
    whiteRulings: [],
    fills: [],
    dark: [],
    white: [],
    clips: [],
    cut: [],
    inks: [],
    layers: [],
    paints: 0,
    masks: [],
    unpainted: new Set(),
    fonts: new Map(),
    losses: new Set(),
  };
}

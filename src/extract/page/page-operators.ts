/** @file What a page is read from, in any format: its operators, as pdf.js lists them, and the fonts they use. Data only. */

/** What the interpreter needs of a font. `fontMatrix` leads from glyph space to text space. */
export interface Font {
  readonly name: string;
  readonly isType3Font: boolean;
  readonly vertical: boolean;
  /** The file does not have it, and pdf.js nothing in its place. */
  readonly missingFile?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly defaultVMetrics?: readonly number[];
  /** A font of many bytes a code (Type 0), with the map from codes to CIDs. */
  readonly composite?: boolean;
  readonly cMap?: { readonly lookup: (code: number) => unknown };
  /** The map from codes to characters; one with a `lastChar` takes every code up to that one for its character. */
  readonly toUnicode?: {
    readonly has: (code: number) => boolean;
    readonly forEach?: (each: (code: number, character: unknown) => void) => void;
    readonly lastChar?: number;
  };
}

/** One glyph of a `showText`; widths are in glyph space, numbers between glyphs are thousandths of an em. */
export interface Glyph {
  readonly unicode: string;
  readonly originalCharCode: number;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

/** A page as pdf.js has taken it apart: parallel lists of operators (`OPS` of pdfjs.ts) and their arguments. */
export interface PageOperators {
  readonly page: number;
  /** Left, bottom, right, top of the page in user space, points. */
  readonly view: readonly number[];
  readonly operators: readonly number[];
  readonly operands: readonly (readonly unknown[] | null)[];
  readonly fontNamed: (name: string) => Font | null;
  /** Whether the layers that the operands of a `beginMarkedContentProps` name are switched off. */
  readonly isHidden: (operands: readonly unknown[]) => boolean;
  /** What form fields and notes say, whether or not it is drawn on the page. */
  readonly notes: readonly string[];
  /** What pdf.js says it had to leave out; empty for a sound page. */
  readonly losses: readonly string[];
}

/** A page that pdf.js cannot take apart, and what it says. */
export interface BrokenPage {
  readonly page: number;
  readonly reason: string;
}

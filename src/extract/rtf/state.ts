/** @file What holds for the text of a group, and what the control words change of it. */
import type { CellDefinition } from '../doc/properties.ts';

/** Where text goes: into the document, a running head or foot, a note, a text box, or nowhere. */
export type Destination =
  'body' | 'head' | 'foot' | 'note' | 'box' | 'fonts' | 'colours' | 'inner' | 'nowhere';

/** Groups whose text is none of the document. */
export type Unread = 'fonts' | 'colours' | 'inner' | 'nowhere';
const UNREAD: ReadonlySet<string> = new Set<Unread>(['fonts', 'colours', 'inner', 'nowhere']);
export const isUnread = (destination: Destination): destination is Unread => UNREAD.has(destination);

export interface State {
  destination: Destination;
  font: number;
  /** Bytes that stand behind `\u` for readers that do not know it. */
  skipBehindUnicode: number;
  isHidden: boolean;
  isStruck: boolean;
  isRaised: boolean;
  /** Set higher on the line by half-points, which also comes of layout. */
  isHigher: boolean;
  /** Of the table of colours; 0 where none is said. */
  colour: number;
  /** A ground of its own colour under the letters or the paragraph. */
  hasGround: boolean;
  /** The text of an automatic number. */
  isNumber: boolean;
}

export const FIRST_STATE: State = {
  destination: 'body',
  font: -1,
  skipBehindUnicode: 1,
  isHidden: false,
  isStruck: false,
  isRaised: false,
  isHigher: false,
  colour: 0,
  hasGround: false,
  isNumber: false,
};

/** A switch is off with the value 0. */
const isOn = (value: number | null): boolean => value !== 0;

type Change = (state: State, value: number | null) => void;

const into =
  (destination: Destination): Change =>
  (state) => {
    if (state.destination !== 'nowhere') state.destination = destination;
  };

const resetLook: Change = (state) => {
  state.isHidden = false;
  state.isStruck = false;
  state.isRaised = false;
  state.isHigher = false;
  state.colour = 0;
};

/** Groups that hold no text of the document; those behind `\*` that are not known go the same way. */
const SILENT_GROUPS =
  'stylesheet info pict themedata datastore latentstyles xmlnstbl listtable listoverridetable rsidtbl generator fldinst formfield objdata shprslt nonesttables pgptbl filetbl revtbl sp bkmkstart bkmkend pn xe tc rxe txe';

/** Groups behind `\*` that do hold text. */
export const KNOWN_GROUPS: ReadonlySet<string> = new Set(['shpinst', 'shptxt', 'ud', 'nesttableprops']);

/** Words that change what holds from here to the end of the group. */
export const CHANGES: ReadonlyMap<string, Change> = new Map<string, Change>([
  ...SILENT_GROUPS.split(' ').map((word): [string, Change] => [word, into('nowhere')]),
  ...['header', 'headerl', 'headerr', 'headerf'].map((word): [string, Change] => [word, into('head')]),
  ...['footer', 'footerl', 'footerr', 'footerf'].map((word): [string, Change] => [word, into('foot')]),
  ['footnote', into('note')],
  ['shptxt', into('box')],
  ['fonttbl', into('fonts')],
  ['colortbl', into('colours')],
  // What defines the row of a table inside a cell.
  ['nesttableprops', into('inner')],
  ['f', (state, value) => void (state.font = value ?? -1)],
  ['uc', (state, value) => void (state.skipBehindUnicode = Math.max(0, value ?? 1))],
  ['v', (state, value) => void (state.isHidden = isOn(value))],
  ['strike', (state, value) => void (state.isStruck = isOn(value))],
  ['striked', (state, value) => void (state.isStruck = isOn(value))],
  ['deleted', (state, value) => void (state.isStruck = isOn(value))],
  ['super', (state, value) => void (state.isRaised = isOn(value))],
  ['nosupersub', (state) => void (state.isRaised = false)],
  ['up', (state, value) => void (state.isHigher = (value ?? 6) > 0)],
  ['dn', (state) => void (state.isHigher = false)],
  ['cf', (state, value) => void (state.colour = value ?? 0)],
  ...['cbpat', 'chcbpat', 'cb', 'highlight', 'chshdng', 'shading'].map((word): [string, Change] => [
    word,
    (state, value) => void (state.hasGround = (value ?? 0) > 0),
  ]),
  ['plain', resetLook],
  ['listtext', (state) => void (state.isNumber = true)],
  ['pntext', (state) => void (state.isNumber = true)],
]);

/** Grounds of cells and rows; a table style may have some too. */
const SHADES: ReadonlySet<string> = new Set(['clcbpat', 'clshdng', 'trcbpat', 'trshdng', 'ts']);

/** The cells of a row as they are defined between `\trowd` and `\row`; a definition holds for the next rows too. */
export class RowDefinition {
  cells: CellDefinition[] = [];
  /** A cell of the row has a ground of its own. */
  isShaded = false;
  private left = 0;
  private isMergedLeft = false;
  private isMergedUp = false;

  /** Takes in a word; false where it is none of a row. */
  take(word: string, value: number | null): boolean {
    if (SHADES.has(word)) return (this.isShaded ||= (value ?? 0) > 0) || true;
    switch (word) {
      case 'trowd':
        this.cells = [];
        this.left = 0;
        this.isShaded = false;
        return true;
      case 'trleft':
        if (this.cells.length === 0) this.left = value ?? 0;
        return true;
      case 'clmrg':
        return (this.isMergedLeft = true);
      case 'clvmrg':
        return (this.isMergedUp = true);
      case 'cellx':
        this.endCell(value ?? this.left);
        return true;
      default:
        return false;
    }
  }

  private endCell(right: number): void {
    const { left, isMergedLeft, isMergedUp } = this;
    this.cells = [...this.cells, { left, right, isMergedLeft, isMergedUp }];
    this.left = right;
    this.isMergedLeft = false;
    this.isMergedUp = false;
  }
}

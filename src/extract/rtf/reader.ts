/** @file The text of a rich text file, with what ends its paragraphs, cells and rows. */
import type { DocParagraph } from '../doc/text-pieces.ts';
import { append } from '../../model/lists.ts';
import { assertWithin } from '../limits.ts';
import { isMarkLike } from '../../words/note-marks.ts';
import { plain, raise } from '../raised.ts';
import { markWhite } from '../white-text.ts';
import { symbolToText } from '../symbols.ts';
import { decodeBytes, encodingOfPage, SYMBOLS } from './code-pages.ts';
import { ENDS, innerOf, SIGNS } from './control-words.ts';
import {
  CHANGES,
  FIRST_STATE,
  isUnread,
  KNOWN_GROUPS,
  RowDefinition,
  type Destination,
  type State,
  type Unread,
} from './state.ts';
import { textToTokens, type Token } from './tokens.ts';

export interface RichText {
  readonly paragraphs: readonly DocParagraph[];
  readonly lines: Readonly<Record<Exclude<Destination, 'body' | Unread>, readonly string[]>>;
}

/** Reads token by token; groups nest, and each has the state of the one around it until it says otherwise. */
class Reader {
  private readonly paragraphs: DocParagraph[] = [];
  private readonly lines = {
    head: [] as string[],
    foot: [] as string[],
    note: [] as string[],
    box: [] as string[],
  };
  /** Of the paragraph that is open. */
  private hidden = '';
  private deleted = '';
  private readonly row = new RowDefinition();
  /** Of the table inside a cell. */
  private readonly innerRow = new RowDefinition();
  /** How deep the paragraph stands in tables. */
  private depth = 0;
  private readonly states: State[] = [{ ...FIRST_STATE }];
  private readonly charsets = new Map<number, number>();
  private readonly fontNames = new Map<number, string>();
  /** Lightness of the colours: white is three times 255. */
  private readonly colours: number[] = [0];
  private page: number | null = null;
  private bytes: Buffer[] = [];
  /** Text of the paragraphs that are open, by where they go. */
  private readonly open = new Map<Destination, string>();
  private isInTable = false;
  private isUnknownGroup = false;
  private toSkip = 0;

  read(tokens: Iterable<Token>): RichText {
    for (const token of tokens) this.take(token);
    this.flush();
    if (this.open.has('body') || this.hidden + this.deleted !== '') this.endParagraph('par');
    const { paragraphs, lines } = this;
    return { paragraphs, lines };
  }

  private get state(): State {
    return this.states.at(-1)!;
  }

  private take(token: Token): void {
    if (token.kind === 'bytes') return this.takeBytes(token.bytes);
    this.flush();
    if (token.kind === 'word') return this.takeWord(token.word, token.value);
    this.toSkip = 0;
    if (token.kind === 'open') {
      this.states.push({ ...this.state });
      assertWithin('depth', this.states.length, 'groups open at once');
    } else if (this.states.length > 1) this.closeGroup();
  }

  /** A head, a note, a box ends its paragraph with its group. */
  private closeGroup(): void {
    const { destination } = this.states.pop()!;
    if (destination !== this.state.destination) this.endLine(destination);
  }

  private takeBytes(bytes: Buffer): void {
    const skipped = Math.min(this.toSkip, bytes.length);
    this.toSkip -= skipped;
    if (skipped < bytes.length) this.bytes.push(bytes.subarray(skipped));
  }

  /** Bytes are decoded together: a character may be of two, one of them written as a code. */
  private flush(): void {
    if (this.bytes.length === 0) return;
    const bytes = Buffer.concat(this.bytes);
    this.bytes = [];
    const charset = this.charsets.get(this.state.font);
    if (charset === SYMBOLS && this.state.destination !== 'fonts')
      for (const byte of bytes) this.addSymbol(byte);
    else this.addText(decodeBytes(bytes, encodingOfPage(charset, this.page)));
  }

  private takeWord(word: string, value: number | null): void {
    const { state } = this;
    if (word === '*') {
      this.isUnknownGroup = true;
      return;
    }
    const isUnknown = this.isUnknownGroup && !KNOWN_GROUPS.has(word);
    this.isUnknownGroup = false;
    if (isUnknown) state.destination = 'nowhere';
    else if (word === 'u') this.takeUnicode(value ?? 0);
    else if (ENDS.has(word)) this.endParagraph(word);
    else if (SIGNS.has(word)) this.addText(SIGNS.get(word)!);
    else if (!(state.destination === 'inner' ? this.innerRow : this.row).take(word, value))
      this.change(word, value);
  }

  private change(word: string, value: number | null): void {
    const { state } = this;
    if (word === 'ansicpg') this.page = value;
    else if (state.destination === 'colours' && /^(?:red|green|blue)$/.test(word))
      this.colours[this.colours.length - 1]! += value ?? 0;
    else if (word === 'intbl') this.isInTable = true;
    else if (word === 'itap') this.depth = value ?? 1;
    else if (word === 'pard') this.endFormat(state);
    else if (word === 'fcharset' && state.destination === 'fonts') this.charsets.set(state.font, value ?? 0);
    else CHANGES.get(word)?.(state, value);
  }

  /** `\u-28440?`: code units as signed numbers; what follows is for readers that do not know them. */
  private takeUnicode(value: number): void {
    if (this.charsets.get(this.state.font) === SYMBOLS) this.addSymbol(value & 0xffff);
    else this.addText(String.fromCharCode(value & 0xffff));
    this.toSkip = this.state.skipBehindUnicode;
  }

  private addSymbol(code: number): void {
    this.addText(symbolToText(this.fontNames.get(this.state.font) ?? '', code));
  }

  private addText(text: string): void {
    const { destination, font, isHidden, isStruck, isNumber } = this.state;
    if (destination === 'fonts') this.fontNames.set(font, `${this.fontNames.get(font) ?? ''}${text}`);
    if (destination === 'colours')
      append(
        this.colours,
        [...text].flatMap((sign) => (sign === ';' ? [0] : [])),
      );
    if (isUnread(destination)) return;
    if (isHidden) this.hidden += text;
    else if (isStruck) this.deleted += text;
    else {
      const shown = isNumber ? text.replace(/\t/g, '') : plain(text);
      this.open.set(destination, (this.open.get(destination) ?? '') + this.inLook(shown));
    }
  }

  private inLook(text: string): string {
    const { colour, hasGround, isRaised, isHigher } = this.state;
    if (this.colours[colour] === 3 * 255 && !hasGround) return markWhite(text);
    return isRaised || (isHigher && isMarkLike(text)) ? raise(text) : text;
  }

  private endFormat(state: State): void {
    this.isInTable = false;
    this.depth = 0;
    state.hasGround = false;
  }

  private endLine(destination: Destination): void {
    if (destination === 'body' || isUnread(destination)) return;
    const text = this.open.get(destination) ?? '';
    this.open.delete(destination);
    if (text.trim() !== '') this.lines[destination].push(text);
  }

  private endParagraph(word: string): void {
    const { destination } = this.state;
    const isInnerRow = word === 'nestrow';
    if (destination !== 'body' && !isInnerRow) return this.endLine(destination);
    const text = this.open.get('body') ?? '';
    this.open.delete('body');
    const isRowEnd = word === 'row';
    const endsCell = word === 'cell';
    const inner = innerOf(word, this.depth);
    this.paragraphs.push({
      text,
      endsCell,
      isInTable: this.isInTable || endsCell || inner !== null,
      inner,
      isRowEnd,
      cells: isRowEnd ? this.row.cells : isInnerRow ? this.innerRow.cells : [],
      isShaded: isRowEnd && this.row.isShaded,
      hidden: this.hidden,
      deleted: this.deleted,
    });
    this.hidden = '';
    this.deleted = '';
  }
}

/** Reads a rich text from beginning to end; what is broken in it is left out. @throws DocumentError when groups nest too deep */
export const readRichText = (bytes: Uint8Array): RichText => new Reader().read(textToTokens(bytes));

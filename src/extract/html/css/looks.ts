/** @file What the cascade makes of an element: whether it is laid out, painted, raised or struck through. */
import { attribute, type HtmlNode } from '../dom.ts';
import type { Declared } from './cascade.ts';
import type { Property } from './declarations.ts';
import { isTransparent, readColor, WHITE } from './colors.ts';
import { BLOCKS, UNSHOWN } from './defaults.ts';

export interface Look {
  /** `none` where it takes no place on the page. */
  readonly display: string;
  readonly visibility: string;
  /** Text of its own is painted: not hidden, not transparent, not in the colour of its ground. */
  readonly isPainted: boolean;
  readonly isStruck: boolean;
  /** `superscript`: said so; `position`: only set higher on the line. */
  readonly raised: 'superscript' | 'position' | null;
  readonly keepsBlanks: boolean;
  readonly listStyle: string;
  readonly fontSize: string;
  readonly font: string;
  readonly opacity: number;
  readonly color: string;
  /** The ground it stands on; null where a picture makes that unknown. */
  readonly ground: string | null;
}

const BLACK = '0,0,0';

/** The look of a page before any element says anything. */
export const ROOT_LOOK: Look = {
  display: 'block',
  visibility: 'visible',
  isPainted: true,
  isStruck: false,
  raised: null,
  keepsBlanks: false,
  listStyle: 'disc',
  fontSize: 'medium',
  font: '',
  opacity: 1,
  color: BLACK,
  ground: WHITE,
};

const TABLE_DISPLAYS: ReadonlyMap<string, string> = new Map([
  ['table', 'table'],
  ['tr', 'table-row'],
  ['td', 'table-cell'],
  ['th', 'table-cell'],
  ['li', 'list-item'],
]);

/** How the browser lays an element out where nobody says anything. */
function defaultDisplay(node: HtmlNode): string {
  const name = node.name ?? '';
  if (UNSHOWN.has(name) || 'hidden' in (node.attribs ?? {})) return 'none';
  return TABLE_DISPLAYS.get(name) ?? (BLOCKS.has(name) ? 'block' : 'inline');
}

function displayOf(node: HtmlNode, declared: Declared, parent: Look): string {
  const value = declared.get('display');
  // What scripts, styles and pictures hold is never text, however it is laid out.
  if (UNSHOWN.has(node.name ?? '')) return 'none';
  if (value === undefined || value.startsWith('revert')) return defaultDisplay(node);
  if (value === 'inherit') return parent.display;
  return value === 'initial' || value === 'unset' ? 'inline' : value;
}

type Test = (get: (name: Property) => string) => boolean;

const isFarOff = (value: string): boolean =>
  /^-(?:\d{4,}|[5-9]\d{2})(?:\.\d+)?(?:px|em|rem|pt|%)?$/.test(value);
const isNothing = (value: string): boolean => /^0(?:\.0+)?(?:[a-z]+|%)?$/.test(value);
const isSpeck = (value: string): boolean => /^[01](?:px|pt)?$/.test(value);
const isTakenOut = (position: string): boolean => /^(?:absolute|fixed)$/.test(position);
const isCut = (overflow: string): boolean => /^(?:hidden|clip)/.test(overflow);

/** Ways to keep text in a page and off the screen; a further one is one line here. */
const OFF_SCREEN: readonly Test[] = [
  (get) => isTakenOut(get('position')) && (isFarOff(get('left')) || isFarOff(get('top'))),
  (get) => isTakenOut(get('position')) && /^rect\((?:[01](?:px)?[\s,]*){4}\)$/.test(get('clip')),
  (get) => /^inset\((?:50|100)%\)$/.test(get('clip-path')),
  (get) => isCut(get('overflow')) && (isNothing(get('height')) || isNothing(get('max-height'))),
  (get) => isCut(get('overflow')) && isSpeck(get('height')) && isSpeck(get('width')),
  (get) => isFarOff(get('text-indent')),
];

const isOffScreen = (declared: Declared): boolean =>
  declared.size > 0 && OFF_SCREEN.some((test) => test((name) => declared.get(name) ?? ''));

const inherited = (value: string | undefined, parent: string, initial: string): string => {
  if (value === undefined || /^(?:inherit|unset|revert)/.test(value)) return parent;
  return value === 'initial' ? initial : value;
};

/** A line through the text of an element goes through all it holds, and nothing below takes it off. */
function isStruck(node: HtmlNode, declared: Declared, parent: Look): boolean {
  const line = declared.get('text-decoration-line');
  const own = line === undefined ? /^(?:del|s|strike)$/.test(node.name ?? '') : line.includes('line-through');
  return own || parent.isStruck;
}

/** Ways to set text higher on its line than its neighbours. */
const SET_HIGHER: readonly Test[] = [
  (get) =>
    /^(?:\d+(?:\.\d+)?|\.\d+)(?:px|pt|em|rem|%)$/.test(get('vertical-align')) &&
    !isNothing(get('vertical-align')),
  (get) => /^(?:text-)?top$/.test(get('vertical-align')),
  (get) => /^[1-9]/.test(get('mso-text-raise')),
  (get) => get('position') === 'relative' && /^-/.test(get('top')),
];
/** Where the same properties place a box. */
const BOXES = /^(?:td|th|tr|table|tbody|thead|tfoot|img|input)$/;

function raisedOf(node: HtmlNode, declared: Declared, parent: Look): Look['raised'] {
  const name = node.name ?? '';
  if (name === 'sup' || declared.get('vertical-align') === 'super') return 'superscript';
  const isInLine = !BOXES.test(name) && !BLOCKS.has(name);
  const isSetHigher = isInLine && SET_HIGHER.some((test) => test((property) => declared.get(property) ?? ''));
  return parent.raised ?? (isSetHigher ? 'position' : null);
}

function groundOf(declared: Declared, parent: Look): string | null {
  if (/url\(|gradient\(|some/.test(declared.get('background-image') ?? '')) return null;
  const color = declared.get('background-color');
  if (color === undefined || isTransparent(color) || /^(?:initial|unset)/.test(color)) return parent.ground;
  return color === 'inherit' ? parent.ground : readColor(color);
}

/** Whether text with these properties leaves ink that can be seen on its ground. */
function isInk({ visibility, opacity, fontSize, color, ground }: Paint, hasOwnSheets: boolean): boolean {
  const isLikeGround = hasOwnSheets && ground !== null && color !== BLACK && readColor(color) === ground;
  const isSeen = visibility === 'visible' && opacity !== 0 && !isNothing(fontSize);
  return isSeen && !isTransparent(color) && !isLikeGround;
}

type Paint = Pick<Look, 'visibility' | 'opacity' | 'fontSize' | 'color' | 'ground'>;

const paintOf = (declared: Declared, parent: Look): Paint => ({
  visibility: inherited(declared.get('visibility'), parent.visibility, 'visible'),
  opacity: Math.min(parent.opacity, Number.parseFloat(declared.get('opacity') ?? '1')),
  fontSize: inherited(declared.get('font-size'), parent.fontSize, 'medium'),
  color: inherited(declared.get('color'), parent.color, BLACK),
  ground: groundOf(declared, parent),
});

const isRow = (node: HtmlNode): boolean => /^(?:tr|tbody|thead|tfoot)$/.test(node.name ?? '');

/** Whether an element takes no place on the page. */
function isGone(node: HtmlNode, declared: Declared, { visibility }: Paint): boolean {
  const isOfWord = (declared.get('mso-hide') ?? '').startsWith('all');
  return isOfWord || isOffScreen(declared) || (isRow(node) && visibility === 'collapse');
}

/** @param hasOwnSheets whether all style sheets are in the page: only then what is not said is known to be unsaid */
export function computeLook(node: HtmlNode, declared: Declared, parent: Look, hasOwnSheets: boolean): Look {
  const paint = paintOf(declared, parent);
  return {
    ...paint,
    display: isGone(node, declared, paint) ? 'none' : displayOf(node, declared, parent),
    isPainted: isInk(paint, hasOwnSheets),
    isStruck: isStruck(node, declared, parent),
    raised: raisedOf(node, declared, parent),
    keepsBlanks: node.name === 'pre' || /^(?:pre|break-spaces)/.test(whiteSpaceOf(declared, parent)),
    listStyle: listStyleOf(node, declared, parent),
    font: inherited(declared.get('font-family') ?? faceOf(node), parent.font, ''),
  };
}

/** The font by the attribute that older pages use. */
const faceOf = (node: HtmlNode): string | undefined =>
  node.name === 'font' ? attribute(node, 'face') || undefined : undefined;

const whiteSpaceOf = (declared: Declared, parent: Look): string =>
  inherited(declared.get('white-space'), parent.keepsBlanks ? 'pre' : 'normal', 'normal');

/** Kinds of lists by the attribute that older pages use. */
const LIST_TYPES: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['a', 'lower-alpha'],
  ['A', 'upper-alpha'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
]);

function listStyleOf(node: HtmlNode, declared: Declared, parent: Look): string {
  const hint = LIST_TYPES.get(attribute(node, 'type'));
  const isList = node.name === 'ol' || node.name === 'ul';
  const own = node.name === 'ol' ? (hint ?? 'decimal') : node.name === 'li' ? hint : undefined;
  const fallback = own ?? (isList ? 'disc' : parent.listStyle);
  const value = declared.get('list-style-type');
  return value === undefined || /^(?:unset|revert)/.test(value)
    ? fallback
    : inherited(value, parent.listStyle, 'disc');
}

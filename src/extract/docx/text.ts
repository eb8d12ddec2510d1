/** @file The text of a table cell in a Word document, lines ended by `\n`, and what of it is not shown. */
import { childElements, childNamed, descendants, textOf, type XmlElement } from '../xml.ts';
import { onlyCellOf } from './grid.ts';

/** What stands in a cell. */
export interface CellContent {
  /** Paragraphs and breaks as `\n`; blank lines left out. */
  readonly raw: string;
  /** Tables inside the cell; a table of one cell is a frame around text of the cell. */
  readonly nested: readonly XmlElement[];
  /** Deleted under change tracking (w:del, w:moveFrom): not shown. */
  readonly deleted: string;
  /** Formatted as hidden (w:vanish): not shown. */
  readonly hidden: string;
}

interface Pieces {
  readonly shown: string[];
  readonly deleted: string[];
  readonly hidden: string[];
  readonly nested: XmlElement[];
}

/** Characters of the Symbol font that figures and targets use (ECMA-376 17.3.3.30; code points F000 and up). */
const SYMBOLS: Readonly<Record<string, string>> = {
  A3: '≤',
  B3: '≥',
  B1: '±',
  B4: '×',
  B8: '÷',
  B9: '≠',
  BB: '≈',
  D7: '·',
};
/** Check marks and boxes of Wingdings. */
const WINGDINGS: Readonly<Record<string, string>> = {
  FC: '✓',
  FB: '✗',
  FE: '☑',
  FD: '☒',
  A8: '□',
  A3: '○',
  '6C': '●',
  '6E': '■',
};

function symbolText({ attributes }: XmlElement): string {
  const code = (attributes['w:char'] ?? '').toUpperCase().replace(/^F0(?=..$)/, '');
  const table = /wingdings/i.test(attributes['w:font'] ?? '') ? WINGDINGS : SYMBOLS;
  const point = Number.parseInt(attributes['w:char'] ?? '', 16);
  return table[code] ?? (Number.isNaN(point) ? '' : String.fromCodePoint(point));
}

/** Elements that are characters of their own. */
const CHARACTERS: Readonly<Record<string, (element: XmlElement) => string>> = {
  'w:tab': () => '\t',
  'w:br': () => '\n',
  'w:cr': () => '\n',
  'w:noBreakHyphen': () => '-',
  'w:sym': symbolText,
  'w:t': textOf,
  'm:t': textOf,
};

/** Deleted text comes as w:delText, moved-away text as ordinary runs. */
const DELETIONS = new Set(['w:del', 'w:moveFrom']);
/** What describes and is no text. */
const UNREAD = new Set([
  'w:instrText',
  'w:delInstrText',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:pPr',
  'w:tcPr',
  'w:fldData',
]);

const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off)$/.test(element.attributes['w:val'] ?? '');

const isVanished = (run: XmlElement): boolean => isOn(childNamed(childNamed(run, 'w:rPr'), 'w:vanish'));

/** Word writes a drawing twice, for new and for old readers: the second is read where the first has no text. */
function alternative(element: XmlElement): XmlElement | undefined {
  const choices = childElements(element);
  return choices.find((choice) => descendants(choice, 'w:t').length > 0) ?? choices[0];
}

const deletedText = (element: XmlElement): string =>
  [...descendants(element, 'w:delText'), ...descendants(element, 'w:t')].map(textOf).join('');

/** What stands on lines of its own. */
function addLines(element: XmlElement, pieces: Pieces): void {
  pieces.shown.push('\n');
  addChildren(element, pieces);
  pieces.shown.push('\n');
}

function addTable(table: XmlElement, pieces: Pieces): void {
  const cell = onlyCellOf(table);
  if (cell) addLines(cell, pieces);
  else pieces.nested.push(table);
}

function addElement(element: XmlElement, pieces: Pieces): void {
  const { name } = element;
  if (UNREAD.has(name)) return;
  const character = CHARACTERS[name];
  if (character) pieces.shown.push(character(element));
  else if (DELETIONS.has(name)) pieces.deleted.push(deletedText(element));
  else if (name === 'w:tbl') addTable(element, pieces);
  else if (name === 'mc:AlternateContent') addChildren(alternative(element), pieces);
  else if (name === 'w:r' && isVanished(element)) addChildren(element, { ...pieces, shown: pieces.hidden });
  else if (name === 'w:p') addLines(element, pieces);
  else addChildren(element, pieces);
}

function addChildren(element: XmlElement | undefined, pieces: Pieces): void {
  for (const child of element ? childElements(element) : []) addElement(child, pieces);
}

const tidy = (pieces: readonly string[]): string =>
  pieces
    .join('')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');

/** Reads a cell, or any other part of a document that holds paragraphs. */
export function elementToContent(element: XmlElement): CellContent {
  const pieces: Pieces = { shown: [], deleted: [], hidden: [], nested: [] };
  addChildren(element, pieces);
  return {
    raw: tidy(pieces.shown),
    nested: pieces.nested,
    deleted: tidy(pieces.deleted),
    hidden: tidy(pieces.hidden),
  };
}

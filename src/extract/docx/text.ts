/** @file The text of a paragraph or a table cell in a Word document, lines ended by `\n`, and what of it is not shown. */
import { plain, raise } from '../raised.ts';
import { isMarkLike } from '../../words/note-marks.ts';
import { childElements, childNamed, descendants, type XmlElement } from '../xml.ts';
import { formFieldToText, isUnanswered, lastChosen } from './fields.ts';
import { onlyCellOf } from './grid.ts';
import { hasGround, readPlace, type Look } from './styles.ts';
import { valueOf } from './switches.ts';
import type { Inset, Reading, CellContent } from './content.ts';
import { alternative, UNREAD, CHARACTERS, DELETIONS, deletedText } from './elements.ts';

interface Pieces {
  readonly shown: string[];
  readonly deleted: string[];
  readonly hidden: string[];
  readonly nested: XmlElement[];
  readonly boxes: XmlElement[];
  readonly insets: Inset[];
}

/** Where the walk stands. */
interface Place {
  readonly reading: Reading;
  readonly paragraphStyle: string | null;
  /** Fields that were begun and whose result was not reached; their instruction is no text. */
  readonly fields: { open: number; instructions: number };
}

const lookOf = (run: XmlElement, { reading, paragraphStyle }: Place): Look => {
  const direct = childNamed(run, 'w:rPr');
  return reading.surroundings.styles.lookOf(
    { table: reading.tableStyle ?? null, paragraph: paragraphStyle, character: valueOf(direct, 'w:rStyle') },
    direct,
  );
};

/** What stands on lines of its own. */
function addTextLines(element: XmlElement, pieces: Pieces, place: Place): void {
  pieces.shown.push('\n');
  addChildren(element, pieces, place);
  pieces.shown.push('\n');
}

/** The number Word prints before the paragraph; one whose mark is hidden or deleted is none of its own. */
function numberOf(paragraph: XmlElement, { reading }: Place, style: string | null): string {
  const properties = childNamed(paragraph, 'w:pPr');
  const mark = childNamed(properties, 'w:rPr');
  const { styles, count } = reading.surroundings;
  const own = readPlace(properties);
  const inherited = styles.placeOf(style);
  const place = { list: own.list ?? inherited.list, level: own.level ?? inherited.level };
  if (place.list === null || place.list === '0') return '';
  const names = { table: null, paragraph: style, character: null };
  const isGone = ['w:del', 'w:moveFrom'].some((name) => childNamed(mark, name) !== undefined);
  const isCovered = reading.isCovered === true && descendants(paragraph, 'w:t').length === 0;
  if (isGone || isCovered || styles.lookOf(names, mark).isHidden) return '';
  return count(place, style);
}

function addParagraph(paragraph: XmlElement, pieces: Pieces, { reading }: Place): void {
  const properties = childNamed(paragraph, 'w:pPr');
  const paragraphStyle = valueOf(properties, 'w:pStyle');
  const isShaded = reading.isShaded === true || hasGround(properties) === true;
  const place: Place = {
    reading: { ...reading, isShaded },
    paragraphStyle,
    fields: { open: 0, instructions: 0 },
  };
  const number = numberOf(paragraph, place, paragraphStyle);
  const shown: string[] = [];
  addChildren(paragraph, { ...pieces, shown }, place);
  const text = shown.join('');
  pieces.shown.push('\n', text.trim() === '' ? number.trimEnd() : number, text, '\n');
}

function addRun(run: XmlElement, pieces: Pieces, place: Place): void {
  const look = lookOf(run, place);
  if (look.isHidden || (look.isWhite && place.reading.isShaded !== true))
    return addChildren(run, { ...pieces, shown: pieces.hidden }, place);
  if (look.isStruck) return addChildren(run, { ...pieces, shown: pieces.deleted }, place);
  if (look.raised === null) return addChildren(run, pieces, place);
  const shown: string[] = [];
  addChildren(run, { ...pieces, shown }, place);
  const text = shown.join('');
  pieces.shown.push(look.raised === 'superscript' || isMarkLike(text) ? raise(text) : text);
}

function addTable(table: XmlElement, pieces: Pieces, place: Place): void {
  const cell = onlyCellOf(table);
  if (cell) addTextLines(cell, pieces, place);
  else pieces.nested.push(table);
}

/** A field is its result; what stands before that is the instruction, with the results of fields inside it. */
function addFieldChar(element: XmlElement, pieces: Pieces, { fields }: Place): void {
  const type = element.attributes['w:fldCharType'];
  if (type === 'begin') {
    if (fields.instructions === 0) pieces.shown.push(formFieldToText(element));
    fields.open++;
    fields.instructions++;
  } else if (type === 'separate') fields.instructions = Math.max(0, fields.instructions - 1);
  else if (type === 'end') {
    fields.open = Math.max(0, fields.open - 1);
    fields.instructions = Math.min(fields.instructions, fields.open);
  }
}

/** A content control that asks for an entry shows no text of the document; one without content shows what was chosen last. */
function addControl(control: XmlElement, pieces: Pieces, place: Place): void {
  const shown: string[] = [];
  addChildren(control, { ...pieces, shown }, place);
  const text = shown.join('');
  if (isUnanswered(control, text)) pieces.hidden.push(text);
  else pieces.shown.push(text.trim() === '' ? `${text}${lastChosen(control)}` : text);
}

function addInset({ name, attributes }: XmlElement, pieces: Pieces): void {
  const relation = attributes['r:id'];
  if (relation !== undefined)
    pieces.insets.push({ relation, program: name === 'o:OLEObject' ? (attributes.ProgID ?? '') : null });
}

type Add = (element: XmlElement, pieces: Pieces, place: Place) => void;

/** How the elements are read that are no mere wrapper of what they hold. */
const READERS: ReadonlyMap<string, Add> = new Map<string, Add>([
  ['w:tbl', addTable],
  ['w:p', addParagraph],
  ['w:r', addRun],
  ['w:sdt', addControl],
  ['w:fldChar', addFieldChar],
  ['w:altChunk', addInset],
  ['w:subDoc', addInset],
  ['o:OLEObject', addInset],
  ['mc:AlternateContent', (element, pieces, place) => addChildren(alternative(element), pieces, place)],
  [
    'w:txbxContent',
    (element, pieces, place) => {
      if (place.reading.areBoxesApart) pieces.boxes.push(element);
      else addChildren(element, pieces, { ...place, reading: { ...place.reading, isShaded: true } });
    },
  ],
]);

function addElement(element: XmlElement, pieces: Pieces, place: Place): void {
  const { name } = element;
  if (UNREAD.has(name)) return;
  const character = CHARACTERS.get(name);
  const read = READERS.get(name);
  if (character) (place.fields.instructions === 0 ? pieces.shown : pieces.hidden).push(character(element));
  else if (DELETIONS.has(name)) pieces.deleted.push(plain(deletedText(element)));
  else if (read) read(element, pieces, place);
  else addChildren(element, pieces, place);
}

function addChildren(element: XmlElement | undefined, pieces: Pieces, place: Place): void {
  for (const child of element ? childElements(element) : []) addElement(child, pieces, place);
}

const tidy = (pieces: readonly string[]): string =>
  pieces
    .join('')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');

/** Reads a cell, a paragraph, or any other part of a document that holds paragraphs. */
export function elementToContent(element: XmlElement, reading: Reading): CellContent {
  const pieces: Pieces = { shown: [], deleted: [], hidden: [], nested: [], boxes: [], insets: [] };
  const place: Place = { reading, paragraphStyle: null, fields: { open: 0, instructions: 0 } };
  addElement(element.name === 'w:p' ? element : { ...element, name: '' }, pieces, place);
  return {
    raw: tidy(pieces.shown),
    nested: pieces.nested,
    boxes: pieces.boxes,
    insets: pieces.insets,
    deleted: tidy(pieces.deleted),
    hidden: tidy(pieces.hidden),
  };
}

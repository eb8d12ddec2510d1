/** @file What is read of a cell or a paragraph of Word, and what has to be known for that. */
import type { XmlElement } from '../xml.ts';
import type { Counter } from './numbering.ts';
import type { Styles } from './styles.ts';

/** What the parts beside the main one say of its text. */

export interface Surroundings {
  readonly styles: Styles;
  /** Counts the numbers of lists on: ask in reading order, each paragraph once. */
  readonly count: Counter;
}

/** A part of the package that is shown at a place of the text. */

export interface Inset {
  /** Id of its relation. */
  readonly relation: string;
  /** The program an object belongs to (`Excel.Sheet.12`); null for text from a part. */
  readonly program: string | null;
}

/** What stands in a cell or a paragraph. */

export interface CellContent {
  /** Paragraphs and breaks as `\n`, raised text between its marks (raised.ts); blank lines left out. */
  readonly raw: string;
  /** Tables inside the cell; a table of one cell is a frame around text of the cell. */
  readonly nested: readonly XmlElement[];
  /** Contents of text boxes, where they are asked for on their own. */
  readonly boxes: readonly XmlElement[];
  readonly insets: readonly Inset[];
  /** Deleted under change tracking (w:del, w:moveFrom) or struck through: no text of the cell. */
  readonly deleted: string;
  /** Formatted as hidden (w:vanish), by itself or by a style: not shown. */
  readonly hidden: string;
}

/** How an element is to be read. */

export interface Reading {
  readonly surroundings: Surroundings;
  /** The style of the table around. */
  readonly tableStyle?: string | null;
  /** Text boxes follow the paragraph they hang on; in a cell they are lines of it. */
  readonly areBoxesApart?: boolean;
  /** Something behind the text has a colour of its own, or may have: a cell, a text box. */
  readonly isShaded?: boolean;
  /** An empty paragraph in a part of a merged cell that is not shown has no number. */
  readonly isCovered?: boolean;
}

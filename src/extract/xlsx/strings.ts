/** @file The texts of a workbook: runs put together, what is raised marked, what is struck out or a reading aid left out (ECMA-376 part 1, 18.4). */
import { plain, raise } from '../raised.ts';
import { textInFont } from '../symbols.ts';
import { isWhiteHex, markWhite } from '../white-text.ts';
import { childElements, childNamed, textOf, type XmlElement } from '../xml.ts';

export interface StoredString {
  /** Raised and white runs between their marks (raised.ts, white-text.ts). */
  readonly text: string;
  /** Runs that are struck through. */
  readonly struck: string;
}

/** A switch that is on unless it says otherwise: `<strike/>`. */
export const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !/^(?:0|false)$/.test(element.attributes.val ?? '1');

/** `_x000D_`: a character that XML cannot hold (22.9.2.19). */
const unescape = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const textsOfRuns = (item: XmlElement): string =>
  childElements(item)
    .map((child) => (child.name === 't' ? unescape(plain(textOf(child))) : ''))
    .join('')
    .replaceAll('\r\n', '\n');

const isStruckRun = (run: XmlElement): boolean => isOn(childNamed(childNamed(run, 'rPr'), 'strike'));

function runToText(run: XmlElement): string {
  const properties = childNamed(run, 'rPr');
  const text = textInFont(childNamed(properties, 'rFont')?.attributes.val ?? '', textsOfRuns(run));
  const colour = childNamed(properties, 'color')?.attributes;
  if (isWhiteHex(colour?.rgb) || (colour?.theme === '0' && colour.tint === undefined)) return markWhite(text);
  return childNamed(properties, 'vertAlign')?.attributes.val === 'superscript' ? raise(text) : text;
}

/** The text of a string item: its own and that of its runs, without the reading aids (rPh). */
export function stringOf(item: XmlElement): StoredString {
  const runs = childElements(item).filter(({ name }) => name === 'r');
  const kept = runs.filter((run) => !isStruckRun(run)).map(runToText);
  return {
    text: textsOfRuns(item) + kept.join(''),
    struck: runs.filter(isStruckRun).map(textsOfRuns).join(''),
  };
}

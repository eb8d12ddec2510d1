/** @file What single elements of a run say, and which of them say nothing. */
import { plain } from '../raised.ts';
import { symbolToText } from '../symbols.ts';
import { type XmlElement, textOf, childElements, descendants } from '../xml.ts';

/** Elements that are characters of their own. */
export const CHARACTERS: ReadonlyMap<string, (element: XmlElement) => string> = new Map([
  ['w:tab', () => '\t'],
  ['w:br', () => '\n'],
  ['w:cr', () => '\n'],
  ['w:noBreakHyphen', () => '-'],
  [
    'w:sym',
    ({ attributes }: XmlElement) =>
      symbolToText(attributes['w:font'] ?? '', Number.parseInt(attributes['w:char'] ?? '', 16)),
  ],
  ['w:t', (element: XmlElement) => plain(textOf(element))],
  ['m:t', (element: XmlElement) => plain(textOf(element))],
]);

/** Deleted text comes as w:delText, moved-away text as ordinary runs. */
export const DELETIONS = new Set(['w:del', 'w:moveFrom']);

/** What describes and is no text; readings beside characters (w:rt) are no part of a word. */
export const UNREAD = new Set(
  'w:instrText w:delInstrText w:sdtPr w:sdtEndPr w:pPr w:rPr w:tcPr w:tblPr w:fldData w:rt w:ffData m:rPr m:ctrlPr'.split(
    ' ',
  ),
);

/** Word writes a drawing twice, for new and for old readers: the second is read where the first has no text. */
export function alternative(element: XmlElement): XmlElement | undefined {
  const choices = childElements(element);
  return choices.find((choice) => descendants(choice, 'w:t').length > 0) ?? choices[0];
}

export const deletedText = (element: XmlElement): string =>
  [...descendants(element, 'w:delText'), ...descendants(element, 'w:t')].map(textOf).join('');

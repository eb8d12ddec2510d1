/** @file XML as it is written: elements inside one another, whatever their text holds. */
import { escapeUTF8 } from 'entities';

/** Code points that no XML 1.0 document may hold, escaped or not (XML 1.0, 2.2). */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const spelt = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Text of a document as text of an element or attribute; what XML cannot hold is spelt out. */
export const xmlText = (text: string): string => escapeUTF8(text.replace(FORBIDDEN, spelt));

/** An element that holds other ones. */
export const element = (name: string, ...children: readonly string[]): string =>
  `<${name}>${children.join('')}</${name.split(' ')[0]}>`;

/** An element that holds text. */
export const leaf = (name: string, text: string): string => element(name, xmlText(text));

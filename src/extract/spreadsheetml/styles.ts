/** @file What the styles of an Excel 2003 XML file say of a cell, by their ids (the XML Spreadsheet reference of Office 2003). */
import { attributeNamed } from '../bare-names.ts';
import { GENERAL } from '../sheets/number.ts';
import { childNamed, type XmlElement } from '../xml.ts';
import { LONG_DATE } from '../../words/number-formats.ts';

export interface CellStyle {
  readonly code: string;
  readonly isUnseen: boolean;
  readonly isStruck: boolean;
}

export const PLAIN_STYLE: CellStyle = { code: GENERAL, isUnseen: false, isStruck: false };

/** Formats that have a name instead of a code. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['General', GENERAL],
  ['General Number', GENERAL],
  ['Fixed', '0.00'],
  ['Standard', '#,##0.00'],
  ['Currency', '"¥"#,##0.00;"¥"-#,##0.00'],
  ['Percent', '0.00%'],
  ['Scientific', '0.00E+00'],
  ['General Date', 'yyyy-m-d h:mm'],
  ['Short Date', 'yyyy-m-d'],
  ['Medium Date', 'yyyy-m-d'],
  ['Long Date', LONG_DATE],
]);

const WHITE = '#FFFFFF';

/** The style that an element makes, with what its parent says where it says nothing. */
export function readStyle(style: XmlElement, known: ReadonlyMap<string, CellStyle>): CellStyle {
  const parent = known.get(attributeNamed(style.attributes, 'Parent') ?? '') ?? PLAIN_STYLE;
  const attributeOf = (child: string, name: string): string | undefined =>
    attributeNamed(childNamed(style, child)?.attributes ?? {}, name);
  const format = attributeOf('NumberFormat', 'Format');
  const struck = attributeOf('Font', 'StrikeThrough');
  const colour = attributeOf('Font', 'Color')?.toUpperCase();
  const behind = attributeOf('Interior', 'Color')?.toUpperCase() ?? WHITE;
  return {
    code: format === undefined ? parent.code : (NAMED.get(format) ?? format),
    isUnseen: colour === undefined ? parent.isUnseen : colour === behind,
    isStruck: struck === undefined ? parent.isStruck : struck === '1',
  };
}

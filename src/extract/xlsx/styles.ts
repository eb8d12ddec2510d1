/** @file What the styles of a workbook say of a cell: its number format, and whether anything of it is seen (ECMA-376 part 1, 18.8). */
import { childElements, childNamed, descendants, type XmlElement } from '../xml.ts';
import { isOn } from './strings.ts';
import { formatCode } from '../sheets/number.ts';

export interface CellStyle {
  readonly code: string;
  /** Its letters have the colour of what is behind them. */
  readonly isUnseen: boolean;
  readonly isStruck: boolean;
  /** Nothing but paper is behind its letters. */
  readonly isOnWhite: boolean;
}

export const PLAIN_STYLE: CellStyle = { code: 'General', isUnseen: false, isStruck: false, isOnWhite: true };

const WHITE = 'FFFFFF';
/** Theme colour 0 and palette entries 1 and 9 are white (18.8.3, 18.8.27). */
const WHITES = { theme: '0', indexed: new Set(['1', '9']) } as const;

/** Six hex digits, or null for a colour that is not stated plainly (a tint of the theme, an automatic one). */
function colourOf(element: XmlElement | undefined): string | null {
  if (!element) return null;
  const { rgb, theme, indexed, tint } = element.attributes;
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase();
  if (tint !== undefined && Number(tint) !== 0) return null;
  return theme === WHITES.theme || WHITES.indexed.has(indexed ?? '') ? WHITE : null;
}

/** The colour behind the letters: white where nothing is filled. */
function fillOf(fill: XmlElement | undefined): string | null {
  const pattern = childNamed(fill, 'patternFill');
  const type = pattern?.attributes.patternType ?? 'none';
  if (childNamed(fill, 'gradientFill')) return null;
  if (type === 'none') return WHITE;
  return type === 'solid' ? colourOf(childNamed(pattern, 'fgColor')) : null;
}

const listOf = (styles: XmlElement | undefined, name: string): XmlElement[] => {
  const list = childNamed(styles, name);
  return list ? childElements(list) : [];
};

/** The style of each cell by its number (`s`). */
export function readCellStyles(styles: XmlElement | undefined): CellStyle[] {
  const own = new Map(
    (styles ? descendants(styles, 'numFmt') : []).map(({ attributes }) => [
      attributes.numFmtId ?? '',
      attributes.formatCode ?? '',
    ]),
  );
  const fonts = listOf(styles, 'fonts').map((font) => ({
    colour: colourOf(childNamed(font, 'color')),
    isStruck: isOn(childNamed(font, 'strike')),
  }));
  const fills = listOf(styles, 'fills').map(fillOf);
  return listOf(styles, 'cellXfs').map(({ attributes: { numFmtId = '0', fontId, fillId } }) => {
    const { colour = null, isStruck = false } = fonts[Number(fontId ?? NaN)] ?? {};
    const behind = fills[Number(fillId ?? NaN)] ?? WHITE;
    const isUnseen = colour !== null && colour === behind;
    return { code: formatCode(numFmtId, own), isUnseen, isStruck, isOnWhite: behind === WHITE };
  });
}

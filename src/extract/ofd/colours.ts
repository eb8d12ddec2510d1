/** @file Colours of OFD (GB/T 33190-2016, 8.3) → `#rrggbb`, as the interpreter wants them. */
import type { XmlElement } from '../xml.ts';
import { childElements } from '../xml.ts';
import { readNumber, readNumbers } from './parts.ts';
import type { ColourSpace, Resources } from './resources.ts';

export interface Colour {
  /** `#rrggbb`; null for a pattern or a gradient. */
  readonly hex: string | null;
  /** 0 to 1. */
  readonly alpha: number;
}

const toHex = (values: readonly number[]): string =>
  `#${values
    .map((value) =>
      Math.max(0, Math.min(255, Math.round(value)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

function valuesToHex(values: readonly number[], space: ColourSpace | undefined): string {
  const [a = 0, b = 0, c = 0, d = 0] = values;
  if (values.length === 4 || space?.type === 'CMYK')
    return toHex([a, b, c].map((ink) => ((255 - Math.min(255, ink)) * (255 - Math.min(255, d))) / 255));
  if (values.length === 1 || space?.type === 'GRAY') return toHex([a, a, a]);
  return toHex([a, b, c]);
}

/** A colour as an element states it; null for none, which is transparent or black as the object will have it. */
export function readColour(element: XmlElement | undefined, { colourSpaces }: Resources): Colour | null {
  if (!element) return null;
  const { Value, Index, Alpha, ColorSpace } = element.attributes;
  const alpha = readNumber(Alpha, 255) / 255;
  if (childElements(element).length > 0) return { hex: null, alpha };
  const space = colourSpaces.get(ColorSpace ?? '');
  const written = readNumbers(Value?.replaceAll('#', '0x'));
  const values = written.length > 0 ? written : (space?.palette[readNumber(Index, -1)] ?? []);
  return { hex: valuesToHex(values, space), alpha };
}

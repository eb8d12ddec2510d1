/** @file What the pictures of a page paint, and where: decoded by pdf.js, placed by the matrices that the interpreter keeps. */
import type { Matrix } from '../page/geometry.ts';
import { multiply } from '../page/geometry.ts';
import { startPage, type Interpreter } from '../page/marks/interpreter.ts';
import { OPERATORS } from '../page/marks/operators.ts';
import { OPS } from '../page/operations.ts';
import { pixelsToPaint, stencilToPaint, type Paint, type Pixels } from '../scan/pixels.ts';
import type { Placed } from '../scan/sheet.ts';
import type { PicturedPage } from './file/read-pages.ts';

/** A picture as pdf.js gives it; `kind` is missing for a stencil. */
interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly kind?: number;
  readonly data?: ArrayLike<number> | string | null;
}

/** `ImageKind` of pdf.js. */
const CHANNELS: ReadonlyMap<number | undefined, Pixels['channels']> = new Map<number, Pixels['channels']>([
  [1, 'bits'],
  [2, 3],
  [3, 4],
]);

function toPixels(decoded: unknown, channels: Pixels['channels'] | undefined): Pixels | null {
  const { width, height, data } = (decoded ?? {}) as Decoded;
  if (!data || typeof data === 'string' || channels === undefined) return null;
  const whole = channels === 'bits' ? ((width + 7) >> 3) * height : width * height * channels;
  return data.length < whole ? null : { width, height, channels, bytes: data };
}

function decodedToPaint(decoded: unknown): Paint | null {
  const pixels = toPixels(decoded, CHANNELS.get((decoded as Decoded | null)?.kind));
  return pixels && pixelsToPaint(pixels);
}

/** A stencil names its bits, or brings them. */
async function stencilOf(page: PicturedPage, stencil: Decoded, on: Interpreter): Promise<Paint | null> {
  const found = typeof stencil.data === 'string' ? await page.pictureNamed(stencil.data) : stencil;
  const pixels = toPixels(found, 'bits');
  return pixels && stencilToPaint(pixels, Math.round(on.state.fillLightness * 255));
}

interface Painting {
  readonly paint: Paint | null;
  readonly matrix: Matrix;
}

async function paintingsOf(
  page: PicturedPage,
  on: Interpreter,
  code: number,
  operands: readonly unknown[],
): Promise<Painting[]> {
  const { matrix } = on.state;
  switch (code) {
    case OPS.paintImageXObject:
      return [{ paint: decodedToPaint(await page.pictureNamed(operands[0] as string)), matrix }];
    case OPS.paintInlineImageXObject:
      return [{ paint: decodedToPaint(operands[0]), matrix }];
    case OPS.paintImageMaskXObject:
      return [{ paint: await stencilOf(page, operands[0] as Decoded, on), matrix }];
    case OPS.paintImageMaskXObjectGroup: {
      const paintings: Painting[] = [];
      for (const each of operands[0] as (Decoded & { readonly transform: Matrix })[])
        paintings.push({ paint: await stencilOf(page, each, on), matrix: multiply(matrix, each.transform) });
      return paintings;
    }
    default:
      return [];
  }
}

/** The pictures of a page in the order in which they are painted; those of layers that are switched off are not. */
export async function placePictures(page: PicturedPage): Promise<Placed[]> {
  const on = startPage(page);
  const placed: Placed[] = [];
  for (const [i, code] of page.operators.entries()) {
    const operands = page.operands[i] ?? [];
    OPERATORS.get(code)?.(on, operands);
    for (const { paint, matrix } of await paintingsOf(page, on, code, operands))
      if (paint && !on.marked.includes(true)) placed.push({ paint, matrix });
  }
  return placed;
}

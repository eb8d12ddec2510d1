/** @file The page that a value is printed on, with its box: drawn by Debian's pdftoppm where it is installed (poppler-utils). */
import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { decode, encode, type DecodedPng } from 'fast-png';

type Box = readonly [x0: number, y0: number, x1: number, y1: number];

const run = promisify(execFile);

const DOTS_PER_INCH = 144;
const PIXELS_PER_POINT = DOTS_PER_INCH / 72;
const STROKE = 3;
const RED = [220, 20, 20, 255];

/** What a page says of how it is turned; 0 where it does not. */
async function rotationOf(pdf: string, page: number): Promise<number> {
  const { stdout } = await run('pdfinfo', ['-f', String(page), '-l', String(page), pdf]);
  return Number(/^Page\s+\d+ rot:\s+(\d+)/m.exec(stdout)?.[1] ?? 0);
}

/** Boxes are told on the page as it stands in the file; the picture is the page as it is shown. */
function toShown([x0, y0, x1, y1]: Box, rotation: number, width: number, height: number): Box {
  if (rotation === 90) return [width - y1, x0, width - y0, x1];
  if (rotation === 180) return [width - x1, height - y1, width - x0, height - y0];
  if (rotation === 270) return [y0, height - x1, y1, height - x0];
  return [x0, y0, x1, y1];
}

/** Paints the frame of a box, in pixels, just outside of what it holds. */
function drawFrame({ data, width, height, channels }: DecodedPng, [x0, y0, x1, y1]: Box): void {
  const isFrame = (x: number, y: number): boolean => x < x0 || x > x1 || y < y0 || y > y1;
  const from = [Math.max(0, Math.floor(x0) - STROKE), Math.max(0, Math.floor(y0) - STROKE)] as const;
  const to = [
    Math.min(width - 1, Math.ceil(x1) + STROKE),
    Math.min(height - 1, Math.ceil(y1) + STROKE),
  ] as const;
  for (let y = from[1]; y <= to[1]; y++)
    for (let x = from[0]; x <= to[0]; x++)
      if (isFrame(x, y))
        for (let channel = 0; channel < channels; channel++)
          data[(y * width + x) * channels + channel] = RED[channel]!;
}

/** Whether the machine can draw pages. */
export const canDraw = (): Promise<boolean> =>
  run('pdftoppm', ['-v']).then(
    () => true,
    () => false,
  );

/**
 * @param boxes in points from the top left of the page
 * @param scratch an empty folder
 * @returns a PNG picture
 * @throws the program's error, where it cannot draw the page
 */
export async function drawFramed(
  bytes: Uint8Array,
  page: number,
  boxes: readonly Box[],
  scratch: string,
): Promise<Uint8Array> {
  const pdf = join(scratch, 'document.pdf');
  await writeFile(pdf, bytes);
  const only = ['-f', String(page), '-l', String(page), '-r', String(DOTS_PER_INCH), '-cropbox', '-png'];
  await run('pdftoppm', [...only, pdf, join(scratch, 'page')]);
  const name = (await readdir(scratch)).find((each) => each.endsWith('.png'));
  if (name === undefined) throw new Error(`the document has no page ${page}`);
  const picture = decode(await readFile(join(scratch, name)));
  const rotation = await rotationOf(pdf, page);
  for (const box of boxes) {
    const pixels = box.map((point) => point * PIXELS_PER_POINT) as unknown as Box;
    drawFrame(picture, toShown(pixels, rotation, picture.width, picture.height));
  }
  return encode(picture);
}

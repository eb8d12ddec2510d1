/** @file A page as a scanner saw it: rows of bytes. Lengths in here are pixels, from the top left. */

/** Grey values, 0 black to 255 white, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** The same size with 1 where there is ink and 0 where there is paper. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly dark: Uint8Array;
}

/** Left, top, right, bottom; the last two stand behind the last pixel. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A quarter turn to the right, as often as it takes. @param turns 0 to 3 */
export function turnPicture(picture: Picture, turns: number): Picture {
  let { width, height, grey } = picture;
  for (let turn = 0; turn < turns; turn++) {
    const turned = new Uint8Array(grey.length);
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) turned[x * height + (height - 1 - y)] = grey[y * width + x]!;
    [width, height, grey] = [height, width, turned];
  }
  return { width, height, grey };
}

/** Rows and columns changed for one another: what reads along rows then reads along columns. */
export function transposeInk({ width, height, dark }: Ink): Ink {
  const turned = new Uint8Array(dark.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) turned[x * height + y] = dark[y * width + x]!;
  return { width: height, height: width, dark: turned };
}

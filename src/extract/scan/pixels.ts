/** @file The pixels of a picture as its decoder gives them → grey, with what red ink leaves of it. */

/** A decoded picture. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Bits a row from the left, 1 white, rows filled up to bytes; or this many bytes a pixel: grey, red green blue, and how opaque. */
  readonly channels: 'bits' | 1 | 3 | 4;
  readonly bytes: ArrayLike<number>;
}

/** What a picture paints. */
export interface Paint {
  readonly width: number;
  readonly height: number;
  /** As the eye sees it. */
  readonly grey: Uint8Array;
  /** As it would be without red ink: a seal is paper, black writing under it is black. Null where there are no colours. */
  readonly unsealed: Uint8Array | null;
  /** How opaque each pixel is; null where all are. */
  readonly cover: Uint8Array | null;
}

const clamp = (value: number): number => Math.max(0, Math.min(255, Math.round(value)));

function bitsToGrey({ width, height, bytes }: Pixels): Uint8Array {
  const grey = new Uint8Array(width * height);
  const stride = (width + 7) >> 3;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      grey[y * width + x] = (bytes[y * stride + (x >> 3)]! >> (7 - (x & 7))) & 1 ? 255 : 0;
  return grey;
}

function coloursToPaint({ width, height, bytes }: Pixels, channels: 3 | 4): Paint {
  const size = width * height;
  const [grey, unsealed] = [new Uint8Array(size), new Uint8Array(size)];
  const cover = channels === 4 ? new Uint8Array(size) : null;
  for (let i = 0, at = 0; i < size; i++, at += channels) {
    const [red, green, blue] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!];
    grey[i] = clamp(0.299 * red + 0.587 * green + 0.114 * blue);
    unsealed[i] = Math.max(grey[i]!, clamp(2 * red - Math.max(green, blue)));
    if (cover) cover[i] = bytes[at + 3]!;
  }
  return { width, height, grey, unsealed, cover };
}

/** A picture as it is painted. */
export function pixelsToPaint(pixels: Pixels): Paint {
  const { width, height, channels, bytes } = pixels;
  if (channels === 3 || channels === 4) return coloursToPaint(pixels, channels);
  const grey = channels === 'bits' ? bitsToGrey(pixels) : Uint8Array.from(bytes);
  return { width, height, grey, unsealed: null, cover: null };
}

/** A stencil: 0 where it paints, in one shade. @param shade 0 black to 255 white */
export function stencilToPaint(stencil: Pixels, shade: number): Paint {
  const { width, height } = stencil;
  const cover = bitsToGrey(stencil).map((value) => 255 - value);
  return { width, height, grey: new Uint8Array(cover.length).fill(shade), unsealed: null, cover };
}

import { pixelsToPaint, stencilToPaint } from '../../../src/extract/scan/pixels.ts';
import { layPictures } from '../../../src/extract/scan/sheet.ts';
import type { Matrix } from '../../../src/extract/page/geometry.ts';

/** A picture of one shade. */
const plain = (width: number, height: number, shade: number) =>
  pixelsToPaint({ width, height, channels: 1, bytes: new Uint8Array(width * height).fill(shade) });

/** Where a picture stands on a page: left, top, width, height in points. */
const at = (x: number, y: number, width: number, height: number): Matrix => [
  width,
  0,
  0,
  -height,
  x,
  y + height,
];

describe('the pictures of a page', () => {
  it('are laid side by side, as strips are', () => {
    const sheet = layPictures(
      [
        { paint: plain(200, 100, 10), matrix: at(0, 0, 100, 50) },
        { paint: plain(200, 100, 90), matrix: at(0, 50, 100, 50) },
      ],
      100,
      100,
    )!;
    expect(sheet.px).toBe(2);
    const { width, height, grey } = sheet.picture;
    expect([width, height]).toEqual([200, 200]);
    expect([grey[0], grey[99 * 200], grey[100 * 200], grey[199 * 200]]).toEqual([10, 10, 90, 90]);
  });

  it('stand the way their matrix says', () => {
    const bytes = Uint8Array.of(0, 255, 255, 255);
    const paint = pixelsToPaint({ width: 2, height: 2, channels: 1, bytes });
    const cornersOf = (matrix: Matrix): number[] => {
      const { grey, width } = layPictures([{ paint, matrix }], 2, 2)!.picture;
      return [grey[0]!, grey[width - 1]!, grey[(width - 1) * width]!, grey[width * width - 1]!];
    };
    expect(cornersOf(at(0, 0, 2, 2))).toEqual([0, 255, 255, 255]);
    // a quarter turn to the right
    expect(cornersOf([0, 2, 2, 0, 0, 0])).toEqual([255, 0, 255, 255]);
  });

  it('are no finer than a page need be', () => {
    const sheet = layPictures([{ paint: plain(1200, 1200, 0), matrix: at(0, 0, 72, 72) }], 72, 72)!;
    expect(sheet.picture.width).toBe(300);
  });

  it('are none where there are none', () => {
    expect(layPictures([], 100, 100)).toBeNull();
  });
});

describe('what a picture paints', () => {
  it('is told by bits, 1 white', () => {
    const { grey } = pixelsToPaint({
      width: 3,
      height: 2,
      channels: 'bits',
      bytes: [0b10100000, 0b01000000],
    });
    expect([...grey]).toEqual([255, 0, 255, 0, 255, 0]);
  });

  it('of a stencil is its shade where the bits are 0', () => {
    const { grey, cover } = stencilToPaint(
      { width: 3, height: 1, channels: 'bits', bytes: [0b10100000] },
      40,
    );
    expect([...grey]).toEqual([40, 40, 40]);
    expect([...cover!]).toEqual([0, 255, 0]);
  });
});

describe('red ink', () => {
  const RED = [200, 30, 40];
  /** A page with a red square of the given side in points and a black dot in its middle, 2 pixels a point. */
  function stamped(side: number): { readonly grey: Uint8Array; readonly middle: number } {
    const width = 400;
    const bytes = new Uint8Array(width * width * 3).fill(255);
    for (let y = 100; y < 100 + side * 2; y++)
      for (let x = 100; x < 100 + side * 2; x++) bytes.set(RED, (y * width + x) * 3);
    const dot = (100 + side) * width + 100 + side;
    bytes.set([20, 10, 10], dot * 3);
    const paint = pixelsToPaint({ width, height: width, channels: 3, bytes });
    const { grey } = layPictures([{ paint, matrix: at(0, 0, 200, 200) }], 200, 200)!.picture;
    return { grey, middle: dot };
  }

  it('of a seal is taken off, and the writing under it stays', () => {
    const { grey, middle } = stamped(90);
    expect(grey[120 * 400 + 120]).toBe(255);
    expect(grey[middle]).toBeLessThan(60);
  });

  it('of a figure stays', () => {
    expect(stamped(12).grey[104 * 400 + 104]).toBeLessThan(120);
  });
});

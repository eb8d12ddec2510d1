import { inkToRules } from '../../../src/extract/scan/rules.ts';
import { findSkew, straighten } from '../../../src/extract/scan/straighten.ts';
import { findLines } from '../../../src/extract/scan/text-lines.ts';
import { pictureToInk } from '../../../src/extract/scan/threshold.ts';
import { layOut } from '../../../src/extract/scan/layout.ts';
import { blank, fill, inkOf, scribble } from './pixels.ts';
import type { Picture } from '../../../src/extract/scan/picture.ts';

/** A table of 2 × 2 cells, 800 × 200 pixels from (100, 100). */
function grid(): Picture {
  const page = blank(1000, 500);
  for (const y of [100, 200, 300]) fill(page, 100, y, 902, y + 2);
  for (const x of [100, 500, 900]) fill(page, x, 100, x + 2, 302);
  return page;
}

describe('rules among pixels', () => {
  it('are the long runs, not the strokes of writing', () => {
    const page = grid();
    scribble(page, 130, 130, 8);
    scribble(page, 530, 230, 8);
    const rules = inkToRules(inkOf(page), 200);
    expect(
      rules.filter(({ orientation }) => orientation === 'horizontal').map(({ at }) => Math.round(at)),
    ).toEqual([101, 201, 301]);
    expect(
      rules.filter(({ orientation }) => orientation === 'vertical').map(({ at }) => Math.round(at)),
    ).toEqual([101, 501, 901]);
  });

  it('go on behind what was cut out of them', () => {
    const page = grid();
    fill(page, 400, 190, 420, 210, 255);
    const middle = inkToRules(inkOf(page), 200).find(({ at }) => Math.round(at) === 201);
    expect(middle).toMatchObject({ from: 100, to: 902 });
  });

  it('are not found on a page of writing', () => {
    const page = blank(1000, 500);
    for (const y of [50, 90, 130, 170]) scribble(page, 60, y, 28);
    expect(inkToRules(inkOf(page), 200)).toEqual([]);
  });
});

describe('a sheet that lay askew', () => {
  it('is straightened by the angle of its rows', () => {
    const page = grid();
    for (const y of [130, 230, 350, 390]) scribble(page, 130, y, 10);
    const askew = straighten(page, -1.3);
    expect(findSkew(pictureToInk(askew))).toBeCloseTo(1.3, 1);
  });

  it('has straight rules afterwards, and its skew is told', () => {
    const page = grid();
    for (const y of [130, 230, 350, 390]) scribble(page, 130, y, 5);
    const { rules, skew } = layOut(straighten(page, 1), 200 / 72);
    expect(skew).toBeCloseTo(-1, 1);
    const long = rules.filter(({ from, to }) => to - from > 200);
    expect(long.map(({ orientation, at }) => [orientation, Math.round(at)])).toEqual([
      ['horizontal', 101],
      ['horizontal', 201],
      ['horizontal', 301],
      ['vertical', 101],
      ['vertical', 501],
      ['vertical', 901],
    ]);
  });
});

describe('lines of writing', () => {
  const area = { left: 0, top: 0, right: 400, bottom: 200 };

  it('are cut by rows, and by wide gaps', () => {
    const page = blank(400, 200);
    scribble(page, 20, 20, 3);
    scribble(page, 300, 20, 2);
    scribble(page, 20, 60, 4);
    const lines = findLines(inkOf(page), area, 24, 3);
    expect(lines).toEqual([
      { left: 20, right: 104, top: 20, bottom: 44 },
      { left: 300, right: 354, top: 20, bottom: 44 },
      { left: 20, right: 134, top: 60, bottom: 84 },
    ]);
  });

  it('beside a higher one are cut for themselves', () => {
    const page = blank(400, 200);
    for (const y of [20, 52, 84]) scribble(page, 20, y, 3);
    for (const y of [36, 68]) scribble(page, 300, y, 2);
    expect(findLines(inkOf(page), area, 24, 3).length).toBe(5);
  });

  it('keep the parts of a sign together', () => {
    const page = blank(400, 200);
    fill(page, 20, 20, 36, 23);
    fill(page, 20, 29, 36, 32);
    expect(findLines(inkOf(page), area, 24, 3)).toEqual([{ left: 20, right: 36, top: 20, bottom: 32 }]);
  });
});

it('ink is what is darker than what is around it: a shadow is paper', () => {
  const page = blank(600, 400);
  fill(page, 0, 0, 300, 400, 150);
  scribble(page, 100, 100, 3);
  scribble(page, 400, 100, 3);
  const { dark } = pictureToInk(page);
  expect(dark[101 * 600 + 105]).toBe(1);
  expect(dark[101 * 600 + 405]).toBe(1);
  expect(dark[50 * 600 + 100]).toBe(0);
});

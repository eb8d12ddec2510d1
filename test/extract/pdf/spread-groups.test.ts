import type { Box } from '../../../src/model/index.ts';
import { spreadGroups } from '../../../src/extract/page/unruled/rows/spread-groups.ts';

const HEIGHT = 10;
const pageOf = (rows: number) => {
  const lines = Array.from({ length: rows + 1 }, (_, i) => HEIGHT * i);
  return { lines, inks: lines.slice(1).map((end): Box => [0, end - 8, 5, end - 2]) };
};
const textAt = (middle: number) => ({ box: [0, middle - 3, 5, middle + 3] as const, areFlush: false });

describe('rows of a page among merged cells', () => {
  it('gives each text the rows it stands in the middle of, and the first ones to the page before', () => {
    const { lines, inks } = pageOf(6);
    const { groups } = spreadGroups([textAt(30), textAt(50)], lines, inks, 'middle', true);
    expect(groups).toEqual([
      { from: 0, to: 2, text: null },
      { from: 2, to: 4, text: 0 },
      { from: 4, to: 6, text: 1 },
    ]);
  });

  it('takes a few steps for each text and pair of rows', () => {
    const rows = 60;
    const { lines, inks } = pageOf(rows);
    const texts = Array.from({ length: 12 }, (_, i) => textAt(50 * i + 25));
    let steps = 0;
    const counted = new Proxy(lines, {
      get: (list, key) => {
        if (typeof key === 'string' && /^\d+$/u.test(key)) steps++;
        return Reflect.get(list, key) as unknown;
      },
    });
    spreadGroups(texts, counted, inks, 'middle', false);
    expect(steps).toBeLessThanOrEqual(2 * 2 * texts.length * rows * rows);
  });
});

import { edgesToLattices } from '../../../src/extract/page/ruled/edges-to-lattices.ts';
import type { Ruling } from '../../../src/extract/page/marks/marks.ts';

const line = (orientation: Ruling['orientation'], at: number, from: number, to: number): Ruling => ({
  orientation,
  at,
  from,
  to,
});

const GRID = [0, 20, 40]
  .flatMap((at) => [line('horizontal', at, 50, 150)])
  .concat([50, 100, 150].map((at) => line('vertical', at, 0, 40)));

describe('lines that stand beside a lattice', () => {
  it('close one more column when they are as tall as it is', () => {
    const { lattices, loose } = edgesToLattices([...GRID, line('vertical', 10, 0, 40)]);
    expect(lattices.map(({ xs }) => xs)).toEqual([[10, 50, 100, 150]]);
    expect(loose).toEqual([]);
  });

  it('stay loose when they are of another height', () => {
    const { lattices, loose } = edgesToLattices([...GRID, line('vertical', 10, 0, 90)]);
    expect(lattices.map(({ xs }) => xs)).toEqual([[50, 100, 150]]);
    expect(loose).toHaveLength(1);
  });
});

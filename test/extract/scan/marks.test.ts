import { readLines } from '../../../src/extract/scan/read-lines.ts';
import { glyphText } from '../../../src/extract/scan/show-line.ts';
import { blank, fill } from './pixels.ts';

test('a flat stroke that the recogniser takes for paper is a dash; other ink stays without a reading', async () => {
  const page = blank(200, 60);
  const areas = [
    { left: 20, top: 28, right: 34, bottom: 31, cell: null },
    { left: 60, top: 28, right: 110, bottom: 31, cell: null },
    { left: 140, top: 10, right: 150, bottom: 34, cell: null },
  ];
  for (const { left, top, right, bottom } of areas) fill(page, left, top, right, bottom);
  const silent = { read: () => Promise.resolve([]) };
  const lines = await readLines(silent, page, areas, 24);
  expect(lines.map(({ glyphs }) => glyphText(glyphs))).toEqual(['-', '—', '']);
});

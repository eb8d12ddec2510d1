import { readLines } from '../../../src/extract/scan/read-lines.ts';
import { glyphText } from '../../../src/extract/scan/show-line.ts';
import type { Recogniser } from '../../../src/extract/scan/recogniser/engine.ts';
import { blank } from './pixels.ts';

const HEIGHT = 20;
const line = (left: number, top: number, width: number, cell: number | null, height = HEIGHT) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
  cell,
});

/** Says what is written for strips one after another. */
function reading(...texts: readonly (readonly [text: string, confidence: number])[]): Recogniser {
  let next = 0;
  return {
    read: () => {
      const [text, confidence] = texts[next++]!;
      return Promise.resolve([...text].map((sign, i) => ({ text: sign, confidence, x: 10 * i, others: [] })));
    },
  };
}

const textsOf = async (
  recogniser: Recogniser,
  lines: readonly ReturnType<typeof line>[],
): Promise<string[]> =>
  (await readLines(recogniser, blank(200, 200), lines, HEIGHT)).map(({ glyphs }) => glyphText(glyphs));

it('the last character of a text is read behind the line above it, not as a sign', async () => {
  const recogniser = reading(['事业收', 1], ['>', 0.9], ['事业收入', 1]);
  expect(await textsOf(recogniser, [line(10, 10, 60, 4), line(30, 34, 20, 4)])).toEqual(['事业收', '入']);
});

it('a lone sign in a cell of its own is read between a word and a figure', async () => {
  const recogniser = reading(['完成率', 1], ['V', 0.9], ['95', 1], ['完成率≥95', 1]);
  expect(await textsOf(recogniser, [line(10, 10, 60, 1), line(90, 10, 20, 2), line(120, 10, 40, 3)])).toEqual(
    ['完成率', '≥', '95'],
  );
});

it('a stroke alone is a dash, and a one where the page counts', async () => {
  const stroke = line(10, 10, 18, 1, 2);
  expect(await textsOf(reading(['一', 0.99]), [stroke])).toEqual(['-']);
  expect(await textsOf(reading(['一', 0.99], ['二', 0.99]), [stroke, line(10, 40, 20, 2)])).toEqual([
    '一',
    '二',
  ]);
});

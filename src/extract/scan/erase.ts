/** @file What is left of a page without its rules: the writing. */
import type { Ink, Picture } from './picture.ts';
import type { Rule } from './rules.ts';

/** Paper where a rule and the blur beside it stood; the writing that touches a rule keeps the rest of it. */
export function eraseRules(
  picture: Picture,
  ink: Ink,
  rules: readonly Rule[],
): { readonly picture: Picture; readonly ink: Ink } {
  const [grey, dark] = [Uint8Array.from(picture.grey), Uint8Array.from(ink.dark)];
  const { width, height } = ink;
  const erase = (x: number, y: number): void => {
    if (x < 0 || y < 0 || x >= width || y >= height) return;
    grey[y * width + x] = 255;
    dark[y * width + x] = 0;
  };
  for (const { orientation, from, to, first, last } of rules)
    for (let across = first - 1; across <= last + 1; across++)
      for (let along = from - 2; along < to + 2; along++)
        if (orientation === 'horizontal') erase(along, across);
        else erase(across, along);
  return { picture: { width, height, grey }, ink: { width, height, dark } };
}

/** @file Damage to markup: HTML, and the XML inside DOCX and XLSX. */
import type { Mutation } from './bytes.ts';
import type { Chance } from './random.ts';

const TAG = /<[^<>]{1,400}>/g;
const NUMBER_ATTRIBUTE = /="(\d+)"/g;
const EXTREMES = ['0', '-1', '1e9', '100000000', '4294967296', '9'.repeat(40), '', 'NaN', '0x7fffffff'];

/** Replaces one match of a pattern, chosen by chance. */
function replaceOne(
  text: string,
  pattern: RegExp,
  chance: Chance,
  change: (match: string) => string,
): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const { index, 0: match } = chance.pick(matches);
  return text.slice(0, index) + change(match) + text.slice(index + match.length);
}

const dropTag: Mutation<string> = (text, chance) => replaceOne(text, TAG, chance, () => '');

const doubleTag: Mutation<string> = (text, chance) =>
  replaceOne(text, TAG, chance, (tag) => tag.repeat(2 + chance.whole(30)));

const nestDeep: Mutation<string> = (text, chance) =>
  replaceOne(text, /<(table|tr|td|div|w:tbl|w:tr|w:tc|w:p|row|c)[ >][^<>]*>?/g, chance, (tag) =>
    tag.repeat(500 + chance.whole(3000)),
  );

const extremeNumber: Mutation<string> = (text, chance) =>
  replaceOne(text, NUMBER_ATTRIBUTE, chance, () => `="${chance.pick(EXTREMES)}"`);

const extremeSpan: Mutation<string> = (text, chance) =>
  replaceOne(
    text,
    /<t[dh]\b/g,
    chance,
    (tag) => `${tag} ${chance.pick(['colspan', 'rowspan'])}="${chance.pick(EXTREMES)}"`,
  );

const extremeGridSpan: Mutation<string> = (text, chance) =>
  replaceOne(
    text,
    /<w:tcPr>/g,
    chance,
    (tag) => `${tag}<w:gridSpan w:val="${chance.pick(EXTREMES)}"/><w:vMerge/>`,
  );

const swapTags: Mutation<string> = (text, chance) => {
  const [first, second] = [0, 1].map(() =>
    chance.pick([...text.matchAll(TAG)].map(([tag]) => tag).concat('')),
  );
  return text.replace(first!, second!);
};

const strangeEntity: Mutation<string> = (text, chance) =>
  replaceOne(
    text,
    />/g,
    chance,
    () => `>${chance.pick(['&#x110000;', '&#0;', '&#xD800;', '&nosuch;', '&', ']]>', '<![CDATA[', '<!--'])}`,
  );

const moveBlock: Mutation<string> = (text, chance) => {
  const [from, to, length] = [chance.whole(text.length), chance.whole(text.length), chance.whole(3000)];
  const rest = text.slice(0, from) + text.slice(from + length);
  return rest.slice(0, to) + text.slice(from, from + length) + rest.slice(to);
};

export const markupMutations: readonly Mutation<string>[] = [
  dropTag,
  doubleTag,
  nestDeep,
  extremeNumber,
  extremeSpan,
  extremeGridSpan,
  swapTags,
  strangeEntity,
  moveBlock,
];

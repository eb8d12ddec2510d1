/** @file Whether a media query holds in a desktop browser (Media Queries 4): a screen of 1,280 × 720 points, a mouse, light colours. */

const WIDTH = 1_280;
const HEIGHT = 720;
const FONT_SIZE = 16;

const UNITS: ReadonlyMap<string, number> = new Map([
  ['px', 1],
  ['em', FONT_SIZE],
  ['rem', FONT_SIZE],
  ['pt', 4 / 3],
  ['cm', 96 / 2.54],
  ['mm', 96 / 25.4],
  ['in', 96],
  ['dppx', 1],
  ['x', 1],
  ['dpi', 1 / 96],
]);

/** Lengths of the screen by the name of the feature. */
const SIZES: ReadonlyMap<string, number> = new Map([
  ['width', WIDTH],
  ['device-width', WIDTH],
  ['height', HEIGHT],
  ['device-height', HEIGHT],
  ['resolution', 1],
  ['-webkit-device-pixel-ratio', 1],
  ['color', 8],
  ['monochrome', 0],
  ['aspect-ratio', WIDTH / HEIGHT],
  ['device-aspect-ratio', WIDTH / HEIGHT],
]);

/** Features with words for values, and the one that holds. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['orientation', 'landscape'],
  ['hover', 'hover'],
  ['any-hover', 'hover'],
  ['pointer', 'fine'],
  ['any-pointer', 'fine'],
  ['prefers-color-scheme', 'light'],
  ['prefers-reduced-motion', 'no-preference'],
  ['prefers-contrast', 'no-preference'],
  ['forced-colors', 'none'],
  ['scripting', 'enabled'],
  ['update', 'fast'],
  ['display-mode', 'browser'],
]);

/** `600px`, `37.5em`, `16/9` as a number; null for what is none. */
function toNumber(text: string): number | null {
  const ratio = /^(\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?)$/.exec(text);
  if (ratio) return Number(ratio[1]) / Number(ratio[2]);
  const match = /^(-?(?:\d+(?:\.\d+)?|\.\d+))([a-z]*)$/.exec(text);
  if (!match) return null;
  const unit = match[2] === '' ? 1 : UNITS.get(match[2]!);
  return unit === undefined ? null : Number(match[1]) * unit;
}

function compareLengths(size: number, sign: string, value: number): boolean {
  if (sign === '<') return size < value;
  if (sign === '>') return size > value;
  if (sign === '<=') return size <= value;
  return sign === '>=' ? size >= value : Math.abs(size - value) < 1e-6;
}

const FLIPPED: ReadonlyMap<string, string> = new Map([
  ['<', '>'],
  ['>', '<'],
  ['<=', '>='],
  ['>=', '<='],
  ['=', '='],
]);

/** `400px <= width < 1300px` and its halves. */
function readRange(feature: string): boolean | null {
  const match = /^(?:([^<>=]+)(<=?|>=?|=))?\s*([a-z-]+)\s*(?:(<=?|>=?|=)([^<>=]+))?$/.exec(feature);
  const size = SIZES.get(match?.[3] ?? '');
  if (!match || size === undefined || (match[1] === undefined && match[5] === undefined)) return null;
  const [left, right] = [match[1], match[5]].map((text) =>
    text === undefined ? null : toNumber(text.trim()),
  );
  const holdsLeft =
    left === null || left === undefined || compareLengths(size, FLIPPED.get(match[2]!)!, left);
  return holdsLeft && (right === null || right === undefined || compareLengths(size, match[4]!, right));
}

/** What stands between the parentheses; what nobody knows does not hold. */
function holdsFeature(feature: string): boolean {
  const [name = '', value] = feature.split(':').map((part) => part.trim());
  if (value === undefined) return readRange(feature) ?? (WORDS.has(name) || (SIZES.get(name) ?? 0) > 0);
  const word = WORDS.get(name);
  if (word !== undefined) return word === value;
  const [, bound, plain] = /^(?:(min|max)-)?(.*)$/.exec(name.replace(/^-webkit-(min|max)-/, '$1--webkit-'))!;
  const size = SIZES.get(plain!);
  const number = toNumber(value);
  if (size === undefined || number === null) return false;
  return compareLengths(size, bound === 'min' ? '>=' : bound === 'max' ? '<=' : '=', number);
}

function holdsQuery(query: string): boolean {
  const [, sign, type = 'all'] = /^\s*(?:(not|only)\s+)?([a-z-]+)?/.exec(query)!;
  const features = [...query.matchAll(/(not\s+)?\(([^()]+)\)/g)];
  const each = features.map(([, no, feature]) => holdsFeature(feature!.trim()) !== (no !== undefined));
  const isAny = /\)\s+or\s+\(/.test(query);
  const holdsFeatures = features.length === 0 || (isAny ? each.some(Boolean) : each.every(Boolean));
  const isScreen = ['all', 'screen', 'and', 'not'].includes(type);
  return (isScreen && holdsFeatures) !== (sign === 'not');
}

/** Whether one of the queries of a list holds; an empty list always does. */
export function holdsMedia(list: string): boolean {
  const text = list
    .toLowerCase()
    .replace(/\/\*.*?\*\//gs, ' ')
    .trim();
  return text === '' || text.split(',').some(holdsQuery);
}

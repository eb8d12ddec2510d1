/** @file Damage to text dumps: lines and tab-separated cells, and the figures and codes inside them (in every format's text). */
import type { Mutation } from './bytes.ts';
import type { Chance } from './random.ts';

const FIGURES = [
  '9'.repeat(400),
  '-0',
  '1.',
  '.5',
  '1,2,3',
  '#####',
  '－１２',
  '1e308',
  '0'.repeat(50),
  '(3.00)',
  '﹣5',
  '１，２３４．５６',
  '∞',
];

const changeLines =
  (change: (lines: string[], chance: Chance) => string[]): Mutation<string> =>
  (text, chance) =>
    change(text.split('\n'), chance).join('\n');

const dropLines = changeLines((lines, chance) => {
  const at = chance.whole(lines.length);
  return [...lines.slice(0, at), ...lines.slice(at + 1 + chance.whole(30))];
});

const repeatLines = changeLines((lines, chance) => {
  const at = chance.whole(lines.length);
  const piece = lines.slice(at, at + 1 + chance.whole(40));
  return [
    ...lines.slice(0, at),
    ...Array.from({ length: 1 + chance.whole(60) }, () => piece).flat(),
    ...lines.slice(at),
  ];
});

const shuffleLines = changeLines((lines, chance) => {
  const at = chance.whole(lines.length);
  const piece = lines.slice(at, at + 30);
  for (let i = piece.length - 1; i > 0; i--) {
    const j = chance.whole(i + 1);
    [piece[i], piece[j]] = [piece[j]!, piece[i]!];
  }
  return [...lines.slice(0, at), ...piece, ...lines.slice(at + 30)];
});

const breakLines = changeLines((lines, chance) =>
  lines.flatMap((line) =>
    chance.whole(6) > 0 ? [line] : [line.slice(0, line.length / 2), line.slice(line.length / 2)],
  ),
);

const joinLines = changeLines((lines, chance) => {
  const at = chance.whole(lines.length);
  return [
    ...lines.slice(0, at),
    lines.slice(at, at + 1 + chance.whole(50)).join(chance.pick(['', '\t', ' '])),
    ...lines.slice(at + 50),
  ];
});

/** Tabs added or taken away: the columns no longer fit. */
const moveTabs: Mutation<string> = (text, chance) =>
  text.replace(/\t/g, (tab) => chance.pick([tab, tab, tab, tab, '', '\t\t', ' ', '\t'.repeat(200)]));

const changeFigures: Mutation<string> = (text, chance) =>
  text.replace(/\d[\d,.]*/g, (figure) => (chance.whole(12) > 0 ? figure : chance.pick(FIGURES)));

const dropHan: Mutation<string> = (text, chance) =>
  text.replace(/[\u4e00-\u9fff]/g, (char) =>
    chance.whole(40) > 0 ? char : chance.pick(['', ' ', '⻔', '𠮷', '\u200b', '\ufffd']),
  );

/** Words that every object of the language answers to, and others that programs take for something else than text. */
const PROGRAM_WORDS =
  'constructor __proto__ toString valueOf hasOwnProperty prototype isPrototypeOf __defineGetter__ length then undefined null NaN true'.split(
    ' ',
  );

const plantProgramWords: Mutation<string> = (text, chance) =>
  text.replace(/[\u4e00-\u9fff]{2,}/g, (words) =>
    chance.whole(25) > 0
      ? words
      : chance.pick([chance.pick(PROGRAM_WORDS), words + chance.pick(PROGRAM_WORDS)]),
  );

/** What makes a pattern look again and again at the same place. */
export const RUNS = [
  ' ',
  '　',
  '%',
  '(',
  '（',
  '一',
  '1',
  '1,',
  '0.',
  '，',
  '-',
  '—',
  '.',
  'a',
  '表',
  '元',
  ':',
  '/',
  '\u200b',
];

export const plantLongRun: Mutation<string> = (text, chance) => {
  const words = [...text.matchAll(/[\u4e00-\u9fff]{2,}/g)];
  const at = words.length === 0 ? 0 : chance.pick(words).index;
  return text.slice(0, at) + chance.pick(RUNS).repeat(200 + chance.whole(20_000)) + text.slice(at);
};

export const lineMutations: readonly Mutation<string>[] = [
  dropLines,
  repeatLines,
  shuffleLines,
  breakLines,
  joinLines,
  moveTabs,
  changeFigures,
  dropHan,
  plantProgramWords,
  plantLongRun,
];

/** Those that keep the markup whole, for text inside HTML and XML. */
export const textMutations: readonly Mutation<string>[] = [changeFigures, dropHan, plantProgramWords];

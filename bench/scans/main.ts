/**
 * @file `npm run bench:scans [-- FILE.pdf[:FIRST-LAST] …] [--wear NAME] [--show]`: PDFs turned into pictures, worn as paper is, read again
 * and scored against what the PDF itself gives.
 */
import { basename } from 'node:path';
import { convert } from '../../src/convert.ts';
import { readPages, renderPages, type Range } from './render.ts';
import { addMatches, differencesOf, f1Of, scoreScan, type Match, type Score } from './score.ts';
import { scansToPdf } from './scan-pdf.ts';
import { wearPage, type Wear } from './wear.ts';

const WEARS: readonly Wear[] = [
  { name: 'clean200', dpi: 200, quality: 90 },
  { name: 'clean300', dpi: 300, quality: 90 },
  { name: 'fax150', dpi: 150, quality: 60, skew: 1 },
  { name: 'worn200', dpi: 200, quality: 50, skew: 2, noise: 10, fold: true },
  { name: 'seal200', dpi: 200, quality: 75, skew: 0.5, seal: true },
  { name: 'poor110', dpi: 110, quality: 40, skew: 1, noise: 12 },
  { name: 'turned200', dpi: 200, quality: 80, turns: 1 },
];

const FILES = ['district-budget', 'final-accounts', 'district-targets', 'self-evaluations'].map(
  (name) => `corpus/${name}.pdf`,
);

interface Scored extends Score {
  readonly pages: number;
  readonly seconds: number;
}

/** Pages that are asked for, of a file. */
function readArgument(argument: string): { path: string; range: Range | null } {
  const [, path, first, last] = /^(.*?)(?::(\d+)-(\d+))?$/.exec(argument)!;
  return { path: path!, range: first ? [Number(first), Number(last)] : null };
}

async function scoreFile(argument: string, wear: Wear, shows: boolean): Promise<Scored> {
  const { path, range } = readArgument(argument);
  const bytes = readPages(path, range);
  const truth = await convert(bytes, { file: basename(path) });
  const scans = renderPages(bytes, wear.dpi).map((page, i) => wearPage(page, wear, i));
  const pdf = scansToPdf(scans, wear.dpi, wear.turns);
  const started = process.cpuUsage();
  const read = await convert(pdf, { file: basename(path), ocr: true });
  const seconds = process.cpuUsage(started).user / 1e6;
  if (shows) for (const line of differencesOf(read, truth)) console.log(`  ${line}`);
  return { ...scoreScan(read, truth), pages: scans.length, seconds };
}

const percent = (match: Match): string => f1Of(match).toFixed(4);

const row = (...cells: readonly (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);

function printScore(name: string, scores: readonly Scored[]): void {
  const sum = (pick: (score: Scored) => Match): Match => scores.map(pick).reduce(addMatches);
  const proved = sum((score) => score.proved);
  const pages = scores.reduce((total, score) => total + score.pages, 0);
  const seconds = scores.reduce((total, score) => total + score.seconds, 0);
  row(
    name,
    pages,
    percent(sum((score) => score.cells)),
    percent(sum((score) => score.amounts)),
    percent(sum((score) => score.projects)),
    `${proved.both}/${proved.truth}`,
    scores.reduce((total, { wrong }) => total + wrong.length, 0),
    (seconds / pages).toFixed(2),
    (process.resourceUsage().maxRSS / 1024).toFixed(0),
  );
  for (const { wrong } of scores) for (const each of wrong) console.log(`  wrong and proved: ${each}`);
}

const given = process.argv.slice(2);
const wanted = given.includes('--wear') ? given[given.indexOf('--wear') + 1] : null;
const files = given.filter((word, i) => !word.startsWith('--') && given[i - 1] !== '--wear');
row('scan', 'pages', 'cells F1', 'amounts F1', 'projects F1', 'proved', 'wrong', 's a page', 'peak MB');
row(...new Array<string>(9).fill('---'));
for (const wear of WEARS.filter(({ name }) => wanted === null || wanted === name)) {
  const scores: Scored[] = [];
  for (const file of files.length ? files : FILES)
    scores.push(await scoreFile(file, wear, given.includes('--show')));
  printScore(wear.name, scores);
}

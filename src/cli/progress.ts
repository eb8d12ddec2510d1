/** @file A progress bar with rate and time left: on a terminal only, on standard error, and as wide as there is room. */
import { terminalWidth } from '../model/width.ts';
import { say } from './language/index.ts';

export interface Progress {
  start(total: number): void;
  /** Some pages of a document are read. */
  read(id: string, read: number, pages: number): void;
  /** A document is done. */
  step(id: string): void;
  /** Makes room for a line; the bar comes again with the next step. */
  clear(): void;
  stop(): void;
}

const doNothing = (): undefined => undefined;
const SILENT: Progress = {
  start: doNothing,
  read: doNothing,
  step: doNothing,
  clear: doNothing,
  stop: doNothing,
};

/** What a run has done so far. */
export interface Course {
  readonly total: number;
  readonly done: number;
  /** Of the documents in work: the pages that are read, and of how many. */
  readonly reading: readonly (readonly [read: number, pages: number])[];
  readonly seconds: number;
}

/** How much of the time of a document is spent with its pages: measured on real ones, .56 to .92. */
const READING_SHARE = 0.8;
const WIDEST_BAR = 40;
/** A shorter bar says nothing. */
const SHORTEST_BAR = 6;

const shareRead = (reading: Course['reading']): number =>
  reading.reduce((sum, [read, pages]) => sum + read / pages, 0);

const rateToText = (count: number, seconds: number): string =>
  count === 0 || seconds === 0 ? '–' : (count / seconds).toFixed(1);

/** `45s`, `3m20s`, `2h05m` */
function secondsToText(seconds: number): string {
  if (!Number.isFinite(seconds)) return '–';
  const whole = Math.ceil(seconds);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  if (whole < 60) return `${whole}s`;
  return whole < 3600
    ? `${Math.floor(whole / 60)}m${two(whole % 60)}s`
    : `${Math.floor(whole / 3600)}h${two((whole % 3600) / 60)}m`;
}

/** One document alone is told by its pages, several by how many are done. */
function courseToText({ total, done, reading, seconds }: Course, left: string): string {
  const [only] = reading;
  if (total === 1 && only)
    return say('page {0}/{1}  {2}/s  {3} left', ...only.map(String), rateToText(only[0], seconds), left);
  return say(
    '{0}/{1} documents  {2}/s  {3} left',
    String(done),
    String(total),
    rateToText(done, seconds),
    left,
  );
}

/** The line of the bar, of at most so many columns: where it is narrow the bar is shorter, or none, and the figures stay. */
export function courseToLine(course: Course, columns: number): string {
  const { total, done, reading, seconds } = course;
  const read = READING_SHARE * shareRead(reading);
  const share = total === 0 ? 1 : (done + read) / total;
  const text = courseToText(course, secondsToText((seconds * (1 - share)) / share));
  const room = Math.min(WIDEST_BAR, columns - terminalWidth(text) - 2);
  if (room < SHORTEST_BAR) return text;
  const full = Math.round(room * share);
  return `${'█'.repeat(full)}${'░'.repeat(room - full)} ${text}`;
}

/** Nothing is drawn more often. */
const DRAW_MS = 100;
const CLEAR_LINE = '\r\u001b[K';
/** In a window narrower than the figures the line is cut, not broken: what is broken cannot be cleared. */
const [NO_WRAP, WRAP] = ['\u001b[?7l', '\u001b[?7h'];

/** @param isWanted by the options; without a terminal nothing is drawn */
export function createProgress(isWanted: boolean, stream = process.stderr): Progress {
  if (!isWanted || !stream.isTTY) return SILENT;
  const started = performance.now();
  const reading = new Map<string, readonly [number, number]>();
  let total = 0;
  let done = 0;
  let timer: NodeJS.Timeout | undefined;
  const clear = (): void => void stream.write(CLEAR_LINE);
  const draw = (): void => {
    const seconds = (performance.now() - started) / 1000;
    const course = { total, done, reading: [...reading.values()], seconds };
    stream.write(`${CLEAR_LINE}${NO_WRAP}${courseToLine(course, stream.columns)}${WRAP}`);
  };
  return {
    start(documents) {
      total = documents;
      timer = setInterval(draw, DRAW_MS).unref();
      draw();
    },
    read: (id, read, pages) => void reading.set(id, [read, pages]),
    step(id) {
      reading.delete(id);
      done += 1;
    },
    clear,
    stop() {
      clearInterval(timer);
      clear();
    },
  };
}

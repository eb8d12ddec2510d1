/**
 * @file What pdf.js says while it reads. It looks past most damage and only prints a warning, so that text is gone without a word
 * to the caller: a stream that ends early, a command that has lost its operands. Those warnings are the only sign of it.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** Beginnings of the messages of pdf.js 5.6 after which text of the page may be missing; a test has an example of each cause. */
const LOSSES: readonly RegExp[] = [
  /^Unknown command /,
  /^Skipping command /,
  /^getOperatorList - ignoring (?:XObject|errors|operator|annotation|ExtGState|beginMarkedContentProps)/,
  /^getContentStream - ignoring /,
  /^_parsedAnnotations: /,
  /^Unterminated /,
  /^getHexString - ignoring invalid /,
  /^Badly formatted number/,
  /^Bad (?:encoding|block header) in flate stream/,
  /^Filter ".*" is not supported/,
  /^Invalid stream: /,
  /^findDefaultInlineStreamEnd: Reached the end/,
];

/** Messages kept of one page: the first names the damage, hundreds more only repeat it. */
const MOST_KEPT = 3;

type Print = (...words: unknown[]) => void;

const listeners = new AsyncLocalStorage<Set<string>>();
/** The functions that stand in for those of the console. */
const taps = new WeakSet<Print>();

/** Where nobody listens, a message goes where it went before: it is not one of pdf.js about a page of ours. */
function tap(level: 'warn' | 'info'): void {
  const { console } = globalThis;
  const print = console[level] as Print;
  if (taps.has(print)) return;
  const listening: Print = (...words) => {
    const heard = listeners.getStore();
    if (!heard) return print.apply(console, words);
    const message = String(words[0]).replace(/^(?:Warning|Info): /, '');
    if (heard.size < MOST_KEPT && LOSSES.some((loss) => loss.test(message))) heard.add(message);
  };
  taps.add(listening);
  console[level] = listening;
}

/**
 * Runs a call of pdf.js, keeps its messages off the console, and adds those to `heard` that say that something was lost.
 * pdf.js knows no other way to hand on its messages than the console; somebody else may have put another function there since.
 */
export function listen<T>(heard: Set<string>, call: () => T): T {
  tap('warn');
  tap('info');
  return listeners.run(heard, call);
}

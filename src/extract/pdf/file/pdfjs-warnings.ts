/**
 * @file What pdf.js says while it reads. It looks past most damage and only prints a warning, so that text is gone without a word
 * to the caller: a stream that ends early, a command that has lost its operands. Those warnings are the only sign of it.
 */

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
  /^Stream cut: /, // of what unpacks streams in its place
  /^findDefaultInlineStreamEnd: Reached the end/,
];

/** Messages kept of one page: the first names the damage, hundreds more only repeat it. */
const MOST_KEPT = 3;

type Print = (...words: unknown[]) => void;

/** Who listens at the moment; an `AsyncLocalStorage` would know it too, and costs a twentieth of the time of reading. */
let listener: Set<string> | null = null;
/** Done when the calls before are: one is listened to at a time, whatever number of documents is read at once. */
let turn: Promise<void> = Promise.resolve();
/** The functions that stand in for those of the console. */
const taps = new WeakSet<Print>();

/** Messages go where they went before where nobody listens, and where they are not of pdf.js. */
function tap(level: 'warn' | 'info'): void {
  const { console } = globalThis;
  const print = console[level] as Print;
  if (taps.has(print)) return;
  const listening: Print = (...words) => {
    const message = /^(?:Warning|Info): ([^]*)/.exec(String(words[0]))?.[1];
    if (!listener || message === undefined) return print.apply(console, words);
    if (listener.size < MOST_KEPT && LOSSES.some((loss) => loss.test(message))) listener.add(message);
  };
  taps.add(listening);
  console[level] = listening;
}

/**
 * Awaits a call of pdf.js, keeps its messages off the console, and adds those to `heard` that say that something was lost.
 * pdf.js knows no other way to hand on its messages than the console; somebody else may have put another function there since.
 */
export function listen<T>(heard: Set<string>, call: () => Promise<T>): Promise<T> {
  const called = turn.then(async () => {
    tap('warn');
    tap('info');
    listener = heard;
    try {
      return await call();
    } finally {
      listener = null;
    }
  });
  const end = (): void => undefined; // what went wrong is the caller's; the next one's turn comes all the same
  turn = called.then(end, end);
  return called;
}

/** Makes a call of pdf.js that answers at once, and keeps its messages off the console. */
export function listenNow<T>(call: () => T): T {
  const before = listener;
  listener = new Set();
  try {
    return call();
  } finally {
    listener = before;
  }
}

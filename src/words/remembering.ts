/** @file Answers about texts that are asked for again and again: of a table most cells are looked at by several steps, and many say the same. */

/** Answers that are kept; then all are forgotten at once. */
const MOST = 20_000;
/** Longer texts are prose, and hardly two are the same. */
const LONGEST = 48;

/** The same function, which need not look at the same text again. @param read pure, and never undefined */
export function remembering<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const answer = read(text);
    known.set(text, answer);
    return answer;
  };
}

/** @file The word that was probably meant. */

/** Levenshtein distance: insertions, deletions and changes of one character. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, char] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (char === b[j] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

/** The nearest of the known words, or null where none is near: at most half of it may differ. */
export function nearestWord(word: string, known: readonly string[]): string | null {
  const [best] = known
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, far }) => far <= Math.max(candidate.length, word.length) / 2)
    .sort((a, b) => a.far - b.far);
  return best?.candidate ?? null;
}

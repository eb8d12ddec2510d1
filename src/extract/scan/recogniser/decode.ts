/** @file What the recogniser says of each step → characters with their places, and what else each could be (CTC). */

export interface Candidate {
  readonly text: string;
  /** How sure the recogniser is, 0 to 1. */
  readonly confidence: number;
}

/** A character that the recogniser sees. */
export interface Glyph extends Candidate {
  /** Its middle, in columns of the strip. */
  readonly x: number;
  /** What else it could be, the likeliest first; '' for nothing at all. */
  readonly others: readonly Candidate[];
}

/** Less likely readings are not worth a thought. */
const LEAST = 0.002;
const MOST_OTHERS = 4;

interface Peak {
  readonly step: number;
  readonly index: number;
  readonly confidence: number;
}

/** What the recogniser answers for a strip. */
export interface Scores {
  /** Probability of each class at each step, step by step. */
  readonly values: Float32Array;
  readonly steps: number;
  /** Of the strip. */
  readonly width: number;
}

/** Equal classes side by side are one character; class 0 is the space between. */
function findPeaks({ values, steps }: Scores, classes: number): Peak[] {
  const peaks: Peak[] = [];
  let before = 0;
  for (let step = 0; step < steps; step++) {
    let index = 0;
    for (let i = 1; i < classes; i++)
      if (values[step * classes + i]! > values[step * classes + index]!) index = i;
    const confidence = values[step * classes + index]!;
    const last = peaks.at(-1);
    if (index !== 0 && index !== before) peaks.push({ step, index, confidence });
    else if (index !== 0 && last && confidence > last.confidence)
      peaks[peaks.length - 1] = { step, index, confidence };
    before = index;
  }
  return peaks;
}

/** The other classes of a step, the likeliest first. */
function rankOthers(values: Float32Array, { step, index }: Peak, classes: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < classes; i++) if (i !== index && values[step * classes + i]! >= LEAST) found.push(i);
  return found
    .sort((a, b) => values[step * classes + b]! - values[step * classes + a]!)
    .slice(0, MOST_OTHERS);
}

/** @param characters text of each class; '' for the first */
export function decode(scores: Scores, characters: readonly string[]): Glyph[] {
  const { values, steps, width } = scores;
  const classes = characters.length;
  return findPeaks(scores, classes).map((peak) => ({
    text: characters[peak.index]!,
    confidence: peak.confidence,
    x: ((peak.step + 0.5) * width) / steps,
    others: rankOthers(values, peak, classes).map((i) => ({
      text: characters[i]!,
      confidence: values[peak.step * classes + i]!,
    })),
  }));
}

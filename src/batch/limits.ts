/** @file What one document may take. */

export interface Limits {
  readonly timeoutSeconds: number;
  readonly maxMemoryMb: number;
}

export const DEFAULT_LIMITS: Limits = { timeoutSeconds: 300, maxMemoryMb: 2048 };

/**
 * Room for new objects, at most twice V8's own measure: a page's marks are gone before they are moved (a fifth less time on long
 * documents). It begins with a good part of it, so that short documents do not pay for its growth.
 */
const YOUNG_MB = { least: 16, most: 32 } as const;

/**
 * After a collection the heap may grow by this part of what is in use before the next, a sixth of what V8 allows by itself: on 500 pages
 * that takes 100 MB less, and a twentieth more time.
 */
const GROWTH_PERCENT = 50;

/** Flags of Node for the process that converts. */
export const limitsToFlags = ({ maxMemoryMb }: Limits): string[] => [
  `--max-old-space-size=${maxMemoryMb}`,
  `--heap-growing-percent=${GROWTH_PERCENT}`,
  `--min-semi-space-size=${YOUNG_MB.least}`,
  `--max-semi-space-size=${YOUNG_MB.most}`,
];

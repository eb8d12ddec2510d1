/** @file What one document may take. */

export interface Limits {
  readonly timeoutSeconds: number;
  readonly maxMemoryMb: number;
}

export const DEFAULT_LIMITS: Limits = { timeoutSeconds: 300, maxMemoryMb: 2048 };

/**
 * Room for new objects, V8's own measure, from the start: short documents do not pay for its growth. Twice of it is a twentieth quicker
 * on hundreds of pages and a tenth slower on twenty, for every fresh page of memory has to be fetched from the system.
 */
const YOUNG_MB = 16;

/**
 * After a collection the heap may grow by this part of what is in use before the next, a sixth of what V8 allows by itself: on 500 pages
 * that takes 100 MB less, and a twentieth more time.
 */
const GROWTH_PERCENT = 50;

/** Flags of Node for the process that converts. */
export const limitsToFlags = ({ maxMemoryMb }: Limits): string[] => [
  `--max-old-space-size=${maxMemoryMb}`,
  `--heap-growing-percent=${GROWTH_PERCENT}`,
  `--min-semi-space-size=${YOUNG_MB}`,
  `--max-semi-space-size=${YOUNG_MB}`,
];

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

/** Flags of Node for the process that converts. */
export const limitsToFlags = ({ maxMemoryMb }: Limits): string[] => [
  `--max-old-space-size=${maxMemoryMb}`,
  `--min-semi-space-size=${YOUNG_MB.least}`,
  `--max-semi-space-size=${YOUNG_MB.most}`,
];

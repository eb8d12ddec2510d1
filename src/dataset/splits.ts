/** @file Which rows are for training, validation and test: by department, so that none of its texts is in two of them. */
import { createHash } from 'node:crypto';

export const SPLITS = ['train', 'validation', 'test'] as const;
export type Split = (typeof SPLITS)[number];

/** Of a hundred departments. */
const TRAIN = 80;
const VALIDATION = 10;

/**
 * The split of a department: by its id alone, so that it stays where it is whatever comes to the data set.
 * @param whose id of the department; of a document that names none, its own
 */
export function splitOf(whose: string): Split {
  const place = createHash('sha256').update(whose).digest().readUInt32BE(0) % 100;
  if (place < TRAIN) return 'train';
  return place < TRAIN + VALIDATION ? 'validation' : 'test';
}

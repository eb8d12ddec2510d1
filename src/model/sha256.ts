/** @file The hash by which bytes and texts are told. */
import { createHash } from 'node:crypto';

/** Hexadecimal; of a text in UTF-8. */
export const sha256Of = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** @file A planned document → what the process that converts it needs. Apart from the task itself, which loads all that converts. */
import type { PlannedDocument } from './plan.ts';
import type { Task } from './task.ts';

/** Where a document is written to, and how. */
type Place = Pick<Task, 'out' | 'fingerprint' | 'options'>;

/** @param path where the bytes are read from */
export const documentToTask = (
  document: Omit<PlannedDocument, 'path' | 'shown'>,
  path: Buffer,
  { out, fingerprint, options }: Place,
): Task => ({
  sha256: document.sha256,
  bytes: document.bytes,
  error: document.error,
  path: path.toString('base64'),
  inside: document.inside,
  file: document.file,
  paths: document.paths,
  origins: document.origins,
  named: document.named,
  output: document.output,
  out,
  fingerprint,
  options,
});

/** @file A planned document → what the process that converts it needs. Apart from the task itself, which loads all that converts. */
import type { Decision } from '../schemas/index.ts';
import { withDecisions } from './decided.ts';
import type { PlannedDocument } from './plan.ts';
import type { Task } from './task.ts';

/** Where a document is written to, and how. */
interface Place extends Pick<Task, 'out' | 'fingerprint' | 'options'> {
  /** What reviewers have decided, by document; none of a document that others take in. */
  readonly decisions?: ReadonlyMap<string, readonly Decision[]>;
}

/** @param path where the bytes are read from */
export const documentToTask = (
  document: Omit<PlannedDocument, 'path' | 'shown'>,
  path: Buffer,
  { out, fingerprint, options, decisions }: Place,
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
  fingerprint: withDecisions(fingerprint, decisions?.get(document.sha256)),
  options,
  decisions: decisions?.get(document.sha256) ?? [],
});

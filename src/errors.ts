/** @file The few errors that are thrown: unreadable input and wrong usage. Everything about content is a finding. */
import type { FindingCode } from './findings/index.ts';

/** The document cannot be read at all. The batch turns it into a failed document with this finding. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly code: FindingCode;
  constructor(code: FindingCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The bytes are readable but no disclosure (JSON, CSV, an image, an output of ours): skipped in a folder, an error when named. */
export class NotADisclosure extends Error {
  override readonly name = 'NotADisclosure';
}

/** The caller asked for something that does not exist or makes no sense: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The output cannot be written (no permission, a full disk): the run stops; what is done stays done. Exit code 2. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

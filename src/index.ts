/** @file The public API. */
export {
  checkReport,
  reportToText,
  shareProved,
  type CheckCounts,
  type CheckReport,
  type FormReport,
} from './write/check-report.ts';
export { convert, type ConvertOptions } from './convert.ts';
export { extractFolder, type ExtractedDocument, type ExtractFolderOptions } from './extract-folder.ts';
export { RELATION_NAMES, rows } from './write/rows.ts';
export { redactContacts, type Redacted } from './write/redact/index.ts';
export { DocumentError, NotADisclosure, UsageError } from './errors.ts';
export { FINDINGS, renderFinding, type FindingCode } from './findings/index.ts';
export type { FindingKind, Level } from './findings/kind.ts';
export * from './schemas/index.ts';

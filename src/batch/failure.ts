/** @file The document file of a document that could not be converted: no tables, one finding that says why. */
import { formatOf } from '../convert.ts';
import { FINDINGS, type FindingCode } from '../findings/index.ts';
import type { Format } from '../model/index.ts';
import { SCHEMA_VERSION, type Conversion } from '../schemas/index.ts';

/** The format where the bytes were seen and tell; `text` is what is left. */
function guessFormat(bytes: Uint8Array | null): Format {
  if (!bytes) return 'text';
  try {
    return formatOf(bytes);
  } catch {
    return 'text'; // no disclosure at all: the finding says so
  }
}

/** @param bytes null where reading them again could do harm */
export function failedConversion(
  { sha256, file }: { readonly sha256: string; readonly file: string },
  bytes: Uint8Array | null,
  code: FindingCode,
  note: string,
): Conversion {
  const facts = { kind: 'other', department: null, region: null, year: null, pages: null } as const;
  return {
    schema_version: SCHEMA_VERSION,
    document: {
      id: sha256,
      file,
      format: guessFormat(bytes),
      sha256,
      ...facts,
      status: 'failed',
      records_sha256: null,
    },
    tables: [],
    amounts: [],
    projects: [],
    department_targets: [],
    evaluations: [],
    statements: [],
    repairs: [],
    checks: [],
    findings: [
      {
        id: `${sha256}/finding0`,
        code,
        level: FINDINGS[code].level,
        at: sha256,
        expected: null,
        actual: null,
        note: note || null,
      },
    ],
  };
}

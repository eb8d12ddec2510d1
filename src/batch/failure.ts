/** @file The document file of a document that could not be converted: no tables, one finding that says why. */
import { formatOf } from '../convert.ts';
import { FINDINGS, type FindingCode } from '../findings/index.ts';
import type { Format } from '../model/index.ts';
import { SCHEMA_VERSION, type Conversion } from '../schemas/index.ts';

/** Where the bytes were seen and tell. */
function guessFormat(bytes: Uint8Array | null): Format | null {
  if (!bytes) return null;
  try {
    return formatOf(bytes);
  } catch {
    return null; // no disclosure at all: the finding says so
  }
}

/** What is known of a file that gave nothing. */
interface Unconverted {
  readonly sha256: string;
  readonly file: string;
  /** Null where it could not be read: its hash is then one of its name. */
  readonly bytes: number | null;
}

/** @param bytes null where reading them again could do harm */
export function failedConversion(
  { sha256, file, bytes: size }: Unconverted,
  bytes: Uint8Array | null,
  code: FindingCode,
  note: string,
): Conversion {
  const place = { department: null, department_id: null, region: null, region_name: null } as const;
  const facts = { kind: 'other', ...place, year: null, pages: null } as const;
  return {
    schema_version: SCHEMA_VERSION,
    document: {
      id: sha256,
      file,
      format: guessFormat(bytes),
      sha256: size === null ? null : sha256,
      ...facts,
      status: code === 'input.skipped' ? 'skipped' : 'failed',
      reason: note || null,
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

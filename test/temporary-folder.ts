/** A folder of its own for a test file; all of them are removed when its tests are done. */
import { afterAll } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** Absolute path of a new, empty folder. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'suanpan-test-'));
  made.push(folder);
  return folder;
}

afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

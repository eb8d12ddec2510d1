/** @file The pages of a PDF as pictures, by poppler. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Picture } from '../../src/extract/scan/picture.ts';

/** A PGM file (P5): three numbers behind the mark, then the pixels. */
function readPgm(path: string): Picture {
  const bytes = readFileSync(path);
  const head = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(bytes.toString('latin1', 0, 64))!;
  const grey = new Uint8Array(bytes.subarray(head[0].length));
  return { width: Number(head[1]), height: Number(head[2]), grey };
}

/** @param pages the first and the last; null for all */
export function renderPages(path: string, dpi: number, pages: readonly [number, number] | null): Picture[] {
  const folder = mkdtempSync(join(tmpdir(), 'suanpan-scans-'));
  try {
    const range = pages ? ['-f', String(pages[0]), '-l', String(pages[1])] : [];
    execFileSync('pdftoppm', ['-r', String(dpi), '-gray', ...range, path, join(folder, 'p')]);
    return readdirSync(folder)
      .sort()
      .map((name) => readPgm(join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @file The pages of a PDF as pictures, by poppler. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** First and last page. */
export type Range = readonly [first: number, last: number];

/** What `work` makes of a folder that is gone afterwards. */
function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'suanpan-scans-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Some pages of a file as a file of their own: tables that go on before or behind them end there. @param range null for all */
export function readPages(path: string, range: Range | null): Buffer {
  if (!range) return readFileSync(path);
  const [first, last] = range;
  return inFolder((folder) => {
    const part = (page: number): string => join(folder, `${page}.pdf`);
    execFileSync('pdfseparate', ['-f', String(first), '-l', String(last), path, join(folder, '%d.pdf')]);
    const parts = Array.from({ length: last - first + 1 }, (_, i) => part(first + i));
    if (parts.length === 1) return readFileSync(parts[0]!);
    execFileSync('pdfunite', [...parts, join(folder, 'all.pdf')]);
    return readFileSync(join(folder, 'all.pdf'));
  });
}

export const renderPages = (pdf: Uint8Array, dpi: number): Picture[] =>
  inFolder((folder) => {
    const path = join(folder, 'all.pdf');
    writeFileSync(path, pdf);
    execFileSync('pdftoppm', ['-r', String(dpi), '-gray', path, join(folder, 'p')]);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort()
      .map((name) => readPgm(join(folder, name)));
  });

/** @file What an independent reader finds on the pages of a PDF: poppler's pdftotext, where it is installed. */
import { execFileSync } from 'node:child_process';

const run = (args: readonly string[]): string =>
  execFileSync('pdftotext', args, {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** Whether pdftotext is there. */
export function isReaderInstalled(): boolean {
  try {
    run(['-v']);
    return true;
  } catch {
    return false; // not installed: main says so
  }
}

/** The text of each page, in the order it is drawn; null where the reader cannot read the file. */
export function readPrinted(file: string): string[] | null {
  try {
    return run(['-raw', '-enc', 'UTF-8', file, '-']).split('\f').slice(0, -1);
  } catch {
    return null; // what cannot be read by one reader says nothing about the other
  }
}

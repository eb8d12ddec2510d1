/** @file Prints a file to PDF with the programs of the machine: Debian's chromium and libreoffice, fonts-noto-cjk. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Press } from './products.ts';

const commands: Readonly<Record<Press, (folder: string, file: string) => [string, string[]]>> = {
  chromium: (folder, file) => [
    'chromium',
    [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', '--disable-pdf-tagging'],
      `--print-to-pdf=${path.join(folder, 'document.pdf')}`,
      `file://${file}`,
    ],
  ],
  libreoffice: (folder, file) => [
    'soffice',
    [
      `-env:UserInstallation=file://${path.join(folder, 'profile')}`,
      ...['--headless', '--convert-to', 'pdf', '--outdir', folder, file],
    ],
  ],
};

/**
 * @param extension of the file that the program is given
 * @throws when the program is missing or fails
 */
export function printToPdf(bytes: Uint8Array, by: Press, extension: string): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'corpus-'));
  try {
    const file = path.join(folder, `document.${extension}`);
    writeFileSync(file, bytes);
    const [command, args] = commands[by](folder, file);
    execFileSync(command, args, { stdio: 'ignore', timeout: 120_000 });
    return readFileSync(path.join(folder, 'document.pdf'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

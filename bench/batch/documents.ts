/** @file Many documents out of few: copies of corpus/, each with bytes of its own that change nothing of what it says. */
import { zipSync, unzipSync } from 'fflate';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const withTail = (bytes: Buffer, tail: string): Buffer => Buffer.concat([bytes, Buffer.from(tail)]);

/** How each format takes in a number that no reader sees. */
const variations: Readonly<Record<string, (bytes: Buffer, number: number) => Uint8Array>> = {
  '.pdf': (bytes, number) => withTail(bytes, `\n%${number}\n`),
  '.html': (bytes, number) => withTail(bytes, `\n<!-- ${number} -->\n`),
  '.txt': (bytes, number) => withTail(bytes, '\n'.repeat(number)),
  '.docx': (bytes, number) =>
    zipSync({ ...unzipSync(bytes), 'docProps/number.txt': Buffer.from(`${number}`) }),
  '.xlsx': (bytes, number) =>
    zipSync({ ...unzipSync(bytes), 'docProps/number.txt': Buffer.from(`${number}`) }),
};

/**
 * Writes `count` documents with different hashes into a folder: the corpus, over and over.
 * @param half 0 or 1: only every second one, each document of the corpus as often in one half as in the other
 */
export function writeDocuments(
  folder: string,
  corpus: string,
  count: number,
  half: 0 | 1 | null = null,
): void {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(corpus).filter((name) => variations[extname(name)]);
  const originals = names.map((name) => readFileSync(join(corpus, name)));
  for (let number = 0; number < count; number++) {
    const [round, at] = [Math.floor(number / names.length), number % names.length];
    if (half !== null && (round + at) % 2 !== half) continue;
    const bytes = variations[extname(names[at]!)]!(originals[at]!, number);
    writeFileSync(join(folder, `${String(number).padStart(5, '0')}-${names[at]!}`), bytes);
  }
}

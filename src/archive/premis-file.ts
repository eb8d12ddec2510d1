/** @file The events of one output, as a file of the bag. */
import { createWriteStream } from 'node:fs';
import { readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Manifest } from '../schemas/index.ts';
import { parseConversion } from '../write/compact.ts';
import { makeFolder } from '../write/folder.ts';
import { outputToPremis, type Described } from './premis.ts';

/** One in memory at a time. */
async function* describeInputs(out: string, { inputs }: Manifest): AsyncGenerator<Described> {
  for (const input of inputs) {
    const text = input.output === null ? null : await readFile(join(out, input.output), 'utf8');
    yield { input, conversion: text === null ? null : parseConversion(text) };
  }
}

/** Writes `premis/0001.xml`. @throws the file system's error */
export async function writePremis(
  bag: string,
  number: number,
  out: string,
  manifest: Manifest,
  now: Date,
): Promise<void> {
  const path = join(bag, 'premis', `${String(number).padStart(4, '0')}.xml`);
  const { mtime } = await stat(join(out, 'manifest.json'));
  const moments = { run: mtime.toISOString(), packed: now.toISOString() };
  await makeFolder(dirname(path));
  const pieces = outputToPremis(manifest, () => describeInputs(out, manifest), moments);
  await pipeline(Readable.from(pieces), createWriteStream(`${path}.part`));
  await rename(`${path}.part`, path);
}

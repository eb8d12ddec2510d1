/** @file `--findings`: one line a finding, as an editor or a program reads it. */
import { open } from 'node:fs/promises';
import type { Finished } from '../batch/assemble.ts';
import { entryPathOf } from '../batch/ledger.ts';
import { unpackPart } from '../batch/packing.ts';
import type { PlacedFinding } from '../batch/places.ts';
import { renderFinding } from '../findings/index.ts';
import { sayText, spokenLanguage } from './language/index.ts';
import { writeTo } from './output.ts';
import { visible } from './visible.ts';

/** In the language that is spoken; an entry of an earlier version has only the English line. */
function sayMessage({ code, message, expected, actual, note }: PlacedFinding): string {
  if (spokenLanguage() === 'en' || note === undefined) return message;
  return renderFinding(code, { expected, actual, note: note && sayText(note) }, spokenLanguage());
}

/** `path:page:table:row:column level code message`; what a place has not is left empty. */
function findingToText(finding: PlacedFinding): string {
  const { file, page, line, table, row, column, level, code } = finding;
  const place = [file, page ?? line, table, row, column].map((part) => part ?? '').join(':');
  return `${visible(`${place} ${level} ${code} ${sayMessage(finding)}`)}\n`;
}

/** The last part of an entry holds the findings as JSON lines. */
async function readFindings(out: string, { sha256, entry, start }: Finished): Promise<string> {
  const length = entry.lengths.at(-1) ?? 0;
  if (length === 0) return '';
  const before = entry.lengths.slice(0, -1).reduce((sum, bytes) => sum + bytes, start);
  const file = await open(entryPathOf(out, sha256), 'r');
  try {
    const pieces: Buffer[] = [];
    for await (const piece of unpackPart(file, before, length)) pieces.push(piece);
    return Buffer.concat(pieces).toString('utf8');
  } finally {
    await file.close();
  }
}

const findingLinesToText = (lines: string): string =>
  lines
    .split('\n')
    .filter(Boolean)
    .map((line) => findingToText(JSON.parse(line) as PlacedFinding))
    .join('');

/** One document after the other, so that memory does not depend on their number. */
export async function printFindings(
  stream: NodeJS.WriteStream,
  kind: 'text' | 'jsonl',
  out: string,
  finished: readonly Finished[],
): Promise<void> {
  for (const document of finished) {
    const lines = await readFindings(out, document);
    await writeTo(stream, kind === 'jsonl' ? lines : findingLinesToText(lines));
  }
}

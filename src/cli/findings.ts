/** @file `--findings`: one line a finding, as an editor or a program reads it. */
import { open } from 'node:fs/promises';
import type { Finished } from '../batch/assemble.ts';
import { entryPathOf } from '../batch/ledger.ts';
import { unpackPart } from '../batch/packing.ts';
import type { PlacedFinding } from '../batch/places.ts';
import type { Level } from '../findings/kind.ts';
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

/** From the level of least weight. */
const LEVELS: readonly Level[] = ['info', 'warning', 'error'];

interface FindingOptions {
  readonly findings?: 'text' | 'jsonl';
  readonly findingsLevel: Level;
}

/** The findings of a document that are asked for, in the form that is. */
function findingLinesToText(lines: string, { findings, findingsLevel }: FindingOptions): string {
  const lowest = LEVELS.indexOf(findingsLevel);
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ line, finding: JSON.parse(line) as PlacedFinding }))
    .filter(({ finding }) => LEVELS.indexOf(finding.level) >= lowest)
    .map(({ line, finding }) => (findings === 'jsonl' ? `${line}\n` : findingToText(finding)))
    .join('');
}

/** Where they are asked for; one document after the other, so that memory does not depend on their number. */
export async function printFindings(
  stream: NodeJS.WriteStream,
  options: FindingOptions,
  out: string,
  finished: readonly Finished[],
): Promise<void> {
  if (!options.findings) return;
  for (const document of finished)
    await writeTo(stream, findingLinesToText(await readFindings(out, document), options));
}

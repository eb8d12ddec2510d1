/** @file The tag files of a bag as text: lists of hashes, and labels with values (RFC 8493, 2.1.3, 2.2). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Algorithm } from '../write/digest.ts';

export const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
export const BAGIT = 'bagit.txt';
export const BAG_INFO = 'bag-info.txt';

export const payloadListOf = (algorithm: Algorithm): string => `manifest-${algorithm}.txt`;
export const tagListOf = (algorithm: Algorithm): string => `tagmanifest-${algorithm}.txt`;

/** Line breaks and the sign that stands for them; nothing else is encoded (2.1.3). */
const encodePath = (path: string): string => path.replace(/[%\r\n]/g, encodeURIComponent);
const decodePath = (path: string): string => path.replace(/%(?:25|0a|0d)/gi, decodeURIComponent);

/** Sorted by path, as `sha512sum` writes them. */
export const hashesToList = (hashes: ReadonlyMap<string, string>): string =>
  [...hashes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, hash]) => `${hash}  ${encodePath(path)}\n`)
    .join('');

/** A path leads out of the bag, or is one of a user's own folder (5.1.2). */
const leadsAway = (path: string): boolean => /^[/~]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(path);

/** What a list says, and the lines that say nothing. */
export interface HashList {
  readonly hashes: ReadonlyMap<string, string>;
  readonly wrong: readonly string[];
}

/** Reads a list of hashes. */
export function listToHashes(text: string): HashList {
  const hashes = new Map<string, string>();
  const wrong: string[] = [];
  for (const line of text.split(/\r\n|\n|\r/).filter((each) => each !== '')) {
    const match = /^([0-9a-f]{32,128})[ \t]+([^ \t].*)$/i.exec(line);
    const path = match ? decodePath(match[2]!.replace(/^\*/, '')).replace(/^\.\//, '') : '';
    if (!match || leadsAway(path) || hashes.has(path)) wrong.push(line);
    else hashes.set(path, match[1]!);
  }
  return { hashes, wrong };
}

/** Null where the bag has none. */
export const readTag = (bag: string, name: string): Promise<string | null> =>
  readFile(join(bag, name), 'utf8').catch(() => null);

/** Labels with their values, in their order; a label may come again. A line that begins with a blank goes on with the one before. */
export function textToInfo(text: string): [label: string, value: string][] {
  const lines = text.replace(/(?:\r\n|\n|\r)[ \t]+/g, ' ').split(/\r\n|\n|\r/);
  return lines.flatMap((line): [string, string][] => {
    const at = line.indexOf(':');
    return at < 0 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()]];
  });
}

/** One line a label. */
export const infoToText = (info: readonly (readonly [string, string])[]): string =>
  info.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ')}\n`).join('');

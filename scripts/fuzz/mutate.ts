/** @file A corpus document and a seed → a document that is broken in a way of its own. */
import { unzipSync, zipSync } from 'fflate';
import { extname } from 'node:path';
import { byteMutations, type Mutation } from './bytes.ts';
import { lineMutations, plantLongRun, textMutations } from './lines.ts';
import { markupMutations } from './markup.ts';
import { pdfMutations } from './pdf.ts';
import { plantContact } from './plant.ts';
import { chanceOf, type Chance } from './random.ts';

const onText =
  (mutations: readonly Mutation<string>[]): Mutation<Buffer> =>
  (bytes, chance) =>
    Buffer.from(chance.pick(mutations)(bytes.toString('utf8'), chance));

/** Text between the tags only. */
const insideMarkup: Mutation<string> = (text, chance) => {
  const mutate = chance.pick(textMutations);
  return text.replace(/>[^<>]+</g, (content) => `>${mutate(content.slice(1, -1), chance)}<`);
};

const onMarkup = onText([...markupMutations, insideMarkup, insideMarkup, plantLongRun]);

/** One part of a package changed, lost, or unpacked to far more than it seems to hold. */
const onPackage: Mutation<Buffer> = (bytes, chance) => {
  const parts = unzipSync(bytes);
  const name = chance.pick(Object.keys(parts).filter((part) => /\.(xml|rels)$/.test(part)));
  const what = chance.whole(20);
  if (what === 0) delete parts[name];
  else if (what === 1) parts[name] = new Uint8Array(40 << 20).fill(0x20);
  else parts[name] = new Uint8Array(onMarkup(Buffer.from(parts[name]!), chance));
  return Buffer.from(zipSync(parts, { level: 1 }));
};

const mutations: Readonly<Record<string, Mutation<Buffer>>> = {
  '.txt': onText(lineMutations),
  '.html': onMarkup,
  '.docx': onPackage,
  '.xlsx': onPackage,
  '.ofd': onPackage,
  '.pdf': (bytes, chance) => chance.pick(pdfMutations)(bytes, chance),
};

/** A mutation that does not know the format, now and then. */
const mutateOnce = (bytes: Buffer, name: string, chance: Chance): Buffer => {
  if (bytes.length === 0) return bytes;
  const blind = chance.whole(6) === 0;
  return (blind ? chance.pick(byteMutations) : mutations[extname(name)]!)(bytes, chance);
};

export const canMutate = (name: string): boolean => mutations[extname(name)] !== undefined;

/**
 * One to four mutations, and somebody planted into the rest; the same seed gives the same bytes. A package that is already broken is only
 * broken further.
 */
export function mutate(bytes: Buffer, name: string, seed: number): Buffer {
  const chance = chanceOf(seed);
  let broken = bytes;
  for (let i = 0; i <= chance.whole(4); i++)
    try {
      broken = mutateOnce(broken, name, chance);
    } catch {
      broken = broken.length > 0 ? chance.pick(byteMutations)(broken, chance) : broken; // it can no longer be unpacked
    }
  return plantContact(broken, name, chance);
}

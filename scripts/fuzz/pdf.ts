/** @file Damage to PDF: objects, references, numbers, and the operators inside the streams. */
import { deflateSync, inflateSync } from 'node:zlib';
import type { Mutation } from './bytes.ts';
import type { Chance } from './random.ts';

/** Latin-1 keeps each byte a character. */
const asText = (bytes: Buffer): string => bytes.toString('latin1');
const asBytes = (text: string): Buffer => Buffer.from(text, 'latin1');

const EXTREMES = ['0', '-1', '99999999999', '1e30', '-2147483649', '0.0000000001', 'null', '(x)', '[', '<<'];
const STREAM = /\/Length (\d+)([^]{0,200}?)stream\r?\n/g;

function replaceOne(
  bytes: Buffer,
  pattern: RegExp,
  chance: Chance,
  change: (match: string) => string,
): Buffer {
  const text = asText(bytes);
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return bytes;
  const { index, 0: match } = chance.pick(matches);
  return asBytes(text.slice(0, index) + change(match) + text.slice(index + match.length));
}

const dropObject: Mutation<Buffer> = (bytes, chance) =>
  replaceOne(bytes, /\d+ 0 obj[^]*?endobj/g, chance, () => '');

const redirectReference: Mutation<Buffer> = (bytes, chance) =>
  replaceOne(bytes, /\d+ 0 R/g, chance, () => `${chance.whole(60)} 0 R`);

const changeNumber: Mutation<Buffer> = (bytes, chance) =>
  replaceOne(bytes, /\/[A-Za-z]+ -?\d+(\.\d+)?/g, chance, (entry) =>
    entry.replace(/-?\d.*$/, chance.pick(EXTREMES)),
  );

const dropName: Mutation<Buffer> = (bytes, chance) =>
  replaceOne(bytes, /\/[A-Z][A-Za-z]+/g, chance, () => '/Nothing');

/** Turns one compressed stream over to `change`, and keeps the file's structure whole around it. */
function changeStream(bytes: Buffer, chance: Chance, change: (content: string) => string): Buffer {
  const text = asText(bytes);
  const streams = [...text.matchAll(STREAM)];
  if (streams.length === 0) return bytes;
  const found = chance.pick(streams);
  const start = found.index + found[0].length;
  const end = start + Number(found[1]);
  try {
    const packed = deflateSync(asBytes(change(asText(inflateSync(bytes.subarray(start, end))))));
    const head = found[0].replace(/\/Length \d+/, `/Length ${packed.length}`);
    return Buffer.concat([bytes.subarray(0, found.index), asBytes(head), packed, bytes.subarray(end)]);
  } catch {
    return bytes; // not a deflated stream: nothing is changed
  }
}

const changeOperands: Mutation<Buffer> = (bytes, chance) =>
  changeStream(bytes, chance, (content) =>
    content.replace(/-?\d+(\.\d+)?/g, (number) => (chance.whole(30) > 0 ? number : chance.pick(EXTREMES))),
  );

const changeOperators: Mutation<Buffer> = (bytes, chance) =>
  changeStream(bytes, chance, (content) =>
    content.replace(/\b(BT|ET|q|Q|re|cm|Tm|Td|Tf|TJ|Tj|l|m|f|S|W n)\b/g, (operator) =>
      chance.whole(20) > 0 ? operator : chance.pick(['q', 'Q', 'BT', 'ET', '', 're', 'W n', 'cm']),
    ),
  );

const repeatContent: Mutation<Buffer> = (bytes, chance) =>
  changeStream(bytes, chance, (content) => content.repeat(2 + chance.whole(12)));

const cutContent: Mutation<Buffer> = (bytes, chance) =>
  changeStream(bytes, chance, (content) => content.slice(0, chance.whole(content.length)));

export const pdfMutations: readonly Mutation<Buffer>[] = [
  dropObject,
  redirectReference,
  changeNumber,
  dropName,
  changeOperands,
  changeOperands,
  changeOperators,
  repeatContent,
  cutContent,
];

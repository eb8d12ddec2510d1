/** @file People and numbers planted into a document where a form prints them: under `--redact contacts` none may come out again. */
import { unzipSync, zipSync } from 'fflate';
import { extname } from 'node:path';
import type { Mutation } from './bytes.ts';
import type { Chance } from './random.ts';

/** What must be in no output, blanks aside. */
export const PLANTED: readonly string[] = ['陆知行', '13812345678'];

const WRITINGS: readonly string[] = [
  '联系人：陆知行 联系电话：13812345678',
  '填报人:陆 知行 电话:138-1234-5678',
  '负责人：陆知行（138 1234 5678）',
  '审核人（签字）：陆知行，手机 １３８１２３４５６７８',
  '单位负责人：陆知行；联系方式：+8613812345678',
];

/** Into one text between tags, before or behind what it says. */
function plantInMarkup(markup: string, chance: Chance): string {
  const texts = [...markup.matchAll(/(<(?:td|th|p|w:t|t|ofd:TextCode)(?:\s[^<>]*)?>)([^<>]*)/gu)];
  if (texts.length === 0) return markup;
  const { index, 0: whole, 1: tag, 2: text } = chance.pick(texts);
  const words = chance.pick(WRITINGS);
  const planted = chance.pick([`${tag}${words}`, `${tag}${words} ${text}`, `${tag}${text} ${words}`]);
  return markup.slice(0, index) + planted + markup.slice(index + whole.length);
}

/** As a line, or as the last cell of one. */
function plantInLines(text: string, chance: Chance): string {
  const lines = text.split('\n');
  const at = chance.whole(lines.length);
  const words = chance.pick(WRITINGS);
  lines.splice(at, 1, ...chance.pick([[lines[at]!, words], [`${lines[at]}\t${words}`]]));
  return lines.join('\n');
}

const onString =
  (plant: (text: string, chance: Chance) => string): Mutation<Buffer> =>
  (bytes, chance) =>
    Buffer.from(plant(bytes.toString('utf8'), chance));

const plantInPackage: Mutation<Buffer> = (bytes, chance) => {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /(?:document|sheet\d+|Content)\.xml$/u.test(name));
  if (names.length === 0) return bytes;
  const name = chance.pick(names);
  parts[name] = Buffer.from(plantInMarkup(Buffer.from(parts[name]!).toString('utf8'), chance));
  return Buffer.from(zipSync(parts, { level: 1 }));
};

const plants: ReadonlyMap<string, Mutation<Buffer>> = new Map([
  ['.txt', onString(plantInLines)],
  ['.html', onString(plantInMarkup)],
  ['.docx', plantInPackage],
  ['.xlsx', plantInPackage],
  ['.ofd', plantInPackage],
]);

/** The same document with somebody in it; as it is where it cannot be written into. */
export function plantContact(bytes: Buffer, name: string, chance: Chance): Buffer {
  try {
    return plants.get(extname(name))?.(bytes, chance) ?? bytes;
  } catch {
    return bytes; // a package that is already broken
  }
}

/** Contacts of those planted that a text still tells, however they are written. */
export function plantedIn(text: string): string[] {
  const bare = text.normalize('NFKC').replace(/[\s\-–—()（）\\]|\\n/gu, '');
  return PLANTED.filter((contact) => bare.includes(contact));
}

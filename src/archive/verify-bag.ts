/** @file A bag against its lists (RFC 8493, 3): every payload file is in every payload list, every tag file in the tag list. */
import { ALGORITHMS, type Algorithm } from '../write/digest.ts';
import { BAG_INFO, BAGIT, listToHashes, payloadListOf, readTag, tagListOf, textToInfo } from './bag-files.ts';
import { compareFiles, filesIn, type Fault, type Verdict } from './compare.ts';

const isPayload = (file: string): boolean => file.startsWith('data/');
/** The lists of tags are what names the others: nothing names them. */
const isTag = (file: string): boolean => !isPayload(file) && !/^tagmanifest-\w+\.txt$/.test(file);

const changedFile = (file: string, note: string): Fault => ({ file, what: 'changed', note });

async function compareList(
  bag: string,
  list: string,
  algorithm: Algorithm,
  present: readonly string[],
): Promise<Verdict | null> {
  const text = await readTag(bag, list);
  if (text === null) return null;
  const { hashes, wrong } = listToHashes(text);
  const verdict = await compareFiles(bag, hashes, algorithm, present);
  return {
    ...verdict,
    faults: [...wrong.map((line) => changedFile(list, `no hash and path: ${line}`)), ...verdict.faults],
  };
}

/** The lists of one kind that are there, compared. */
async function compareLists(
  bag: string,
  listOf: (algorithm: Algorithm) => string,
  present: readonly string[],
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const algorithm of ALGORITHMS) {
    const verdict = await compareList(bag, listOf(algorithm), algorithm, present);
    if (verdict) verdicts.push(verdict);
  }
  return verdicts;
}

/** `Payload-Oxum`: bytes and number of payload files, for a first look (2.2.2). */
async function oxumFaults(bag: string, { bytes, files, faults }: Verdict): Promise<Fault[]> {
  const info = textToInfo((await readTag(bag, BAG_INFO)) ?? '');
  const oxum = info.find(([label]) => label.toLowerCase() === 'payload-oxum')?.[1];
  const found = `${bytes}.${files}`;
  if (oxum === undefined || oxum === found || faults.length > 0) return []; // the faults say it already
  return [changedFile(BAG_INFO, `Payload-Oxum ${oxum}, found ${found}`)];
}

async function declarationFaults(bag: string): Promise<Fault[]> {
  const text = (await readTag(bag, BAGIT)) ?? '';
  const isDeclared = /^BagIt-Version: (?:1\.0|0\.97)\r?\nTag-File-Character-Encoding: UTF-8\r?\n?$/.test(
    text,
  );
  return isDeclared ? [] : [changedFile(BAGIT, 'not the declaration of a bag')];
}

/** The files and bytes are those of the payload. Null where the folder is no bag. */
export async function verifyBag(bag: string): Promise<Verdict | null> {
  if ((await readTag(bag, BAGIT)) === null) return null;
  const present = await filesIn(bag);
  const payload = await compareLists(bag, payloadListOf, present.filter(isPayload));
  const tags = await compareLists(bag, tagListOf, present.filter(isTag));
  const [first = { files: 0, bytes: 0, faults: [] }] = payload;
  const noList: Fault[] =
    payload.length > 0
      ? []
      : [{ file: payloadListOf('sha512'), what: 'missing', note: 'no list of the payload' }];
  const faults = [
    ...(await declarationFaults(bag)),
    ...noList,
    ...[...payload, ...tags].flatMap((verdict) => verdict.faults),
    ...(await oxumFaults(bag, first)),
  ];
  return { ...first, faults };
}

import { zipSync, strToU8, type Zippable } from 'fflate';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARCHIVE_LIMITS, readInside } from '../../src/batch/archive.ts';
import { findInputs } from '../../src/batch/inputs.ts';
import { planDocuments, type Plan } from '../../src/batch/plan.ts';
import { temporaryFolder } from '../temporary-folder.ts';

let folder: string;
beforeEach(() => {
  folder = join(temporaryFolder(), 'in');
  mkdirSync(folder);
});

const page = (text: string): Uint8Array => strToU8(`<table><tr><td>项目</td><td>${text}</td></tr></table>`);

async function planOf(files: Readonly<Record<string, Uint8Array>>): Promise<Plan> {
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return planDocuments(await findInputs([folder], null), { index: 1, count: 1 });
}

const zip = (entries: Zippable): Uint8Array => zipSync(entries, { level: 0 });
const pathsOf = ({ documents }: Plan): string[] =>
  documents.filter(({ error }) => error === null).flatMap(({ paths }) => paths);
const errorsOf = ({ documents }: Plan): string[] =>
  documents.flatMap(({ file, error }) => (error === null ? [] : [`${file}: ${error}`]));

test('the entries of an archive, and of archives in it, are documents', async () => {
  const inner = zip({ 'c.html': page('3') });
  const plan = await planOf({
    'a.zip': zip({ 'b.html': page('1'), '2023/b.html': page('2'), 'more.zip': inner }),
  });
  expect(errorsOf(plan)).toEqual([]);
  expect(pathsOf(plan)).toEqual(['a.zip!2023/b.html', 'a.zip!b.html', 'a.zip!more.zip!c.html']);
  for (const { path, inside, bytes } of plan.documents)
    expect((await readInside(path, inside)).length).toBe(bytes);
  const last = plan.documents.at(-1)!;
  expect(await readInside(last.path, last.inside)).toEqual(Buffer.from(page('3')));
});

test('document files are called by the entry alone; where two are called alike, with a hash', async () => {
  const plan = await planOf({
    'a.zip': zip({ 'b.html': page('1'), 'c/b.html': page('2'), 'd.html': page('3') }),
  });
  expect(plan.documents.map(({ output }) => output.replace(/~[0-9a-f]{8}/u, '~'))).toEqual([
    'b.html~.json',
    'b.html~.json',
    'd.html.json',
  ]);
});

test('the same bytes beside an archive and in it are one document', async () => {
  const plan = await planOf({ 'b.html': page('1'), 'a.zip': zip({ 'x.html': page('1') }) });
  expect(plan.documents).toHaveLength(1);
  expect(pathsOf(plan)).toEqual(['a.zip!x.html', 'b.html']);
});

test('a Word or Excel file is a document, stored in an archive too', async () => {
  const docx = zip({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8('<x/>') });
  const plan = await planOf({ 'a.docx': docx, 'b.zip': zip({ 'word/报告.docx': docx }) });
  expect(pathsOf(plan)).toEqual(['a.docx', 'b.zip!word/报告.docx']);
});

test('names as Chinese Windows writes them, and its separators', async () => {
  const bytes = Buffer.from(zip({ 'aa\\bbbb.txt': page('1') }));
  const gbk = Buffer.from('b5a5ceb2', 'hex'); // 单尾 in GB18030
  for (let at = bytes.indexOf('bbbb'); at >= 0; at = bytes.indexOf('bbbb', at)) gbk.copy(bytes, at);
  expect(pathsOf(await planOf({ 'a.zip': bytes }))).toEqual(['a.zip!aa/单尾.txt']);
});

test('what a system keeps beside the documents is none', async () => {
  const entries = {
    'b.html': page('1'),
    '__MACOSX/._b.html': page('2'),
    '.git/c.html': page('3'),
    'd/': new Uint8Array(),
  };
  expect(pathsOf(await planOf({ 'a.zip': zip(entries) }))).toEqual(['a.zip!b.html']);
});

/** The flag of encryption set in the head and in the directory entry. */
function encrypted(bytes: Uint8Array): Buffer {
  const buffer = Buffer.from(bytes);
  buffer[6]! |= 1;
  buffer[buffer.indexOf('PK\x01\x02', 0, 'latin1') + 8]! |= 1;
  return buffer;
}

function nested(depth: number): Uint8Array {
  let bytes = zip({ 'b.html': page('1') });
  for (let i = 0; i < depth; i++) bytes = zip({ 'z.zip': bytes });
  return bytes;
}

/** Another unpacked size in the directory. */
function declaring(size: number, bytes: Uint8Array): Buffer {
  const buffer = Buffer.from(bytes);
  buffer.writeUInt32LE(size, buffer.indexOf('PK\x01\x02', 0, 'latin1') + 24);
  return buffer;
}

test.each([
  [
    'an encrypted entry',
    () => encrypted(zipSync({ 'b.html': page('1') })),
    'a.zip!b.html: the entry cannot be read: it is encrypted',
  ],
  ['an archive without a file', () => zip({ 'b/': new Uint8Array() }), 'a.zip: the archive holds no file'],
  ['archives in archives without end', () => nested(9), 'too deep'],
  [
    'an entry beyond any size',
    () => declaring(2 ** 31, zipSync({ 'b.html': page('1') })),
    `more than ${ARCHIVE_LIMITS.entryBytes}`,
  ],
  [
    'an entry that is more than it says',
    () => declaring(1, zipSync({ 'b.html': page('1') })),
    'too many bytes',
  ],
])('what is wrong is said of the entry: %s', async (_, make, error) => {
  const plan = await planOf({ 'a.zip': make(), 'x.html': page('9') });
  expect(pathsOf(plan)).toEqual(['x.html']);
  expect(errorsOf(plan).join()).toContain(error);
});

test('an archive that cannot be opened is told by its reader', async () => {
  const plan = await planOf({ 'a.zip': zip({ 'b.html': page('1') }).subarray(0, 60) });
  expect(pathsOf(plan)).toEqual(['a.zip']);
});

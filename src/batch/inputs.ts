/** @file Paths, folders and patterns → the files to read. Names are bytes until they are shown: a file system need not hold UTF-8. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { UsageError } from '../errors.ts';
import { nameToText } from './names.ts';

/** Where an entry stands: its number in the archive, then in the archive that this entry is, and so on. [] is the file itself. */
export type Inside = readonly number[];

/** A file to read, or why there is nothing to read. */
export interface Input {
  /** Absolute, as the file system knows it. */
  readonly path: Buffer;
  /** Relative to the path given, forward slashes. */
  readonly file: string;
  /** With the path given before it, as the person who gave it would name the file: for messages only. */
  readonly shown: string;
  /** Given on the command line itself, not found in a folder: what is no disclosure is then an error. */
  readonly named: boolean;
  /** Why there is nothing to read. */
  readonly error?: string;
  /** Where it stands in the archive that `path` is; missing for the file itself. */
  readonly inside?: Inside;
}

interface Walk {
  /** The folder as it was given. */
  readonly given: string;
  /** Real path of a folder to stay out of: the output may stand inside the input. */
  readonly except: string | null;
  /** Real paths of the folders gone into: over links one may be reached again, for ever, or as often as there are ways to it. */
  readonly seen: Set<string>;
}

const compareBytes = (a: Buffer, b: Buffer): number => Buffer.compare(a, b);

const joinBytes = (folder: Buffer, name: Buffer): Buffer => Buffer.concat([folder, Buffer.from(sep), name]);

/** By the first bytes of a file or an entry: an archive, or a document that is one inside. */
export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;

/** Folders whose name begins with a dot hold a program's own state (.git, .suanpan), never disclosures. */
const isHiddenFile = (name: Buffer): boolean => name[0] === 0x2e;

/** What a given path leads to, or why to nothing. */
type Found = readonly Input[] | { readonly reason: string };

/** One entry of a folder: a file, a folder to go into, or something that cannot be read (a pipe, a dead link). */
async function entryToInputs(path: Buffer, name: Buffer, file: string, walk: Walk): Promise<Input[]> {
  const input = { path, file, shown: join(walk.given, file), named: false };
  const found = await stat(path).catch(() => null);
  if (!found) return [{ ...input, error: 'the link leads nowhere' }];
  if (found.isDirectory()) return isHiddenFile(name) ? [] : innerFolderToInputs(input, walk);
  return found.isFile() ? [input] : [{ ...input, error: 'not a regular file' }];
}

async function folderToInputs(folder: Buffer, prefix: string, walk: Walk): Promise<Input[]> {
  const real = await realpath(folder, { encoding: 'buffer' });
  const key = real.toString('latin1');
  if (walk.seen.has(key) || key === walk.except) return [];
  walk.seen.add(key);
  const names = (await readdir(folder, { encoding: 'buffer' })).sort(compareBytes);
  const inputs: Input[][] = [];
  for (const name of names)
    inputs.push(await entryToInputs(joinBytes(folder, name), name, prefix + nameToText(name), walk));
  return inputs.flat();
}

/** The code alone: the message of the system names absolute paths, which do not belong into a manifest. */
const unreadableFolder = (error: unknown): string =>
  `the folder cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}`;

/** A folder that cannot be read costs what is in it, not what is beside it. */
const innerFolderToInputs = (folder: Input, walk: Walk): Promise<Input[]> =>
  folderToInputs(folder.path, `${folder.file}/`, walk).catch((error: unknown) => [
    { ...folder, error: unreadableFolder(error) },
  ]);

/** The output would stand among the documents, and they would be left out. @throws UsageError */
async function refuseOutputFolder(path: string, { except }: Walk): Promise<void> {
  const real = await realpath(path, { encoding: 'buffer' });
  if (real.toString('latin1') === except)
    throw new UsageError(`${path} is both input and output: choose another folder with --out`);
}

async function givenFolderToInputs(path: string, walk: Walk): Promise<Found> {
  await refuseOutputFolder(path, walk);
  try {
    const inputs = await folderToInputs(Buffer.from(path), '', walk);
    return inputs.length > 0 ? inputs : { reason: 'the folder holds no file' };
  } catch (error) {
    return { reason: unreadableFolder(error) };
  }
}

/** The part of a pattern before its first special character: what its matches are relative to. */
const patternToBase = (pattern: string): string => {
  const segments = pattern.split('/');
  const first = segments.findIndex((segment) => /[*?[\]{}()!+@]/.test(segment));
  return segments.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.');
};

/** tinyglobby gives a link for what it leads to and never goes round in circles. */
async function patternToInputs(pattern: string): Promise<Input[] | null> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(pattern)) return null;
  const base = patternToBase(pattern);
  const relative = base === '.' ? pattern : pattern.slice(base.length).replace(/^\/+/, '');
  const matches = await glob(relative, { cwd: resolve(base), onlyFiles: true, expandDirectories: false });
  return matches
    .sort()
    .map((file) => ({ path: Buffer.from(resolve(base, file)), file, shown: join(base, file), named: false }));
}

async function givenToInputs(given: string, except: Walk['except']): Promise<Found> {
  const path = resolve(given);
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return givenFolderToInputs(path, { given, except, seen: new Set() });
  // to open a pipe waits for a writer, and its content could be read only once
  if (found && !found.isFile()) return { reason: 'not a regular file; standard input is read with -' };
  if (found) return [{ path: Buffer.from(path), file: basename(path), shown: given, named: true }];
  const matches = await patternToInputs(given);
  if (matches?.length) return matches;
  return { reason: matches ? 'no file matches the pattern' : 'no such file or folder' };
}

/** The same file reached over two of the given paths is one input; named wins over found. */
function uniqueInputs(inputs: readonly Input[]): Input[] {
  const unique = new Map<string, Input>();
  for (const input of inputs) {
    const key = input.path.toString('latin1');
    const known = unique.get(key);
    const first = known && known.file <= input.file ? known : input;
    unique.set(key, known ? { ...first, named: known.named || input.named } : input);
  }
  return [...unique.values()];
}

/**
 * @param given files, folders and glob patterns
 * @param except the output folder, which may stand inside an input folder
 * @returns what is found; what cannot be read inside a folder is an input with an `error`
 * @throws UsageError when a given path leads to nothing, or to the output folder itself (docs/adr/0007)
 */
export async function findInputs(given: readonly string[], except: string | null): Promise<Input[]> {
  const real = except === null ? null : await realpath(except).catch(() => null);
  const key = real === null ? null : Buffer.from(real).toString('latin1');
  const inputs: (readonly Input[])[] = [];
  const missing: string[] = [];
  for (const path of given) {
    const found = await givenToInputs(path, key);
    if ('reason' in found) missing.push(`${path}: ${found.reason}`);
    else inputs.push(found);
  }
  if (missing.length > 0) throw new UsageError(`${missing.join('; ')}: nothing was converted`);
  return uniqueInputs(inputs.flat());
}

/** @file What a file system refuses, as a person reads it. */

/** By the code of the system's error: errno(3). */
const REFUSALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    EACCES: 'permission denied',
    EDQUOT: 'the disk quota is used up',
    EEXIST: 'a file stands where a folder is wanted',
    EIO: 'the disk reports an error',
    EISDIR: 'a folder stands where a file is wanted',
    ENAMETOOLONG: 'the name is too long',
    ENOENT: 'no folder can be made there',
    ENOSPC: 'the disk is full',
    ENOTDIR: 'a file stands where a folder is wanted',
    EPERM: 'the system does not allow it',
    EROFS: 'the file system is read-only',
  }),
);

/** One line: in words and with the code where it is a known one, else the message of the error. */
export function describeRefusal(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  const words = REFUSALS.get(code);
  if (words !== undefined) return `${words} (${code})`;
  return error instanceof Error ? error.message : String(error);
}

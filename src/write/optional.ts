/** @file Packages that only some users need: loaded on use; where one is missing, the message says what to install. */
import { UsageError } from '../errors.ts';

/**
 * @param name of the package
 * @param load imports it
 * @throws UsageError with the line to type where it is not installed
 */
export async function loadOptional<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw cause;
    throw new UsageError(`this needs the package ${name}: npm install ${name}`, { cause });
  }
}

/** What stands before someone who has just cloned the project. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const corpus = join(import.meta.dirname, '..', '..', 'corpus');

/** Documents of the corpus, in a folder of that name. */
export function copyCorpus(to: string, names: readonly string[]): void {
  mkdirSync(join(to, 'corpus'));
  for (const name of names) copyFileSync(join(corpus, name), join(to, 'corpus', name));
}

/** @file Writes the generated documents of docs/: `npm run docs`. A test holds each of them to its source. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { docsPages } from './pages.ts';

for (const [name, text] of Object.entries(docsPages())) {
  const file = path.join('docs', name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** @file Writes the generated documents of docs/: `npm run docs`. A test holds each of them to its source. */
import { writeFile } from 'node:fs/promises';
import { repairsDocument } from './repairs.ts';

const documents: Readonly<Record<string, () => string>> = {
  'docs/repairs.md': repairsDocument,
};

for (const [file, render] of Object.entries(documents)) await writeFile(file, render());

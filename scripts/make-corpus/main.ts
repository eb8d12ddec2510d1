/** @file Writes the corpus: `npm run corpus` for the products that are pure text, `npm run corpus -- --print` for the printed ones too. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { products } from './products.ts';

const folder = process.argv[2] ?? 'corpus';

await mkdir(folder, { recursive: true });
for (const { name, make } of products) await writeFile(path.join(folder, name), make());
console.log(`${products.length} documents written to ${folder}`);

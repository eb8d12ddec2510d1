/**
 * @file Writes corpus/: `npm run corpus` writes what is pure text, `npm run corpus -- --print [NAME…]` prints the PDFs too
 * (all, or those named), which needs chromium and libreoffice.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { printToPdf } from './press.ts';
import { products } from './products.ts';

const [print, ...names] = process.argv.slice(2);
const wanted = products.filter(
  ({ press, name }) => !press || (print === '--print' && (names.length === 0 || names.includes(name))),
);
for (const { name, make, press } of wanted) {
  const bytes = press ? printToPdf(make(), press.by, press.from) : make();
  await writeFile(path.join('corpus', name), bytes);
  console.log(`${name} ${bytes.length}`);
}

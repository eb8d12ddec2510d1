/** @file What no reader built on pdf.js can go below: every page's operators, read and dropped. Usage: pdfjs-alone FILE */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')));
const document = await getDocument({
  data: new Uint8Array(readFileSync(process.argv[2]!)),
  cMapUrl: join(folder, 'cmaps') + '/',
  cMapPacked: true,
  standardFontDataUrl: join(folder, 'standard_fonts') + '/',
  verbosity: 0,
}).promise;
for (let number = 1; number <= document.numPages; number++) {
  const page = await document.getPage(number);
  await page.getOperatorList();
  page.cleanup();
}
await document.loadingTask.destroy();

/**
 * @file The pages of `suanpan review`, made when the package is built: each page's script in one file, and pdf.js with its worker and the
 * character maps of Chinese in another. A page opened from a folder loads scripts and nothing else, so that is all they are.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const pathOf = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const FROM = pathOf('src/review/page');
const TO = pathOf('dist/review/page');
const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

const common = {
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  charset: 'ascii',
  logLevel: 'warning',
};

/** Character collection Adobe-GB1 by any of its encodings; what other fonts need is inside them. */
const maps = () =>
  Object.fromEntries(
    readdirSync(join(PDFJS, 'cmaps'))
      .filter((name) => /GB/.test(name))
      .map((name) => [name, readFileSync(join(PDFJS, 'cmaps', name), 'base64')]),
  );

/** The worker leaves itself in `pdfjsWorker`, where the library looks before it starts one: from a folder none can be started. */
const pdfScript = () => `
  import * as library from 'pdfjs-dist/legacy/build/pdf.min.mjs';
  import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
  window.suanpanPdf = { library, maps: ${JSON.stringify(maps())} };`;

mkdirSync(TO, { recursive: true });
for (const name of ['index.html', 'document.html', 'review.css'])
  copyFileSync(join(FROM, name), join(TO, name));
await build({
  ...common,
  entryPoints: [join(FROM, 'start.ts'), join(FROM, 'document.ts')],
  outdir: TO,
});
await build({
  ...common,
  stdin: { contents: pdfScript(), resolveDir: pathOf('.') },
  outfile: join(TO, 'pdf.js'),
  define: { 'import.meta.url': '""' },
  logOverride: { 'unsupported-dynamic-import': 'silent' },
});

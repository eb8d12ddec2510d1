/**
 * @file The last step of the build: dist/batch/task.js and all that it imports in one file, and V8's cache of its compiled code, so that a
 * process that converts is ready in half the time (docs/adr/0009). The cache holds what has run, so a few documents are converted for it.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { loadBundle, TASK_BUNDLE, TASK_CODE } from '../dist/batch/compiled-task.js';
import { DEFAULT_LIMITS, limitsToFlags } from '../dist/batch/limits.js';
import { prepareOutput } from '../dist/batch/prepare-output.js';
import { documentIdOf } from '../dist/model/ids.js';

/** Ruled and unruled tables, several forms: what they need, the other formats need after reading. */
const DOCUMENTS = ['district-budget.pdf', 'final-accounts.pdf', 'self-evaluations.pdf'];

/** What esbuild leaves as it is stands in regular expressions, and in `String.raw` that become some: there an escape means the same. */
const toAscii = (source) =>
  source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** One byte a character: the file is read, and kept, without being decoded. */
async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../dist/batch/task.js', import.meta.url))],
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    charset: 'ascii',
    minify: true,
    define: { 'import.meta.url': 'bundleUrl' },
    // readers of other formats load their libraries themselves, when there is such a document
    external: [
      '@e965/xlsx',
      'onnxruntime-node',
      'cheerio',
      'css-select',
      'css-tree',
      'mammoth',
      'numfmt',
      'saxes',
      'yauzl',
    ],
    logLevel: 'warning',
    // pdf.js loads a worker by its name where it is given none
    logOverride: { 'unsupported-dynamic-import': 'silent' },
  });
  writeFileSync(TASK_BUNDLE, toAscii(outputFiles[0].text));
}

async function convertSome(runTask, out) {
  for (const file of DOCUMENTS) {
    const path = fileURLToPath(new URL(`../corpus/${file}`, import.meta.url));
    await runTask({
      sha256: documentIdOf(readFileSync(path)),
      path: Buffer.from(path).toString('base64'),
      inside: [],
      file,
      paths: [file],
      named: true,
      output: file,
      out,
      fingerprint: '',
      decisions: [],
      options: { format: ['json', 'csv'], excel: false, redact: [], ocr: false },
    });
  }
}

/** In a process with the flags of those that convert: V8 takes no cache that was made under others. */
async function writeCode() {
  const out = mkdtempSync(join(tmpdir(), 'suanpan-compile-'));
  try {
    const { script, task } = loadBundle(undefined);
    await prepareOutput(out, null);
    await convertSome(task.runTask, out);
    writeFileSync(TASK_CODE, script.createCachedData());
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

if (process.send) {
  await writeCode();
  process.disconnect();
} else {
  rmSync(TASK_CODE, { force: true });
  await bundle();
  const child = fork(fileURLToPath(import.meta.url), { execArgv: limitsToFlags(DEFAULT_LIMITS) });
  child.once('exit', (code) => (process.exitCode = code ?? 1));
}

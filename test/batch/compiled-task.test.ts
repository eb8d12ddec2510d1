import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DEFAULT_LIMITS, limitsToFlags, type Limits } from '../../src/batch/limits.ts';
import { hashesOf } from '../cli/run.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();

const run = (program: string, flags: readonly string[]): string =>
  spawnSync(process.execPath, [...flags, '--input-type=module', '--eval', program], { encoding: 'utf8' })
    .stdout;

/** Whether V8 takes the code that the build has left, in a process with the flags of one that converts. */
const takesCode = (limits: Limits): boolean =>
  run(
    `import { loadBundle } from './dist/batch/compiled-task.js';
    process.stdout.write(String(loadBundle().script.cachedDataRejected));`,
    limitsToFlags(limits),
  ) === 'false';

test('V8 takes the compiled code that the build has left, under the limits that a process has by default', () => {
  expect(takesCode(DEFAULT_LIMITS)).toBe(true);
});

test('under other limits it compiles anew', () => {
  expect(takesCode({ ...DEFAULT_LIMITS, maxMemoryMb: 1024 })).toBe(false);
});

const ONE_OF_EACH_FORMAT = [
  'district-budget.txt',
  'district-budget.html',
  'district-budget.docx',
  'district-budget.pdf',
  'city-unit-budget.xlsx',
];

test('the bundle converts as the modules do', () => {
  const convertWith = (load: string, out: string): string =>
    run(
      `import { readFileSync } from 'node:fs';
      import { documentIdOf } from './dist/model/ids.js';
      import { prepareOutput } from './dist/batch/prepare-output.js';
      import { loadBundle } from './dist/batch/compiled-task.js';
      const { runTask } = ${load};
      const [out, options] = [${JSON.stringify(out)}, { format: ['json', 'csv'], excel: false, redact: [], cells: true, blanks: false, pretty: false }];
      await (await prepareOutput(out, null))();
      for (const file of ${JSON.stringify(ONE_OF_EACH_FORMAT)}) {
        const [path, sha256] = [\`corpus/\${file}\`, documentIdOf(readFileSync(\`corpus/\${file}\`))];
        const read = { bytes: 1, error: null, origins: [] };
        const named = { ...read, file, paths: [file], named: true, output: file, inside: [], path: Buffer.from(path).toString('base64') };
        const { status } = await runTask({ ...named, sha256, out, fingerprint: '', decisions: [], options });
        process.stdout.write(status);
      }`,
      [],
    );
  const outs = ['bundle', 'modules'].map((name) => join(folder, name));
  const loads = ['loadBundle().task', "await import('./dist/batch/task.js')"];
  for (const [i, load] of loads.entries()) expect(convertWith(load, outs[i]!)).toBe('converted'.repeat(5));
  expect(hashesOf(outs[0]!)).toEqual(hashesOf(outs[1]!));
});

/** @file Before the tests: the program as users run it, compiled again where a source is newer. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';

/** Written last. */
const BUILT = 'dist/task.code';
const STEPS = [
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck'],
  ['scripts/build-review.js'],
  ['scripts/compile-task.js'],
];

const isOlder = (file) => statSync(file).mtimeMs < (statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs ?? 0);

const isBuilt = () =>
  isOlder('scripts/compile-task.js') &&
  readdirSync('src', { recursive: true }).every((file) => isOlder(`src/${file}`));

export default function build() {
  if (isBuilt()) return;
  for (const args of STEPS) {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`the build failed:\n${stdout}${stderr}`);
  }
}

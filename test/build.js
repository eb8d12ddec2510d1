/** @file Before the tests: the program as users run it, compiled again where a source is newer. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';

const BUILT = 'dist/.tsbuildinfo';

function isBuilt() {
  const built = statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return readdirSync('src', { recursive: true }).every((file) => statSync(`src/${file}`).mtimeMs < built);
}

export default function build() {
  if (isBuilt()) return;
  const args = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck'];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the build failed:\n${stdout}`);
}

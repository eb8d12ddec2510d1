/** Runs the compiled program as a user does. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../temporary-folder.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunSettings {
  readonly cwd?: string;
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

export function suanpan(args: readonly string[], { cwd, input, env }: RunSettings = {}): Promise<Ran> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd,
    env: { ...process.env, LC_ALL: 'C', ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.end(input ?? '');
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr })));
}

/** Every file of a folder by path, as a hash: two folders with the same bytes are equal. */
export function hashesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    files
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ]),
  );
}

/** All but what tells how a folder came to be as it is. */
export const withoutPast = (hashes: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(hashes).filter(([file]) => file !== 'changes.json'));

/** A small budget table as a tab-separated dump; `seed` makes its bytes different. */
export const smallBudget = (seed = 1): string =>
  [
    `清溪县某局2024年部门预算`,
    `预算03表 支出总表`,
    `单位：万元`,
    `科目编码\t科目名称\t合计\t基本支出\t项目支出`,
    `合计\t\t${seed + 3}.00\t${seed}.00\t3.00`,
    `2010101\t行政运行\t${seed}.00\t${seed}.00\t0.00`,
    `2010102\t一般行政管理事务\t3.00\t0.00\t3.00`,
    ``,
  ].join('\n');

/** A folder with three budgets, one of them twice and one in a folder of its own. */
export function inputFolder(): string {
  const folder = join(temporaryFolder(), 'in');
  mkdirSync(join(folder, 'sub'), { recursive: true });
  writeFileSync(join(folder, 'a.txt'), smallBudget(1));
  writeFileSync(join(folder, 'b.txt'), smallBudget(2));
  writeFileSync(join(folder, 'copy of a.txt'), smallBudget(1));
  writeFileSync(join(folder, 'sub', 'b.txt'), smallBudget(3));
  return folder;
}

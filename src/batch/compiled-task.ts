/**
 * @file The conversion as the build leaves it for processes that start: one file, and what V8 made of it when it was compiled and run
 * (ADR 0009). Both are made by scripts/compile-task.js; where they are missing or old, the modules themselves are loaded.
 */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';

/** `task.ts` and all that it imports, in one CommonJS file, all of it ASCII. */
export const TASK_BUNDLE = new URL('../task.cjs', import.meta.url);
/** V8's code cache of it. */
export const TASK_CODE = new URL('../task.code', import.meta.url);
/** Written by tsc last. */
const COMPILED = new URL('../.tsbuildinfo', import.meta.url);

type TaskModule = typeof import('./task.ts');

const timeOf = (file: URL): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const readIfThere = (file: URL): Buffer | undefined =>
  statSync(file, { throwIfNoEntry: false }) && readFileSync(file);

/** Runs the bundle. V8 refuses, and compiles anew, what another version of it, or one with other flags, has left. */
export function loadBundle(code = readIfThere(TASK_CODE)): { script: Script; task: TaskModule } {
  const source = readFileSync(TASK_BUNDLE, 'latin1');
  const script = new Script(`(function (module, exports, require, bundleUrl) {${source}\n})`, {
    filename: TASK_BUNDLE.pathname,
    ...(code && { cachedData: code }),
  });
  const module = { exports: {} as TaskModule };
  const run = script.runInThisContext() as (...given: unknown[]) => void;
  run(module, module.exports, createRequire(TASK_BUNDLE), TASK_BUNDLE.href);
  return { script, task: module.exports };
}

/** The conversion, by the quickest way there is. */
export async function loadTask(): Promise<TaskModule> {
  const built = timeOf(TASK_BUNDLE);
  return built > 0 && built >= timeOf(COMPILED) ? loadBundle().task : import('./task.ts');
}

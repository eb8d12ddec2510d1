/** @file Which recogniser there is: results that come through it depend on it. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { sha256Of } from '../../../model/sha256.ts';
import { MODEL_NAME, modelPath } from './model.ts';

/** `onnxruntime-node@1.16.3`: what is installed. */
function runtimeVersion(): string {
  let folder = dirname(createRequire(import.meta.url).resolve('onnxruntime-node'));
  for (; dirname(folder) !== folder; folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    const found = existsSync(path)
      ? (JSON.parse(readFileSync(path, 'utf8')) as { name?: string; version?: string })
      : {};
    if (found.name === 'onnxruntime-node') return `${found.name}@${found.version}`;
  }
  return 'onnxruntime-node';
}

/** Names and versions of the recogniser, its model with its hash; [] where it is not installed. */
export function recogniserOf(): string[] {
  try {
    const hash = sha256Of(readFileSync(modelPath()));
    return [runtimeVersion(), `${MODEL_NAME}#${hash}`];
  } catch {
    return []; // what cannot be read is said when a scan comes
  }
}

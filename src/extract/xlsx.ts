import { DocumentError } from '../errors.ts';
import type { RawDocument } from '../model.ts';

export function readXlsx(_bytes: Uint8Array): Promise<RawDocument> {
  return Promise.reject(new DocumentError('input.unreadable', 'the xlsx reader is not written yet'));
}

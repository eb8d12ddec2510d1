import { DocumentError } from '../../errors.ts';
import type { RawDocument } from '../../model.ts';

export function readPdf(_bytes: Uint8Array): Promise<RawDocument> {
  return Promise.reject(new DocumentError('input.unreadable', 'the pdf reader is not written yet'));
}

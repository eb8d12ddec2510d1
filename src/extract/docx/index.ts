import { DocumentError } from '../../errors.ts';
import type { RawDocument } from '../../model.ts';

export function readDocx(_bytes: Uint8Array): Promise<RawDocument> {
  return Promise.reject(new DocumentError('input.unreadable', 'the docx reader is not written yet'));
}

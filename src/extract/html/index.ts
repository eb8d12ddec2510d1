import { DocumentError } from '../../errors.ts';
import type { RawDocument } from '../../model.ts';

export function readHtml(_bytes: Uint8Array): Promise<RawDocument> {
  return Promise.reject(new DocumentError('input.unreadable', 'the html reader is not written yet'));
}

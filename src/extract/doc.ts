import { DocumentError } from '../errors.ts';
import type { RawDocument } from '../model.ts';

export function readDoc(_bytes: Uint8Array): Promise<RawDocument> {
  return Promise.reject(new DocumentError('input.unreadable', 'the doc reader is not written yet'));
}

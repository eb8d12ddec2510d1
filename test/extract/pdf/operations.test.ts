/** @file The numbers of the operations are those of pdf.js. */
import { OPS as PDFJS_OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { OPS } from '../../../src/extract/page/operations.ts';

test('pages are told in the operations of pdf.js', () => {
  expect(PDFJS_OPS).toMatchObject(OPS);
});

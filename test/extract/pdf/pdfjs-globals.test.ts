import { readPdf } from '../../../src/extract/pdf/index.ts';
import { makePdf, text } from './make-pdf.ts';

test('reading a PDF leaves the functions of the whole program as they are', async () => {
  await readPdf(makePdf([text(50, 500, '收支总表')]));
  const nameOf = (call: (...args: never[]) => unknown): string => Function.prototype.toString.call(call);
  expect(nameOf([].push)).toContain('[native code]');
  // A polyfill has the properties of a function expression: a native method cannot be constructed.
  for (const call of [[].push, JSON.parse, JSON.stringify])
    expect(Object.hasOwn(call, 'prototype')).toBe(false);
});

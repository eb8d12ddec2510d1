import fc from 'fast-check';
import { namesOfDocuments, nameToText } from '../../src/batch/names.ts';

const documents = fc.uniqueArray(
  fc.record({
    sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
    file: fc.oneof(
      fc.constantFrom('a.pdf', 'A.pdf', 'x/a.pdf', '..', 'x/预算.pdf'),
      fc.string({ unit: 'binary', minLength: 1 }),
    ),
  }),
  { selector: ({ sha256 }) => sha256, maxLength: 20 },
);

test('no two documents share a file, even where case does not count, and every name fits any file system', () => {
  fc.assert(
    fc.property(documents, (given) => {
      const names = [...namesOfDocuments(given).values()];
      expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(given.length);
      for (const name of names) {
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(name).not.toMatch(/[/\\\u0000]/u);
        expect(name.endsWith('.json')).toBe(true);
      }
    }),
  );
});

test('names do not depend on the order of the inputs', () => {
  fc.assert(
    fc.property(documents, (given) => {
      const backwards = namesOfDocuments([...given].reverse());
      for (const [sha256, name] of namesOfDocuments(given)) expect(backwards.get(sha256)).toBe(name);
    }),
  );
});

test('a name of its own is the name of the input', () => {
  const one = { sha256: '0'.repeat(64), file: 'x/2024预算.pdf' };
  expect(namesOfDocuments([one]).get(one.sha256)).toBe('2024预算.pdf.json');
});

test.each([
  ['预算.pdf', Buffer.from('预算.pdf')],
  ['预算', Buffer.from('d4a4cbe3', 'hex')],
  ['a%ff', Buffer.from([0x61, 0xff])],
])('%s is shown for the bytes that stand for it', (text, bytes) => {
  expect(nameToText(bytes)).toBe(text);
});

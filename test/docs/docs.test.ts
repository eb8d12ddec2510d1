import { readFileSync } from 'node:fs';
import path from 'node:path';
import { docsPages } from '../../scripts/make-docs/pages.ts';
import { products } from '../../scripts/make-corpus/products.ts';
import { FORMS } from '../../src/forms/registry/index.ts';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

describe('the generated pages', () => {
  test.each(Object.entries(docsPages()))('docs/%s is what the program says (npm run docs)', (name, text) => {
    expect(read(path.join('docs', name)).split('\n')).toEqual(text.split('\n'));
  });
});

describe('the corpus', () => {
  test('has a document for every form of the registry', () => {
    const shown = new Set(products.flatMap(({ paper }) => paper().sheets.map(({ form }) => form)));
    expect(FORMS.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });
});

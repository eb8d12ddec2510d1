import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { products } from '../../scripts/make-corpus/products.ts';
import { sheetToGrid } from '../../scripts/make-corpus/sheet.ts';
import { paperToCells } from '../../scripts/make-corpus/truth.ts';

const folder = path.join(import.meta.dirname, '../../corpus');

describe('the corpus', () => {
  test.each(products.filter(({ press }) => !press).map((product) => [product.name, product] as const))(
    '%s is what its maker makes',
    (name, product) => {
      expect(Buffer.compare(readFileSync(path.join(folder, name)), product.make())).toBe(0);
    },
  );

  test('holds no other documents and none that is large', () => {
    const names = readdirSync(folder);
    expect(names.filter((name) => !products.some((product) => product.name === name))).toEqual([]);
    expect(names.filter((name) => statSync(path.join(folder, name)).size > 300_000)).toEqual([]);
  });

  test('every model has a full grid and figures', () => {
    for (const { paper } of products) {
      for (const sheet of paper().sheets) expect(sheetToGrid(sheet).length).toBeGreaterThan(0);
      expect(paperToCells(paper()).every((cells) => cells.length > 0)).toBe(true);
    }
  });

  test('knows nothing of the program, whose oracle it is', () => {
    const scripts = path.join(import.meta.dirname, '../../scripts/make-corpus');
    const files = readdirSync(scripts, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const importing = files.filter((file) =>
      /from '(\.\.\/)+src\//.test(readFileSync(path.join(scripts, file), 'utf8')),
    );
    expect(importing).toEqual([]);
  });
});

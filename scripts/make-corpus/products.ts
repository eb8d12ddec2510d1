/**
 * @file The list of the corpus: each document, how it is made, and the paper that it must give back.
 * A new document is one line here and its golden file (test/golden).
 */
import { beijingBudget } from './models/beijing.ts';
import { textToGbk } from './render/gbk.ts';
import { paperToHtml } from './render/html.ts';
import { paperToText } from './render/text.ts';
import type { Paper } from './sheet.ts';

export interface Product {
  readonly name: string;
  readonly paper: () => Paper;
  /** The bytes; the same on every run. */
  readonly make: () => Uint8Array;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const products: readonly Product[] = [
  { name: 'district-budget.txt', paper: beijingBudget, make: () => utf8(paperToText(beijingBudget())) },
  {
    name: 'district-budget.html',
    paper: beijingBudget,
    make: () => utf8(paperToHtml(beijingBudget(), 'utf-8')),
  },
  {
    name: 'district-budget-gbk.html',
    paper: beijingBudget,
    make: () => textToGbk(paperToHtml(beijingBudget(), null)),
  },
];

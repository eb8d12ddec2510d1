/**
 * @file A page that is drawn → tables and lines, whatever format it was drawn in: operators → marks (characters, rulings) → reading frame →
 * edges → lattices → slots → tables of one page → tables over pages. The steps are those of pdfplumber's table finder; see tolerances.ts
 * for the numbers they share.
 *
 * marks/ reads what is drawn on a page, text/ puts characters into lines, ruled/ finds tables by their rules and unruled/ those without,
 * pages/ puts a page together and joins what page breaks cut. In unruled/, regions/ finds what may be a table, columns/ and rows/ divide
 * it, header/ reads the words above it, spans/ what is merged side by side.
 */
import { operatorsToMarks } from './marks/operators-to-marks.ts';
import type { PageOperators } from './page-operators.ts';
import { pageToBlocks } from './pages/page-to-blocks.ts';
import type { PageBlocks } from './pages/page-blocks.ts';

export type { BrokenPage, PageOperators } from './page-operators.ts';
export type { PageBlocks } from './pages/page-blocks.ts';
export { pagesToDocument } from './pages/pages-to-document.ts';

/** What stands on a page; of what it is drawn with only lines and cells stay. */
export const operatorsToBlocks = (page: PageOperators): PageBlocks => pageToBlocks(operatorsToMarks(page));

/**
 * @file The normalizer: what is broken in this material is put right, and every repair is written down.
 *
 * `clean/` reads characters, `captions` the lines around a table; `segments/` joins the pages of a table by meaning and `seams/` the rows
 * and labels that a page break cut; `repairs/` lists what is put right in one table, `projects/` is the largest of them; `settle/` tries
 * doubtful figures on the sums. What each of them answers stands in docs/repairs.md.
 */
export { cleanDocument } from './clean/index.ts';
export { captionTables } from './captions.ts';
export { repairTables } from './repair.ts';
export { settleFigures } from './settle/index.ts';
export { settleRecognised } from './settle/recognised.ts';

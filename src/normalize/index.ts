/** @file The normalizer: what is broken in this material is put right, and every repair is written down. */
export { cleanDocument } from './clean/index.ts';
export { captionTables } from './captions.ts';
export { repairTables } from './repair.ts';
export { settleFigures } from './settle/index.ts';

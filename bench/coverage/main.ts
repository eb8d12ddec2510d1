/**
 * @file `npm run bench:coverage -- FOLDER …`: document by document what an independent reader finds on the pages and Suanpan does not have
 * in a cell, in its prose or in a finding, what it has twice, and what is odd in the records. Ends with 1 where characters are lost.
 */
import { readFile } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import { convert } from '../../src/convert.ts';
import { readDocument } from '../../src/extract/index.ts';
import { accountForPages, type Difference } from './account.ts';
import { findOddities } from './oddities.ts';
import { isReaderInstalled, readPrinted } from './printed.ts';
import { documentToTexts } from './written.ts';

/** Shown of each list; the counts are whole. */
const SHOWN = 8;

const folders = process.argv.slice(2);
const hasReader = isReaderInstalled();
const totals = { documents: 0, lost: 0, twice: 0 };

function showDifference({ pages, lost, twice, figures }: Difference): void {
  const place = pages.length > 1 ? `${pages[0]}–${pages.at(-1)}` : `${pages[0]}`;
  const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
  if (lost) console.log(`  page ${place}: lost ${[...lost].length}: ${cut(lost)}`);
  if (figures.length) console.log(`    figures: ${figures.slice(0, SHOWN).join(' ')}`);
  if (twice) console.log(`  page ${place}: more than printed ${[...twice].length}: ${cut(twice)}`);
}

async function showDocument(file: string): Promise<void> {
  const bytes = await readFile(file);
  const printed = hasReader && file.endsWith('.pdf') ? readPrinted(file) : null;
  const differences = printed ? accountForPages(printed, documentToTexts(await readDocument(bytes))) : [];
  const oddities = findOddities(await convert(bytes, { file }));
  totals.documents++;
  for (const { lost, twice } of differences) {
    totals.lost += [...lost].length;
    totals.twice += [...twice].length;
  }
  if (differences.length + oddities.length === 0) return;
  console.log(file);
  differences.forEach(showDifference);
  for (const { kind, records } of oddities) {
    console.log(`  ${records.length} ${kind}`);
    for (const record of records.slice(0, SHOWN)) console.log(`    ${record}`);
  }
}

if (!hasReader) console.log('pdftotext (poppler-utils) is not installed: pages are not compared\n');
const files = await glob(
  folders.map((folder) => `${folder}/**/*.{pdf,docx,doc,html,htm,xlsx}`),
  { absolute: true },
);
for (const file of files.sort())
  await showDocument(file).catch((error: unknown) => console.log(`${file}\n  ${String(error)}`));
const { documents, lost, twice } = totals;
console.log(`\n${documents} documents, ${lost} characters lost, ${twice} more than printed`);
process.exitCode = lost > 0 ? 1 : 0;

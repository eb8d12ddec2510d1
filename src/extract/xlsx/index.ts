/** @file Workbooks of Excel 2007 and later (.xlsx), parts of a package → the workbook as it is stored. */
import type { RawDocument } from '../../model/index.ts';
import { openPackage, type Package } from '../package.ts';
import { workbookToDocument } from '../sheets/index.ts';
import type { StoredSheet } from '../sheets/stored.ts';
import { headsToLines } from '../sheets/heads-and-feet.ts';
import { readSheet } from './sheet.ts';
import { readTextBoxes } from './text-boxes.ts';
import { readWorkbook, type SheetReference, type Workbook } from './workbook.ts';

async function readStoredSheet(
  source: Package,
  reference: SheetReference,
  workbook: Workbook,
): Promise<StoredSheet> {
  const { name, part, isHidden } = reference;
  const { headsAndFeet, drawing, ...sheet } = await readSheet(part, source.stream(part), workbook);
  const boxes = await readTextBoxes(source, reference, drawing);
  return { ...sheet, name, isHidden, lines: [...headsToLines(headsAndFeet, name), ...boxes] };
}

/** @throws DocumentError when the package is damaged or hostile */
export async function readXlsx(bytes: Uint8Array): Promise<RawDocument> {
  const source = await openPackage(bytes);
  const workbook = await readWorkbook(source);
  const sheets: StoredSheet[] = [];
  for (const reference of workbook.sheets) {
    // a sheet of charts has no cells
    if (source.names.has(reference.part)) sheets.push(await readStoredSheet(source, reference, workbook));
  }
  return workbookToDocument({ sheets, is1904: workbook.is1904, isStale: workbook.isStale }, 'xlsx');
}

/**
 * @file Workbooks of Excel 5 to 2003 (.xls, WPS .et) and binary ones of later versions (.xlsb). SheetJS reads them, for these formats alone:
 * the records of BIFF are hundreds, and it knows all of them. What cells show is decided where it is for every other workbook.
 */
import * as library from '@e965/xlsx';
import * as pages from '@e965/xlsx/dist/cpexcel';
import { DocumentError } from '../../errors.ts';
import type { Format, RawDocument } from '../../model/index.ts';
import { workbookToDocument } from '../sheets/index.ts';
import { readHeads } from './heads.ts';
import { toStoredSheet } from './stored-sheet.ts';

// the code pages that Excel 5 and 95 write their texts in
library.set_cptable(pages);

const PASSWORD = /password|encrypt/i;

const toWorkbookError = (cause: unknown): DocumentError => {
  const message = cause instanceof Error ? cause.message : String(cause);
  return PASSWORD.test(message)
    ? new DocumentError('input.password', 'the workbook is encrypted', { cause })
    : new DocumentError('input.unreadable', `the workbook is damaged: ${message}`, { cause });
};

function readWithSheetJs(bytes: Uint8Array, format: Format): RawDocument {
  const heads = readHeads(bytes);
  try {
    const workbook = library.read(bytes, {
      type: 'buffer',
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      cellText: false,
    });
    const sheets = workbook.SheetNames.map((name, i) => toStoredSheet(workbook, i, heads.get(name) ?? []));
    const is1904 = workbook.Workbook?.WBProps?.date1904 ?? false;
    return workbookToDocument({ sheets, is1904, isStale: false }, format);
  } catch (cause) {
    throw cause instanceof DocumentError ? cause : toWorkbookError(cause);
  }
}

/** @throws DocumentError when the workbook is damaged or encrypted */
export const readXls = async (bytes: Uint8Array): Promise<RawDocument> => readWithSheetJs(bytes, 'xls');

/** @throws DocumentError when the workbook is damaged */
export const readXlsb = async (bytes: Uint8Array): Promise<RawDocument> => readWithSheetJs(bytes, 'xlsb');

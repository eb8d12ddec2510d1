/**
 * @file The table of finding codes: a published document (docs/findings.md is generated from it).
 * A code never changes its meaning; what a finding says is rendered from the template.
 */
import { CHECK_FINDINGS } from './check-findings.ts';
import { EVALUATION_FINDINGS } from './evaluation-findings.ts';
import { FORM_FINDINGS } from './form-findings.ts';
import { SOURCE_FINDINGS } from './source-findings.ts';
import { TEXT_FINDINGS } from './text-findings.ts';

export type Level = 'error' | 'warning' | 'info';

export interface FindingKind {
  readonly level: Level;
  /** One line; `{expected}`, `{actual}` and `{note}` are filled in. */
  readonly message: string;
  /** What leads to it. */
  readonly cause: string;
  /** What the user can do. */
  readonly remedy: string;
}

const kinds = {
  'input.unreadable': {
    level: 'error',
    message: 'the file could not be read: {note}',
    cause: 'The file is damaged, truncated, or not what its first bytes say it is.',
    remedy: 'Fetch the file again; open it in its own program and save it anew.',
  },
  'input.password': {
    level: 'error',
    message: 'the document is protected by a password',
    cause: 'The document is encrypted and needs a password to be opened.',
    remedy:
      'Remove the password (qpdf --decrypt for a PDF, the password dialog of Word or Excel) and run again.',
  },
  'input.needs_ocr': {
    level: 'error',
    message: 'no text on any page: the PDF is a scan and needs OCR',
    cause: 'Every page is an image.',
    remedy: 'Run an OCR program that writes a text layer, then convert its output.',
  },
  'input.too_large': {
    level: 'error',
    message: 'the file exceeds a limit: {note}',
    cause: 'A part of the file unpacks to, or holds, far more than a disclosure ever does.',
    remedy: 'Check where the file comes from; it may be hostile.',
  },
  'input.not_a_disclosure': {
    level: 'error',
    message: 'the file is no disclosure: {note}',
    cause: 'It was named on the command line, but holds data, an image or an output of this program.',
    remedy: 'Name the disclosure itself. In a folder such files are skipped.',
  },
  'input.timeout': {
    level: 'error',
    message: 'the document took too long: {note}',
    cause: 'The document is very large, or made so that reading it never ends.',
    remedy: 'Run again with a longer --timeout; the document is tried again.',
  },
  'input.memory': {
    level: 'error',
    message: 'the document needs too much memory: {note}',
    cause: 'The document is very large, or unpacks to far more than it seems to hold.',
    remedy: 'Run again with a larger --max-memory; the document is tried again.',
  },
  'input.crash': {
    level: 'error',
    message: 'the program failed on the document: {note}',
    cause: 'A fault of the program. The other documents are not touched by it.',
    remedy: 'Report it with the document; the next run tries the document again.',
  },
  'input.no_tables': {
    level: 'warning',
    message: 'no table was found in the document',
    cause: 'The document is prose, or its tables are pictures.',
    remedy: 'Look at the document; convert pictures with an OCR program first.',
  },
  'page.needs_ocr': {
    level: 'warning',
    message: 'page {actual} is an image without text and was not read',
    cause: 'A scanned page stands inside a readable PDF: the document is partial.',
    remedy: 'Run OCR on that page, then convert the document again.',
  },
  'page.ocr_text': {
    level: 'info',
    message: 'the text of page {actual} was read from a picture by an OCR program',
    cause: 'The page is a scan with an invisible layer of text, which may hold misread characters.',
    remedy: 'Compare figures that no check proves with the picture.',
  },
  'page.unreadable': {
    level: 'error',
    message: 'page {actual} is damaged and was not read: {note}',
    cause: 'The file is damaged in this page; the others are read: the document is partial.',
    remedy: 'Fetch the file again, or take what stands on that page from the document.',
  },
  'page.incomplete': {
    level: 'warning',
    message: 'page {actual} is damaged and may lack text: {note}',
    cause:
      'The drawing instructions of the page break off, or hold what no PDF may hold; what could be read of them was.',
    remedy:
      'Compare the page with its records; fetch the file again, or save it anew from the program it was made with.',
  },
  'page.unreadable_font': {
    level: 'warning',
    message: 'page {actual} has text without characters, in {note}',
    cause: 'A font of the PDF is damaged, or does not say which characters its glyphs are.',
    remedy: 'Run OCR on that page, or save the PDF anew from the program it was made with.',
  },
  ...TEXT_FINDINGS,
  'document.part_unread': {
    level: 'warning',
    message: 'a part of the document was not read: {note}',
    cause:
      'The document holds another one (an embedded sheet, text to be merged in) that is missing, damaged, or of a format without a reader.',
    remedy: 'Open the document, save that part as a file of its own and convert it too.',
  },
  'redaction.unjudged': {
    level: 'warning',
    message: 'beside a label of a contact stands what is neither a name nor a number: it was left',
    cause: 'Contacts were to be left out, and the form asks for one here.',
    remedy: 'Look at the cell in the source; take it out by hand where it tells of a person.',
  },
  'table.merged_text': {
    level: 'info',
    message: 'a merged cell holds text that its program does not show: {note}',
    cause: 'A cell that continues a merged one has a text of its own.',
    remedy: 'Read the cell: its parts stand one under the other in `raw`.',
  },
  'table.unknown_form': {
    level: 'info',
    message: 'no known form; nearest is {expected}: {note}',
    cause: 'Neither title nor header words belong to a family of the registry.',
    remedy: 'Read the table in `tables` and `cells`; it is written out as it stands.',
  },
  'table.loose_part': {
    level: 'warning',
    message: 'rows of a form that are joined to no table (before them stands {expected}): {note}',
    cause: 'Something parts them from the table they go on with, or their title and header are lost.',
    remedy: 'They are in no record: take them from `tables` and `cells`, where they stand as printed.',
  },
  'table.no_unit': {
    level: 'warning',
    message: 'no unit of money was found for the table',
    cause: 'Neither a unit line, nor a header, nor a label states 元 or 万元.',
    remedy: 'amount_yuan is null; take the unit from the document.',
  },
  'record.invalid': {
    level: 'error',
    message: 'a record does not fit its schema and was left out: {note}',
    cause: 'A field has a shape that the contract does not allow.',
    remedy: 'The cells stay in `tables`; report it with the document.',
  },
  ...EVALUATION_FINDINGS,
  ...CHECK_FINDINGS,
  ...SOURCE_FINDINGS,
  ...FORM_FINDINGS,
  'document.no_department': {
    level: 'warning',
    message: 'the department is not named in the document',
    cause: 'No title, no label and no heading gives it.',
    remedy: 'Take it from where the document was published.',
  },
  'document.no_year': {
    level: 'warning',
    message: 'the fiscal year is not named in the document',
    cause: 'No title, no label and no heading gives it.',
    remedy: 'Take it from where the document was published.',
  },
  'formula.no_value': {
    level: 'warning',
    message: 'the formula {actual} has no value in the file',
    cause: 'A program wrote the formula and never computed it, and it is more than a sum.',
    remedy: 'Open the workbook in Excel or LibreOffice, save it there and run again.',
  },
  'formula.computed': {
    level: 'warning',
    message: 'sums that the file leaves to be computed were computed: {note}',
    cause: 'A program wrote the formulas and not what they give; nobody has seen their values yet.',
    remedy: 'Nothing; each of these cells keeps its formula as raw text. Compare them with a printed copy.',
  },
  'amount.unreadable': {
    level: 'warning',
    message: 'the amount is unreadable: {actual}',
    cause: 'The column was too narrow in the source: the program printed # signs.',
    remedy: 'The amount is null; the checks may give what it must be.',
  },
  'amount.reading_untried': {
    level: 'warning',
    message: '{actual} may be the figure {expected}, which was not tried',
    cause: 'More figures of the document are damaged than are tried against its sums; the first ones were.',
    remedy: 'Kept as printed; take the figure from the original.',
  },
  'project.page_missing': {
    level: 'warning',
    message: 'a page may be missing: {note}',
    cause:
      'The text skips more lines here than a page break leaves, or rows behind one share no word with their project. The project, or those before it, may have lost rows.',
    remedy: 'Compare with the original; what is printed is kept where it stands.',
  },
  'project.no_code': {
    level: 'warning',
    message: 'a project without a code: {note}',
    cause:
      'The page with its head is missing from the source, or the source prints amounts without a code of their own.',
    remedy: 'The indicators are kept in a project of their own; take the code from the original.',
  },
  'project.partial': {
    level: 'warning',
    message: 'the head of the project is incomplete: {note}',
    cause:
      'A page with a part of the merged cells is missing, the dump lost a cell, or a cell holds no figure.',
    remedy: 'The fields are null; take them from the original.',
  },
  'project.code_presumed': {
    level: 'warning',
    message: 'the project code {actual} has lost a digit; presumed {expected}',
    cause: 'Twenty of twenty-one characters are printed; one 0 of a run of zeros is lost.',
    remedy: 'code_printed holds what is printed; check the code before using it as a key.',
  },
  'project.code_doubtful': {
    level: 'warning',
    message: 'the project code is printed as {actual}, read as {expected}',
    cause: 'The code was torn over a page break and half of it is lost or copied from another project.',
    remedy: 'Check the code against the original.',
  },
  'project.extent_close': {
    level: 'info',
    message: 'where the project begins is a close decision: {note}',
    cause:
      'The merged cell lost its extent and nothing on the rows tells clearly to which of two projects they belong.',
    remedy: 'Read the rows named; assigned is inferred.',
  },
  'project.goal_foreign': {
    level: 'warning',
    message: 'a piece of the goal belongs to another project: {note}',
    cause: 'The dump printed the goal of a neighbour where this goal goes on after a page break.',
    remedy: 'The goal ends where its own text ends; take the rest from the original.',
  },
  'indicator.partial': {
    level: 'warning',
    message: 'the indicator is incomplete: {note}',
    cause: 'The row was cut at the edge of the page, or a cell was lost.',
    remedy: 'The indicator is kept with state partial; nothing is filled in.',
  },
  'indicator.extra_cells': {
    level: 'warning',
    message: 'text behind the unit of the indicator: {actual}',
    cause: 'The row has more cells than an indicator; what they say is not known.',
    remedy: 'The text is kept in the raw text of the last cell.',
  },
} as const satisfies Record<string, FindingKind>;

export type FindingCode = keyof typeof kinds;

export const FINDINGS: Readonly<Record<FindingCode, FindingKind>> = kinds;

export const isFindingCode = (code: string): code is FindingCode => Object.hasOwn(kinds, code);

/** The line a person reads. */
export function renderFinding(
  code: FindingCode,
  details: { expected?: string | null; actual?: string | null; note?: string | null },
): string {
  return FINDINGS[code].message.replace(
    /\{(expected|actual|note)\}/g,
    (_, key: 'expected' | 'actual' | 'note') => details[key] ?? '—',
  );
}

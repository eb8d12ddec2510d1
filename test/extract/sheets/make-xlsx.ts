/** @file Workbooks for tests, as small as they may be. */
import { strToU8, zipSync } from 'fflate';

const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;

export interface SheetXml {
  readonly name: string;
  readonly xml: string;
  readonly state?: string;
  /** Markup of its drawing part. */
  readonly drawing?: string;
}

export interface WorkbookXml {
  /** Shared strings, each as the markup inside `si`. */
  readonly strings?: readonly string[];
  /** Further markup of the workbook part. */
  readonly settings?: string;
  /** Replaces the styles: style 1 shows two decimals, style 2 a dash for zero. */
  readonly styles?: string;
}

const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="200" formatCode="0.00;-0.00;&quot;—&quot;"/></numFmts><cellXfs><xf/><xf numFmtId="4"/><xf numFmtId="200"/></cellXfs></styleSheet>';

/** Styles whose cells have the number formats given, from style 0 on. */
export const formatStyles = (...codes: readonly string[]): string => {
  const escaped = codes.map((code) =>
    code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('>', '&gt;'),
  );
  return `<styleSheet><numFmts>${escaped.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code}"/>`).join('')}</numFmts><cellXfs>${codes.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}</cellXfs></styleSheet>`;
};

const sheetParts = ({ xml, drawing }: SheetXml, i: number): [string, Uint8Array][] => {
  const place = drawing === undefined ? '' : '<drawing r:id="d"/>';
  const part: [string, Uint8Array] = [
    `xl/worksheets/sheet${i}.xml`,
    strToU8(`<worksheet>${xml}${place}</worksheet>`),
  ];
  if (drawing === undefined) return [part];
  return [
    part,
    [
      `xl/worksheets/_rels/sheet${i}.xml.rels`,
      strToU8(
        `<Relationships ${RELATIONS}>${relation('d', 'drawing', `../drawings/drawing${i}.xml`)}</Relationships>`,
      ),
    ],
    [`xl/drawings/drawing${i}.xml`, strToU8(drawing)],
  ];
};

/** A workbook of sheets given by their markup. */
export function makeXlsx(
  sheets: readonly SheetXml[],
  { strings = [], settings = '', styles = STYLES }: WorkbookXml = {},
): Uint8Array {
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships ${RELATIONS}>${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook><sheets>${sheets.map(({ name, state }, i) => `<sheet name="${name}" r:id="s${i}" state="${state ?? 'visible'}"/>`).join('')}</sheets>${settings}</workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships ${RELATIONS}>${sheets.map((_, i) => relation(`s${i}`, 'worksheet', `worksheets/sheet${i}.xml`)).join('')}${relation('t', 'sharedStrings', 'sharedStrings.xml')}${relation('u', 'styles', 'styles.xml')}</Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`),
    'xl/styles.xml': strToU8(styles),
    ...Object.fromEntries(sheets.flatMap(sheetParts)),
  });
}

export const text = (at: string, value: string, style = 0): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;
export const number = (at: string, value: string, style = 0): string =>
  `<c r="${at}" s="${style}"><v>${value}</v></c>`;
export const formula = (at: string, code: string, value?: string): string =>
  `<c r="${at}"><f>${code}</f>${value === undefined ? '' : `<v>${value}</v>`}</c>`;
export const row = (r: number, ...cells: string[]): string => `<row r="${r}">${cells.join('')}</row>`;
export const data = (...rows: string[]): string => `<sheetData>${rows.join('')}</sheetData>`;

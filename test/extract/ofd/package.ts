/** @file Small OFD packages for the tests, made of the objects of their pages. */
import { partsToZip } from '../../../scripts/make-corpus/render/zip.ts';

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

interface Given {
  /** Children of the DocBody, the document and the common data that a test adds. */
  readonly body?: string;
  readonly document?: string;
  readonly common?: string;
  /** Children of the page before its content. */
  readonly page?: string;
  /** Of the list of resources. */
  readonly resources?: string;
  readonly parts?: Readonly<Record<string, string>>;
}

/** A layer of objects as a page, or a template. */
export const pageXml = (objects: string, before = ''): string =>
  `<ofd:Page ${NAMESPACE}>${before}<ofd:Content><ofd:Layer ID="2">${objects}</ofd:Layer></ofd:Content></ofd:Page>`;

/** A package of one page with these objects. */
export const makeOfd = (objects: string, given: Given = {}): Uint8Array =>
  partsToZip({
    'OFD.xml': `<ofd:OFD ${NAMESPACE}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>${given.body ?? ''}</ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml':
      `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>` +
      `<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>${given.common ?? ''}</ofd:CommonData>` +
      `<ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages>${given.document ?? ''}</ofd:Document>`,
    'Doc_0/PublicRes.xml': `<ofd:Res ${NAMESPACE} BaseLoc="Res"><ofd:Fonts><ofd:Font ID="3" FontName="宋体"/></ofd:Fonts>${given.resources ?? ''}</ofd:Res>`,
    'Doc_0/Pages/Page_0/Content.xml': pageXml(objects, given.page),
    ...given.parts,
  });

/** A text of size 4 at a place, with what its element and its code say beside. */
export const text = (x: number, y: number, said: string, attributes = '', code = ''): string =>
  `<ofd:TextObject ID="9" Boundary="${x} ${y - 4} 80 6" Font="3" Size="4" ${attributes}><ofd:TextCode X="0" Y="4" ${code}>${said}</ofd:TextCode></ofd:TextObject>`;

/** A path drawn along, at a place. */
export const path = (x: number, y: number, data: string, attributes = '', children = ''): string =>
  `<ofd:PathObject ID="8" Boundary="${x} ${y} 100 100" ${attributes}>${children}<ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;

/** The rules of a grid of two rows and two columns, 40 by 10 a cell. */
export const GRID = [
  'M 0 0 L 80 0',
  'M 0 10 L 80 10',
  'M 0 20 L 80 20',
  'M 0 0 L 0 20',
  'M 40 0 L 40 20',
  'M 80 0 L 80 20',
];

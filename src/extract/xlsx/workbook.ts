/** @file What the cells of a workbook refer to: its sheets, shared strings and number formats. */
import type { Package } from '../package.ts';
import { findMainPart, readRelations } from '../relations.ts';
import { childElements, childNamed, descendants, readTree, textOf, type XmlElement } from '../xml.ts';
import { formatCode } from './number.ts';

export interface SheetReference {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly SheetReference[];
  readonly strings: readonly string[];
  /** Number format of each cell style, by its index. */
  readonly formats: readonly string[];
  readonly is1904: boolean;
}

/** The text of a string item: its runs, without the reading aids (rPh). */
export const stringOf = (item: XmlElement): string =>
  childElements(item)
    .map((child) => (child.name === 't' ? textOf(child) : child.name === 'r' ? stringOf(child) : ''))
    .join('');

async function readOptional(source: Package, part: string | undefined): Promise<XmlElement | undefined> {
  if (part === undefined || !source.names.has(part)) return undefined;
  return readTree(part, await source.read(part));
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

function readFormats(styles: XmlElement | undefined): string[] {
  const own = new Map(
    (styles ? descendants(styles, 'numFmt') : []).map(({ attributes }) => [
      attributes.numFmtId ?? '',
      attributes.formatCode ?? '',
    ]),
  );
  const cellStyles = childNamed(styles, 'cellXfs');
  return (cellStyles ? childElements(cellStyles) : []).map(({ attributes }) =>
    formatCode(attributes.numFmtId ?? '0', own),
  );
}

/** @throws DocumentError when a part is missing, not well-formed or too large */
export async function readWorkbook(source: Package): Promise<Workbook> {
  const main = await findMainPart(source, 'xl/workbook.xml');
  const root = await readTree(main, await source.read(main));
  const relations = await readRelations(source, main);
  const partOf = (type: string): string | undefined =>
    [...relations.values()].find((relation) => relation.type.endsWith(`/${type}`))?.target;
  const strings = await readOptional(source, partOf('sharedStrings'));
  return {
    sheets: descendants(root, 'sheet').map(({ attributes }) => ({
      name: attributes.name ?? '',
      part: relations.get(attributes['r:id'] ?? '')?.target ?? '',
      isHidden: (attributes.state ?? 'visible') !== 'visible',
    })),
    strings: strings ? childElements(strings).map(stringOf) : [],
    formats: readFormats(await readOptional(source, partOf('styles'))),
    is1904: isTrue(childNamed(root, 'workbookPr')?.attributes.date1904),
  };
}

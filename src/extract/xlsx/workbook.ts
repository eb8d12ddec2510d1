/** @file What the cells of a workbook refer to: its sheets, shared strings and styles. */
import type { Package } from '../package.ts';
import { findMainPart, readRelations, type Relation } from '../relations.ts';
import { childElements, childNamed, descendants } from '../xml.ts';
import { attributeNamed, readBareTree } from '../bare-names.ts';
import { stringOf, type StoredString } from './strings.ts';
import { readCellStyles, type CellStyle } from './styles.ts';

export interface SheetReference {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly SheetReference[];
  readonly strings: readonly StoredString[];
  /** Style of each cell, by its index. */
  readonly styles: readonly CellStyle[];
  readonly is1904: boolean;
  /** It is to be computed anew when it is opened. */
  readonly isStale: boolean;
}

const isTrueAttribute = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The part of that type; the usual one where the relation has none. */
const partOf = (relations: ReadonlyMap<string, Relation>, type: string): string | undefined =>
  [...relations.values()].find((relation) => relation.type.endsWith(`/${type}`))?.target;

/** @throws DocumentError when a part is missing, not well-formed or too large */
export async function readWorkbook(source: Package): Promise<Workbook> {
  const main = await findMainPart(source, 'xl/workbook.xml');
  const relations = await readRelations(source, main);
  const root = (await readBareTree(source, main)) ?? { name: '', attributes: {}, children: [] };
  const strings = await readBareTree(source, partOf(relations, 'sharedStrings'));
  return {
    sheets: descendants(root, 'sheet').map(({ attributes }) => ({
      name: attributes.name ?? '',
      part: relations.get(attributeNamed(attributes, 'id') ?? '')?.target ?? '',
      isHidden: (attributes.state ?? 'visible') !== 'visible',
    })),
    strings: strings ? childElements(strings).map(stringOf) : [],
    styles: readCellStyles(await readBareTree(source, partOf(relations, 'styles'))),
    is1904: isTrueAttribute(childNamed(root, 'workbookPr')?.attributes.date1904),
    isStale: isTrueAttribute(childNamed(root, 'calcPr')?.attributes.fullCalcOnLoad),
  };
}

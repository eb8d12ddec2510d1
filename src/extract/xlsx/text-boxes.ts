/** @file The text boxes of a sheet, each beside the row it is anchored to (ECMA-376 part 1, 20.5). */
import type { Package } from '../package.ts';
import { readRelations } from '../relations.ts';
import type { SheetLine } from '../sheets/stored.ts';
import { childElements, childNamed, descendants, textOf, type XmlElement } from '../xml.ts';
import { readBareTree } from '../bare-names.ts';

/** What a program that does not know the first form of a drawing is to show in its place says the same again. */
const withoutFallbacks = (element: XmlElement): XmlElement => ({
  ...element,
  children: element.children
    .filter((child) => typeof child === 'string' || child.name !== 'Fallback')
    .map((child) => (typeof child === 'string' ? child : withoutFallbacks(child))),
});

const lineOf = (paragraph: XmlElement): string =>
  childElements(paragraph)
    .map((run) => (run.name === 'br' ? '\n' : descendants(run, 't').map(textOf).join('')))
    .join('');

function anchorToLine(anchor: XmlElement, path: string): SheetLine[] {
  const row = Number(textOf(childNamed(childNamed(anchor, 'from'), 'row') ?? anchor));
  const text = descendants(anchor, 'txBody')
    .flatMap((body) => descendants(body, 'p'))
    .map(lineOf)
    .join('\n');
  return text.trim() === '' ? [] : [{ row: Number.isInteger(row) ? row : -1, text, path }];
}

/** @param drawing id of the relation of the sheet to its drawings */
export async function readTextBoxes(
  source: Package,
  sheet: { readonly part: string; readonly name: string },
  drawing: string | null,
): Promise<SheetLine[]> {
  if (drawing === null) return [];
  const part = (await readRelations(source, sheet.part)).get(drawing)?.target;
  const root = await readBareTree(source, part);
  return root
    ? childElements(withoutFallbacks(root)).flatMap((anchor, i) =>
        anchorToLine(anchor, `${sheet.name}/drawing[${i + 1}]`),
      )
    : [];
}

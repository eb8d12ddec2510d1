/** @file One page → its templates, layers and annotations in the order in which they are painted (GB/T 33190-2016, 7.6 and 7.7). */
import { append } from '../../model/lists.ts';
import type { PageOperators } from '../page/page-operators.ts';
import { childNamed, type XmlElement } from '../xml.ts';
import type { OfdDocument, PageReference } from './documents.ts';
import { boundaryMatrix, type Context } from './graphics.ts';
import { drawObjects } from './objects.ts';
import { inSpace, noPicture, toPageOperators, type OperatorList } from './operator-list.ts';
import { childrenNamed, childText, readNumbers, type Parts } from './parts.ts';
import { mergeResources, readResources, type Resources } from './resources.ts';

/** What is drawn first: what lies behind, then the page itself, then what stands in front. */
const ORDER: ReadonlyMap<string, number> = new Map([
  ['Background', 0],
  ['Body', 1],
  ['Foreground', 2],
]);

/** Objects that are drawn together: a layer, or the appearance of an annotation. */
interface Sheet {
  readonly order: number;
  readonly holder: XmlElement;
  readonly resources: Resources;
}

interface PageSource {
  readonly name: string;
  readonly root: XmlElement;
  readonly resources: Resources;
}

async function readSource(
  parts: Parts,
  document: OfdDocument,
  name: string | null,
): Promise<PageSource | null> {
  const root = await parts.read(name);
  if (!root || name === null) return null;
  const own = await readResources(parts, root, name, ['PageRes']);
  return { name, root, resources: mergeResources([document.resources, own]) };
}

const orderOfLayer = (type: string | undefined, usual: number): number => ORDER.get(type ?? '') ?? usual;

/** The layers of a page or a template. @param order of a template as a whole; null for the page itself */
const layersOf = ({ root, resources }: PageSource, order: number | null): Sheet[] =>
  childrenNamed(childNamed(root, 'Content'), 'Layer').map((layer) => ({
    order: order ?? orderOfLayer(layer.attributes.Type, 1),
    holder: layer,
    resources,
  }));

async function readTemplates(parts: Parts, document: OfdDocument, page: XmlElement): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for (const { attributes } of childrenNamed(page, 'Template')) {
    const known = document.templates.get(attributes.TemplateID ?? '');
    const template = known ? await readSource(parts, document, known.name) : null;
    if (template && known)
      append(sheets, layersOf(template, orderOfLayer(attributes.ZOrder ?? known.zOrder, 0) - 0.5));
  }
  return sheets;
}

const isShown = ({ attributes }: XmlElement): boolean => attributes.Visible?.toLowerCase() !== 'false';

/** Appearances of the annotations of a page, over everything else. */
async function readAnnotations(parts: Parts, document: OfdDocument, id: string): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for (const name of document.annotations.get(id) ?? []) {
    const root = await parts.read(name);
    for (const annotation of childrenNamed(root, 'Annot').filter(isShown))
      for (const holder of childrenNamed(annotation, 'Appearance'))
        sheets.push({ order: 3, holder, resources: document.resources });
  }
  return sheets;
}

/** Left, top, width, height of the page, mm: its own, or that of the document. */
function areaOf(page: XmlElement, document: OfdDocument): readonly number[] {
  const own = readNumbers(childText(childNamed(page, 'Area'), 'PhysicalBox'));
  return own.length === 4 ? own : document.area;
}

function drawSheet({ holder, resources }: Sheet, list: OperatorList): void {
  const context: Context = { list, resources, drawParam: holder.attributes.DrawParam, depth: 0 };
  inSpace(list, [boundaryMatrix(holder)], () => {
    noPicture(list);
    drawObjects(holder, context);
  });
}

/**
 * @param number of the page in the whole file, from 1
 * @returns its operators; null where the package lacks the page
 */
export async function readOfdPage(
  parts: Parts,
  document: OfdDocument,
  { id, name }: PageReference,
  number: number,
): Promise<PageOperators | null> {
  const page = await readSource(parts, document, name);
  if (!page) return null;
  const sheets = [
    ...(await readTemplates(parts, document, page.root)),
    ...layersOf(page, null),
    ...(await readAnnotations(parts, document, id)),
  ];
  sheets.sort((a, b) => a.order - b.order);
  return toPageOperators(number, areaOf(page.root, document), (list) => {
    for (const sheet of sheets) drawSheet(sheet, list);
  });
}

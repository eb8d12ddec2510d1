/** @file What the objects of an OFD document share: drawing parameters, colours of palettes, composite drawings (GB/T 33190-2016, 7.9). */
import type { XmlElement } from '../xml.ts';
import { childElements, descendants, textOf } from '../xml.ts';
import { childrenNamed, readNumbers, type Parts } from './parts.ts';

export interface Resources {
  /** Drawing parameters (line width, colours) by id. */
  readonly drawParams: ReadonlyMap<string, XmlElement>;
  readonly colourSpaces: ReadonlyMap<string, ColourSpace>;
  /** Names of fonts by id. */
  readonly fonts: ReadonlyMap<string, string>;
  /** Contents of composite drawings by id. */
  readonly composites: ReadonlyMap<string, XmlElement>;
}

export interface ColourSpace {
  readonly type: string;
  readonly palette: readonly (readonly number[])[];
}

const byId = (elements: readonly XmlElement[]): [string, XmlElement][] =>
  elements.map((element) => [element.attributes.ID ?? '', element]);

function toColourSpace(element: XmlElement): ColourSpace {
  const colours = childElements(element).flatMap((palette) => childrenNamed(palette, 'CV'));
  return {
    type: element.attributes.Type ?? 'RGB',
    palette: colours.map((colour) => readNumbers(textOf(colour))),
  };
}

/** The resources of one list. */
const toResources = (root: XmlElement): Resources => ({
  drawParams: new Map(byId(descendants(root, 'DrawParam'))),
  colourSpaces: new Map(
    byId(descendants(root, 'ColorSpace')).map(([id, space]) => [id, toColourSpace(space)]),
  ),
  fonts: new Map(byId(descendants(root, 'Font')).map(([id, font]) => [id, font.attributes.FontName ?? ''])),
  composites: new Map(byId(descendants(root, 'CompositeGraphicUnit'))),
});

/** Of an id that stands in several lists the last one holds: that of the page. */
export const mergeResources = (lists: readonly Resources[]): Resources => ({
  drawParams: new Map(lists.flatMap((list) => [...list.drawParams])),
  colourSpaces: new Map(lists.flatMap((list) => [...list.colourSpaces])),
  fonts: new Map(lists.flatMap((list) => [...list.fonts])),
  composites: new Map(lists.flatMap((list) => [...list.composites])),
});

/** The resources that a document or a page names under `names`; one that is missing is none. */
export async function readResources(
  parts: Parts,
  owner: XmlElement | null | undefined,
  from: string,
  names: readonly string[],
): Promise<Resources> {
  const lists: Resources[] = [];
  for (const name of names)
    for (const child of childrenNamed(owner, name)) {
      const root = await parts.read(parts.locate(textOf(child), from));
      if (root) lists.push(toResources(root));
    }
  return mergeResources(lists);
}

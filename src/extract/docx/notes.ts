/** @file Footnotes and endnotes of a Word document: they stand behind all else, as they have no place of their own. */
import type { Package } from '../package.ts';
import type { Relation } from '../relations.ts';
import { textToParagraphs } from '../markup.ts';
import { childElements, readTree } from '../xml.ts';
import type { Stretch } from './stretches.ts';
import { unshownDoubts } from './table.ts';
import { elementToContent } from './text.ts';
import { type Surroundings } from './content.ts';

const PARTS = ['/footnotes', '/endnotes'] as const;

/** Lines between text and notes, which Word keeps as notes of their own (ECMA-376 part 1, 17.18.33). */
const isSeparator = (type: string | undefined): boolean => type !== undefined && type !== 'normal';

/** The notes, part by part, in the order in which they stand there. */
export async function readFootnotes(
  { source, relations }: { readonly source: Package; readonly relations: ReadonlyMap<string, Relation> },
  surroundings: Surroundings,
): Promise<Stretch> {
  const stretches: Stretch[] = [];
  for (const kind of PARTS) {
    const part = [...relations.values()].find(({ type }) => type.endsWith(kind))?.target;
    if (part === undefined || !source.names.has(part)) continue;
    const root = await readTree(part, await source.read(part));
    for (const note of childElements(root).filter(({ attributes }) => !isSeparator(attributes['w:type']))) {
      const content = elementToContent(note, { surroundings });
      stretches.push({
        blocks: textToParagraphs(content.raw, 'text', 'notes'),
        doubts: unshownDoubts(null, 'notes', content),
      });
    }
  }
  return {
    blocks: stretches.flatMap(({ blocks }) => blocks),
    doubts: stretches.flatMap(({ doubts }) => doubts),
  };
}

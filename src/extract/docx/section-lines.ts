/** @file The running heads and feet of the sections of a Word document. */
import type { Package } from '../package.ts';
import { readRaised } from '../raised.ts';
import type { Relation } from '../relations.ts';
import { descendants, readTree, type XmlElement } from '../xml.ts';
import { elementToContent } from './text.ts';
import { type Surroundings } from './content.ts';
import { append } from '../../model/lists.ts';

/** The relation ids of a section's own running heads and feet, in the order in which they are named. */
export interface SectionMarks {
  readonly headers: readonly string[];
  readonly footers: readonly string[];
}

/** The lines of a section's running head and foot. */
export interface SectionLines {
  readonly header: string;
  readonly footer: string;
}

/** Lines of the running heads and feet, section by section; one that names none has those of the section before. */
export async function readSectionLines(
  { source, relations }: { readonly source: Package; readonly relations: ReadonlyMap<string, Relation> },
  sections: readonly SectionMarks[],
  surroundings: Surroundings,
): Promise<SectionLines[]> {
  const textOf = (element: XmlElement): { readonly text: string; readonly nested: readonly XmlElement[] } => {
    const { raw, nested } = elementToContent(element, { surroundings });
    return { text: readRaised(raw).text, nested };
  };
  const read = async (ids: readonly string[]): Promise<string | null> => {
    const lines: string[] = [];
    for (const id of ids) {
      const part = relations.get(id)?.target;
      if (part === undefined || !source.names.has(part)) continue;
      const { text, nested } = textOf(await readTree(part, await source.read(part)));
      append(lines, [
        text,
        ...nested.flatMap((table) => descendants(table, 'w:p')).map((p) => textOf(p).text),
      ]);
    }
    return ids.length > 0 ? [...new Set(lines.join('\n').split('\n'))].join('\n') : null;
  };
  const result: SectionLines[] = [];
  for (const { headers, footers } of sections) {
    const before = result.at(-1);
    result.push({
      header: (await read(headers)) ?? before?.header ?? '',
      footer: (await read(footers)) ?? before?.footer ?? '',
    });
  }
  return result;
}

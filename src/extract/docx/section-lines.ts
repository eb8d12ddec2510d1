/** @file The running heads and feet of the sections of a Word document. */
import type { Package } from '../package.ts';
import { readRelations } from '../relations.ts';
import { descendants, readTree } from '../xml.ts';
import { elementToContent } from './text.ts';
import type { SectionMarks } from './split.ts';

/** The lines of a section's running head and foot. */
export interface SectionLines {
  readonly header: string;
  readonly footer: string;
}

/** Lines of the running heads and feet, section by section; one that names none has those of the section before. */
export async function readSectionLines(
  source: Package,
  mainPart: string,
  sections: readonly SectionMarks[],
): Promise<SectionLines[]> {
  const relations = await readRelations(source, mainPart);
  const read = async (ids: readonly string[]): Promise<string | null> => {
    const lines: string[] = [];
    for (const id of ids) {
      const part = relations.get(id)?.target;
      if (part === undefined || !source.names.has(part)) continue;
      const { raw, nested } = elementToContent(await readTree(part, await source.read(part)));
      lines.push(
        raw,
        ...nested.flatMap((table) => descendants(table, 'w:p')).map((p) => elementToContent(p).raw),
      );
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

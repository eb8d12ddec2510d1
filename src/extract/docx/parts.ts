/** @file Where the parts of a Word document are, and the running heads and feet of its sections. */
import type { Package } from '../package.ts';
import { descendants, readTree } from '../xml.ts';
import { elementToContent } from './text.ts';
import type { SectionMarks } from './split.ts';

/** Targets of a relations part by relation id, resolved against `folder`; empty where there is no such part. */
async function readRelations(
  source: Package,
  name: string,
  folder: string,
): Promise<ReadonlyMap<string, { readonly type: string; readonly target: string }>> {
  if (!source.names.has(name)) return new Map();
  const root = await readTree(name, await source.read(name));
  return new Map(
    descendants(root, 'Relationship').map(({ attributes }) => {
      const target = new URL(attributes.Target ?? '', `part:///${folder}`).pathname.slice(1);
      return [attributes.Id ?? '', { type: attributes.Type ?? '', target: decodeURIComponent(target) }];
    }),
  );
}

/** The name of the main part: `word/document.xml`, except where the package says otherwise. */
export async function findMainPart(source: Package): Promise<string> {
  const relations = await readRelations(source, '_rels/.rels', '');
  const main = [...relations.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target;
  return main !== undefined && source.names.has(main) ? main : 'word/document.xml';
}

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
  const [folder, file] = [mainPart.replace(/[^/]*$/, ''), mainPart.replace(/^.*\//, '')];
  const relations = await readRelations(source, `${folder}_rels/${file}.rels`, folder);
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

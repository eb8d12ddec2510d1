/** @file What the parts of an office package are to each other (ECMA-376 part 2, 9.3). */
import type { Package } from './package.ts';
import { descendants, readTree } from './xml.ts';

export interface Relation {
  /** A URI whose last step says what the target is: `…/header`. */
  readonly type: string;
  /** Name of the part. */
  readonly target: string;
}

/** `word/document.xml` → `word/` and `document.xml`. */
const splitName = (part: string): [folder: string, file: string] => [
  part.replace(/[^/]*$/, ''),
  part.replace(/^.*\//, ''),
];

/** The part that a target names; null for what lies outside of the package, and for what no link can mean. */
function toPartName(target: string, folder: string): string | null {
  const base = `part:///${folder}`;
  if (!URL.canParse(target, base)) return null;
  const { protocol, pathname } = new URL(target, base);
  return protocol === 'part:' ? decodeName(pathname.slice(1)) : null;
}

/** A name with its escapes read; as it stands where they are none. */
function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a % that begins no escape belongs to the name
  }
}

/** Relations of a part by id, of the package itself for `''`; empty where it has none. Links to the outside are none. */
export async function readRelations(source: Package, part: string): Promise<ReadonlyMap<string, Relation>> {
  const [folder, file] = splitName(part);
  const name = `${folder}_rels/${file}.rels`;
  if (!source.names.has(name)) return new Map();
  const root = await readTree(name, await source.read(name));
  return new Map(
    descendants(root, 'Relationship').flatMap(({ attributes }): [string, Relation][] => {
      const isOutside = attributes.TargetMode === 'External';
      const target = isOutside ? null : toPartName(attributes.Target ?? '', folder);
      return target === null ? [] : [[attributes.Id ?? '', { type: attributes.Type ?? '', target }]];
    }),
  );
}

/** The part the package is about; `usual` where it does not say. */
export async function findMainPart(source: Package, usual: string): Promise<string> {
  const relations = await readRelations(source, '');
  const main = [...relations.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target;
  return main !== undefined && source.names.has(main) ? main : usual;
}

/** @file The names of elements and attributes as the readers ask for them, whatever prefix a program wrote for their namespace. */

export type Attributes = Readonly<Record<string, string>>;

/** The prefix that all but a few programs give to each namespace, transitional and strict (ECMA-376 parts 1 and 4, annex A). */
const USUAL_PREFIXES: readonly (readonly [namespace: RegExp, prefix: string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/spreadsheetml\/(?:2006\/)?main$/, ''],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/\/markup-compatibility\/2006$/, 'mc'],
];

/** Prefixes that a part declares at its root and that others call differently. */
function readPrefixes(root: Attributes): ReadonlyMap<string, string> {
  const unusual = new Map<string, string>();
  for (const [name, namespace] of Object.entries(root)) {
    if (!/^xmlns(?::|$)/.test(name)) continue;
    const usual = USUAL_PREFIXES.find(([pattern]) => pattern.test(namespace))?.[1];
    const prefix = name.slice(6);
    if (usual !== undefined && usual !== prefix) unusual.set(prefix, usual);
  }
  return unusual;
}

/** An element's or an attribute's name with the usual prefix; an attribute without a prefix is in no namespace. */
function toUsualName(name: string, unusual: ReadonlyMap<string, string>, isAttribute: boolean): string {
  const colon = name.indexOf(':');
  if (isAttribute && colon < 0) return name;
  const usual = unusual.get(name.slice(0, Math.max(0, colon)));
  if (usual === undefined) return name;
  return `${usual}${usual === '' ? '' : ':'}${name.slice(colon + 1)}`;
}

/** How the names of a part are told; nothing changes where its root declares the usual prefixes. */
interface Naming {
  readonly element: (name: string) => string;
  readonly attributes: (attributes: Attributes) => Attributes;
}

export const AS_WRITTEN: Naming = { element: (name) => name, attributes: (attributes) => attributes };

export function readNamespaces(root: Attributes): Naming {
  const unusual = readPrefixes(root);
  if (unusual.size === 0) return AS_WRITTEN;
  return {
    element: (name) => toUsualName(name, unusual, false),
    attributes: (attributes) =>
      Object.fromEntries(
        Object.entries(attributes).map(([name, value]) => [toUsualName(name, unusual, true), value]),
      ),
  };
}

/** @file The parts of an OFD package: XML by bare names, found by locations that are relative to the part that names them. */
import { DocumentError } from '../../errors.ts';
import { toBareTree } from '../bare-names.ts';
import { openPackage, type Package } from '../package.ts';
import { childElements, childNamed, makeTreeBuilder, parseXml, textOf, type XmlElement } from '../xml.ts';

export interface Parts {
  readonly names: ReadonlySet<string>;
  /** The part at a location, as a tree of bare names; null where the package has none. Throws like `parseXml`. */
  readonly read: (name: string | null) => Promise<XmlElement | null>;
  /** Name of the part that `location` means when `from` says it (GB/T 33190-2016, 7.2); null for an empty one. */
  readonly locate: (location: string, from: string) => string | null;
}

/** `Doc_0/Pages/../Res/a.xml` → `Doc_0/Res/a.xml`; what leads out of the package stays in it. */
function normalize(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/'))
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  return steps.join('/');
}

async function readStream(name: string, source: Package): Promise<XmlElement | null> {
  const builder = makeTreeBuilder();
  let root: XmlElement | null = null;
  await parseXml(name, source.stream(name), {
    open: builder.open,
    text: builder.text,
    close: () => {
      root = builder.close() ?? root;
    },
  });
  return root && toBareTree(root);
}

/** Programs of Windows write `\` for `/`, and call a part in other letters than its name. */
function nameLookup(names: ReadonlySet<string>): (path: string) => string {
  const folded = new Map([...names].map((name) => [normalize(name).toLowerCase(), name]));
  return (path) => (names.has(path) ? path : (folded.get(path.toLowerCase()) ?? path));
}

/** @throws DocumentError for what is no package, and for an encrypted one */
export async function openParts(bytes: Uint8Array): Promise<Parts> {
  const source = await openPackage(bytes);
  if ([...source.names].some((name) => /^encryptions\.xml$/i.test(name)))
    throw new DocumentError('input.password', 'the OFD package is encrypted');
  const find = nameLookup(source.names);
  return {
    names: source.names,
    read: async (name) => (name !== null && source.names.has(name) ? readStream(name, source) : null),
    locate: (location, from) => {
      const path = location.trim().replaceAll('\\', '/');
      if (path === '') return null;
      const folder = path.startsWith('/') ? '' : from.replace(/[^/]*$/, '');
      return find(normalize(folder + path));
    },
  };
}

/** The text of a child, without blanks around it; '' where there is none. */
export const childText = (element: XmlElement | null | undefined, name: string): string => {
  const child = childNamed(element ?? undefined, name);
  return child ? textOf(child).trim() : '';
};

/** The children of that name. */
export const childrenNamed = (element: XmlElement | null | undefined, name: string): XmlElement[] =>
  element ? childElements(element).filter((child) => child.name === name) : [];

/** The numbers of a list as `ST_Array` writes it; what is no number is left out. */
export const readNumbers = (text: string | undefined): number[] =>
  (text ?? '')
    .split(/[\s,]+/)
    .filter((each) => each !== '')
    .map(Number)
    .filter((each) => Number.isFinite(each));

/** An attribute that is a number; `usual` where it is missing or none. */
export function readNumber(text: string | undefined, usual: number): number {
  const value = Number.parseFloat(text ?? '');
  return Number.isFinite(value) ? value : usual;
}

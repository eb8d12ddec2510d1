/** @file The entry of a package (OFD.xml) → its documents with what their pages share (GB/T 33190-2016, 7.4 and 7.5). */
import { DocumentError } from '../../errors.ts';
import { childNamed, type XmlElement } from '../xml.ts';
import { childrenNamed, childText, readNumbers, type Parts } from './parts.ts';
import { readResources, type Resources } from './resources.ts';

export interface PageReference {
  readonly id: string;
  /** Name of its part; null where the location is empty. */
  readonly name: string | null;
}

export interface OfdDocument {
  readonly pages: readonly PageReference[];
  readonly templates: ReadonlyMap<
    string,
    { readonly name: string | null; readonly zOrder: string | undefined }
  >;
  /** Parts with the annotations of a page, by its id. */
  readonly annotations: ReadonlyMap<string, readonly string[]>;
  readonly resources: Resources;
  /** Left, top, width, height of its pages, mm. */
  readonly area: readonly number[];
  readonly isSigned: boolean;
  readonly hasAttachments: boolean;
}

/** A4. */
const USUAL_AREA = [0, 0, 210, 297] as const;

function readTemplateList(
  common: XmlElement | undefined,
  from: string,
  parts: Parts,
): OfdDocument['templates'] {
  return new Map(
    childrenNamed(common, 'TemplatePage').map(({ attributes }) => [
      attributes.ID ?? '',
      { name: parts.locate(attributes.BaseLoc ?? '', from), zOrder: attributes.ZOrder },
    ]),
  );
}

/** The list of annotations names a part for each page that has some. */
async function readAnnotationList(
  root: XmlElement,
  from: string,
  parts: Parts,
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const list = parts.locate(childText(root, 'Annotations'), from);
  for (const page of childrenNamed(await parts.read(list), 'Page')) {
    const names = childrenNamed(page, 'FileLoc').flatMap(
      (location) => parts.locate(location.children.join(''), list ?? '') ?? [],
    );
    const id = page.attributes.PageID ?? '';
    found.set(id, [...(found.get(id) ?? []), ...names]);
  }
  return found;
}

async function readDocBody(body: XmlElement, parts: Parts): Promise<OfdDocument> {
  const name = parts.locate(childText(body, 'DocRoot'), '');
  const root = await parts.read(name);
  if (!root || name === null)
    throw new DocumentError('input.unreadable', `the package lacks its document ${name ?? ''}`);
  const common = childNamed(root, 'CommonData');
  const area = readNumbers(childText(childNamed(common, 'PageArea'), 'PhysicalBox'));
  return {
    pages: childrenNamed(childNamed(root, 'Pages'), 'Page').map(({ attributes }) => ({
      id: attributes.ID ?? '',
      name: parts.locate(attributes.BaseLoc ?? '', name),
    })),
    templates: readTemplateList(common, name, parts),
    annotations: await readAnnotationList(root, name, parts),
    resources: await readResources(parts, common, name, ['PublicRes', 'DocumentRes']),
    area: area.length === 4 ? area : USUAL_AREA,
    isSigned: childText(body, 'Signatures') !== '',
    hasAttachments: childText(root, 'Attachments') !== '',
  };
}

/** @throws DocumentError for a package without its entry or its document */
export async function readOfdDocuments(parts: Parts): Promise<OfdDocument[]> {
  const entry = await parts.read(parts.locate('/OFD.xml', ''));
  if (!entry) throw new DocumentError('input.unreadable', 'the package has no OFD.xml');
  const documents: OfdDocument[] = [];
  for (const body of childrenNamed(entry, 'DocBody')) documents.push(await readDocBody(body, parts));
  return documents;
}

/** @file What annotations say (ISO 32000-1, 12.5): form fields and notes, which may have no drawing on their page. */

/** What pdf.js tells of an annotation; only text fields and choices have words for a value. */
export interface Annotation {
  readonly subtype?: string;
  readonly fieldType?: string;
  readonly fieldValue?: string | readonly string[] | null;
  readonly contentsObj?: { readonly str: string };
}

/** What an annotation says in words; '' for links, whose words are not for readers, and where it says nothing. */
export function annotationToText({ subtype, fieldType, fieldValue, contentsObj }: Annotation): string {
  if (subtype === 'Link' || subtype === 'Popup') return '';
  if (subtype !== 'Widget') return contentsObj?.str ?? '';
  return fieldType === 'Tx' || fieldType === 'Ch' ? [fieldValue ?? ''].flat().join(' ') : '';
}

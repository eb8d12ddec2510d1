/** @file Elements. What a document says becomes text nodes and attribute values here and nowhere else: never HTML, never an address. */

/** Marks that turn the direction of text around, or are not seen: shown by their number. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** @returns the text with each mark that would work in secret as `⟨U+202E⟩` */
export const showUnseen = (text: string): string =>
  text.replace(UNSEEN, (mark) => `⟨U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`);

export type Child = Node | string | null;

/**
 * Makes an element.
 * @param attributes by name; one that is null is left out
 * @param children strings become text; null is left out
 */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== null) element.setAttribute(name, showUnseen(value));
  for (const child of children)
    if (child !== null) element.append(typeof child === 'string' ? showUnseen(child) : child);
  return element;
}

/** The element of the page with this id. Throws where the page has none. */
export function elementById<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element as T;
}

/** Takes out what an element holds and puts in something else. */
export const fill = (element: Element, ...children: readonly Child[]): void =>
  element.replaceChildren(
    ...children
      .filter((child) => child !== null)
      .map((child) => (typeof child === 'string' ? showUnseen(child) : child)),
  );

/** A list too long for one call's arguments. */
export function fillAll(element: Element, children: Iterable<Node>): void {
  const all = document.createDocumentFragment();
  for (const child of children) all.append(child);
  element.replaceChildren(all);
}

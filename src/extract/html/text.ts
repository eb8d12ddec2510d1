/** @file The text of a page as a browser would break it into lines. */
import { attribute, isElement, type HtmlNode } from './dom.ts';

const BLOCKS = new Set(
  `address article aside blockquote caption center dd details div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);
/** Never shown; `xml` is what word processors leave of themselves in a page. */
const UNSHOWN = new Set(
  'applet head iframe noscript object rp script select style svg template title xml'.split(' '),
);

const INVISIBLE = /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all/i;

/** Characters of style sheets that are looked through: a program writes far less. */
const MOST_CSS = 400_000;

/** Class names that a style sheet of the page hides. */
export function hiddenClasses(css: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, selectors, rules] of css.slice(0, MOST_CSS).matchAll(/([^{}]{1,500})\{([^{}]*)\}/g))
    if (INVISIBLE.test(rules!))
      for (const [, name] of selectors!.matchAll(/(?:^|,)\s*[a-z]*\.([\w-]+)\s*(?=,|$)/gi)) names.add(name!);
  return names;
}

export const isBlock = (node: HtmlNode): boolean => BLOCKS.has(node.name ?? '');
export const isUnshown = (node: HtmlNode): boolean => UNSHOWN.has(node.name ?? '');

/** Hidden by attribute, by style, or by a class of the page's own style sheet. */
export function isHidden(node: HtmlNode, classes: ReadonlySet<string>): boolean {
  if (node.attribs === undefined) return false;
  // Word and Excel end a table with a row of no height that only sets the widths.
  if (node.name === 'tr' && /^0(?:px|pt)?$/.test(attribute(node, 'height'))) return true;
  if ('hidden' in node.attribs || INVISIBLE.test(attribute(node, 'style'))) return true;
  return (
    classes.size > 0 &&
    attribute(node, 'class')
      .split(/\s+/)
      .some((name) => classes.has(name))
  );
}

/** What a form field shows. */
const fieldText = (node: HtmlNode): string =>
  node.name === 'input' && /^(?:text)?$/i.test(attribute(node, 'type')) ? attribute(node, 'value') : '';

interface TextVisitor {
  /** Takes an element over: its text is not read. */
  readonly leave: (node: HtmlNode) => boolean;
}

function nodeToPieces(node: HtmlNode, visitor: TextVisitor, isPre: boolean, pieces: string[]): void {
  for (const child of node.children ?? []) {
    if (child.type === 'text') pieces.push(isPre ? child.data! : child.data!.replace(/[ \t\r\n\f]+/g, ' '));
    if (!isElement(child) || isUnshown(child) || visitor.leave(child)) continue;
    if (child.name === 'br') pieces.push('\n');
    pieces.push(fieldText(child));
    if (isBlock(child)) pieces.push('\n');
    nodeToPieces(child, visitor, isPre || child.name === 'pre', pieces);
    if (isBlock(child)) pieces.push('\n');
  }
}

/** Lines without the blanks of the markup around them; blank lines say nothing. No-break spaces stay. */
export const tidyLines = (text: string): string =>
  text
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .replace(/^[ \n]+|[ \n]+$/g, '');

/** The shown text of an element, lines ended by `\n`; `leave` is asked about every element below it. */
export function nodeToText(node: HtmlNode, leave: (node: HtmlNode) => boolean): string {
  const pieces: string[] = [];
  nodeToPieces(node, { leave }, node.name === 'pre', pieces);
  return tidyLines(pieces.join(''));
}

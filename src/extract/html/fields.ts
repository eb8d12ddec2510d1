/** @file What the fields of a form show (html.spec.whatwg.org, 4.10). */
import { attribute, elementsOf, type HtmlNode } from './dom.ts';

/** Fields that hold a line of text; one without a type is one. */
const TEXT_TYPES = new Set('text number tel email url date month week time datetime-local search'.split(' '));

const optionsOf = (node: HtmlNode): HtmlNode[] =>
  elementsOf(node).flatMap((child) => (child.name === 'option' ? [child] : optionsOf(child)));

const labelOfField = (option: HtmlNode): string => {
  const text = (node: HtmlNode): string =>
    (node.children ?? []).map((child) => child.data ?? text(child)).join('');
  return (attribute(option, 'label') || text(option)).replace(/\s+/g, ' ').trim();
};

const has = (node: HtmlNode, name: string): boolean => Object.hasOwn(node.attribs ?? {}, name);

/** The chosen entries: the last one marked, or all of a list that takes several; else the first that can be chosen. */
function chosenText(select: HtmlNode): string {
  const options = optionsOf(select);
  const marked = options.filter((option) => has(option, 'selected'));
  if (has(select, 'multiple')) return marked.map(labelOfField).join('\n');
  const chosen = marked.at(-1) ?? options.find((option) => !has(option, 'disabled'));
  return chosen ? labelOfField(chosen) : '';
}

/** Boxes to tick that stand together in a cell or line: one alone only chooses rows. */
function isOneOfSeveral(box: HtmlNode): boolean {
  const count = (node: HtmlNode): number =>
    elementsOf(node).reduce(
      (sum, child) =>
        sum +
        (child.name === 'input' && /^(?:checkbox|radio)$/i.test(attribute(child, 'type')) ? 1 : count(child)),
      0,
    );
  for (let node: HtmlNode | null | undefined = box.parent; node; node = node.parent)
    if (/^(?:td|th|p|li|div)$/.test(node.name ?? '')) return count(node) > 1;
  return false;
}

function inputText(input: HtmlNode): string {
  const type = attribute(input, 'type').toLowerCase() || 'text';
  if (type === 'checkbox' || type === 'radio')
    return isOneOfSeveral(input) ? (has(input, 'checked') ? '☑' : '□') : '';
  return TEXT_TYPES.has(type) || !/^[a-z-]+$/.test(type) ? attribute(input, 'value') : '';
}

/** What a field shows by itself; `''` for every other element. */
export function fieldText(node: HtmlNode): string {
  if (node.name === 'select') return chosenText(node);
  return node.name === 'input' ? inputText(node) : '';
}

/** @file Text that only the style sheet writes: ::before and ::after, counters, and the numbers of lists (CSS Lists 3, CSS Content 3). */
import { isCounting, toNumeral } from '../../../words/numerals.ts';
import { attribute, elementsOf, type HtmlNode } from '../dom.ts';
import type { Declared } from './cascade.ts';
import type { Look } from './looks.ts';

/** Text before and after the content of an element. */
export interface Generated {
  readonly before: string;
  readonly after: string;
}

/** A counter and the element below which it counts. */
interface Counter {
  readonly scope: HtmlNode | null;
  value: number;
}

type Counters = Map<string, Counter[]>;

/** How the walk asks about an element. */
export interface Asked {
  readonly lookOf: (node: HtmlNode) => Look;
  readonly declaredOf: (node: HtmlNode, pseudo: 'before' | 'after' | null) => Declared;
}

const pairsOf = (value: string | undefined, otherwise: number): [name: string, by: number][] =>
  [...(value ?? '').matchAll(/([a-z_-][\w-]*)(?:\s+(-?\d+))?/gi)]
    .filter(([, name]) => name !== 'none')
    .map(([, name, by]) => [name!, by === undefined ? otherwise : Number(by)]);

/** A counter begins anew below the parent of the element that says so; a sibling that says it again takes its place. */
function reset(counters: Counters, name: string, value: number, scope: HtmlNode | null): void {
  const stack = counters.get(name) ?? [];
  counters.set(name, stack);
  if (stack.at(-1)?.scope === scope) stack.pop();
  stack.push({ scope, value });
}

function increment(counters: Counters, name: string, by: number, scope: HtmlNode | null): void {
  const last = counters.get(name)?.at(-1);
  if (last) last.value += by;
  else reset(counters, name, by, scope);
}

/** What a list printed without a sheet puts behind its numbers: 一、 but 1. and a. (CSS Counter Styles 3, 6). */
const suffixOf = (style: string): string => (/^(?:cjk|simp|trad|japanese)/.test(style) ? '、' : '.');

const ITEM =
  /counters?\(\s*([\w-]+)\s*(?:,\s*("[^"]*"|'[^']*')\s*)?(?:,\s*([\w-]+)\s*)?\)|attr\(\s*([\w-]+)\s*\)|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g;

const unescapeCss = (text: string): string =>
  text
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, hex: string) => {
      const point = Number.parseInt(hex, 16);
      return point > 0 && point <= 0x10_ffff ? String.fromCodePoint(point) : '';
    })
    .replace(/\\(.)/g, '$1');

function contentToText(content: string, node: HtmlNode, counters: Counters): string {
  return [...content.matchAll(ITEM)]
    .map(([all, name, separator, style = 'decimal', attr, double, single]) => {
      if (attr !== undefined) return attribute(node, attr);
      if (name === undefined) return unescapeCss(double ?? single ?? '');
      const values = counters.get(name)?.map(({ value }) => value) ?? [0];
      const numbers = all.startsWith('counters') ? values : values.slice(-1);
      return numbers.map((value) => toNumeral(value, style)).join(separator?.slice(1, -1) ?? '');
    })
    .join('');
}

/** Signs that say something beside text; arrows, bullets and the glyphs of icon fonts are ornament. */
const SAYS = /[\p{L}\p{N}%％‰¥￥$()（）+\-－−–=≥≤＜＞<>△▲、，。：:]/u;
const isText = (text: string): boolean => SAYS.test(text.replace(/\p{Co}/gu, ''));

/**
 * The generated text of all elements of a page that have some, in one walk: counters count in the order of the document.
 *
 * @returns by element; elements that are not shown count nothing
 */
export function generateText(
  root: HtmlNode,
  { lookOf, declaredOf }: Asked,
): ReadonlyMap<HtmlNode, Generated> {
  const counters: Counters = new Map();
  const generated = new Map<HtmlNode, Generated>();
  const pseudo = (node: HtmlNode, which: 'before' | 'after'): string => {
    const declared = declaredOf(node, which);
    const content = declared.get('content');
    if (
      content === undefined ||
      declared.get('display') === 'none' ||
      declared.get('visibility') === 'hidden'
    )
      return '';
    for (const [name, value] of pairsOf(declared.get('counter-reset'), 0)) reset(counters, name, value, node);
    for (const [name, by] of pairsOf(declared.get('counter-increment'), 1))
      increment(counters, name, by, node);
    const text = contentToText(content, node, counters);
    return isText(text) ? text : '';
  };
  const listNumber = (node: HtmlNode): string => {
    const { display, listStyle } = lookOf(node);
    if (display !== 'list-item' || node.name !== 'li') return '';
    const written = Number.parseInt(attribute(node, 'value'), 10);
    const step = node.parent && 'reversed' in (node.parent.attribs ?? {}) ? -1 : 1;
    if (Number.isNaN(written)) increment(counters, 'list-item', step, node.parent ?? null);
    else reset(counters, 'list-item', written, node.parent ?? null);
    const value = counters.get('list-item')?.at(-1)?.value ?? 0;
    return isCounting(listStyle) ? `${toNumeral(value, listStyle)}${suffixOf(listStyle)}` : '';
  };
  const visit = (node: HtmlNode): void => {
    const declared = declaredOf(node, null);
    for (const [name, value] of pairsOf(declared.get('counter-reset'), 0))
      reset(counters, name, value, node.parent ?? null);
    for (const [name, by] of pairsOf(declared.get('counter-increment'), 1))
      increment(counters, name, by, node.parent ?? null);
    if (node.name === 'ol' || node.name === 'ul') reset(counters, 'list-item', firstOf(node), node);
    const before = `${listNumber(node)}${pseudo(node, 'before')}`;
    for (const child of elementsOf(node)) if (lookOf(child).display !== 'none') visit(child);
    const after = pseudo(node, 'after');
    if (before !== '' || after !== '') generated.set(node, { before, after });
    for (const stack of counters.values())
      while (stack.length > 0 && stack.at(-1)!.scope === node) stack.pop();
  };
  for (const child of elementsOf(root)) visit(child);
  return generated;
}

/** One before the first number of a list. */
function firstOf(list: HtmlNode): number {
  const start = Number.parseInt(attribute(list, 'start'), 10);
  if ('reversed' in (list.attribs ?? {}))
    return (Number.isNaN(start) ? elementsOf(list).filter(({ name }) => name === 'li').length : start) + 1;
  return Number.isNaN(start) ? 0 : start - 1;
}

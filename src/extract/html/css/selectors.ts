/** @file Selectors of a rule, compiled, with what decides between rules: the element or pseudo-element meant, and the specificity. */
import { compile } from 'css-select';
import { parse, SelectorType, type Selector as Token } from 'css-what';
import type { HtmlNode } from '../dom.ts';

/** Ids, classes, names: compared in this order (Selectors 4, 17). */
export type Specificity = readonly [ids: number, classes: number, names: number];

export interface Selector {
  readonly matches: (node: HtmlNode) => boolean;
  readonly pseudo: 'before' | 'after' | null;
  readonly specificity: Specificity;
  /** An id (`#a`), a class (`.a`) or a name that every element it means has; null where it may be any. */
  readonly key: string | null;
}

const add = (a: Specificity, b: Specificity): Specificity => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const compareSpecificity = (a: Specificity, b: Specificity): number =>
  a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

const NONE: Specificity = [0, 0, 0];
const ONE_CLASS: Specificity = [0, 1, 0];
const ONE_NAME: Specificity = [0, 0, 1];

const highest = (lists: readonly (readonly Token[])[]): Specificity =>
  lists.map(specificityOf).sort(compareSpecificity).at(-1) ?? NONE;

function ofToken(token: Token): Specificity {
  if (token.type === 'tag' || token.type === 'pseudo-element') return ONE_NAME;
  if (token.type === 'attribute')
    return token.name === 'id' && token.action === 'equals' ? [1, 0, 0] : ONE_CLASS;
  if (token.type !== 'pseudo' || token.name === 'where') return NONE;
  const isOfArguments = ['not', 'is', 'matches', 'has'].includes(token.name) && Array.isArray(token.data);
  return isOfArguments ? highest(token.data as unknown as Token[][]) : ONE_CLASS;
}

const specificityOf = (tokens: readonly Token[]): Specificity => tokens.map(ofToken).reduce(add, NONE);

const COMBINATORS = new Set(['descendant', 'child', 'sibling', 'adjacent', 'column-combinator', 'parent']);

/** The part of a token list that speaks of the element itself. */
const subjectOf = (tokens: readonly Token[]): readonly Token[] =>
  tokens.slice(tokens.findLastIndex(({ type }) => COMBINATORS.has(type)) + 1);

function keyOf(tokens: readonly Token[]): string | null {
  const subject = subjectOf(tokens);
  const keys = subject.flatMap((token): string[] => {
    if (token.type === 'tag') return [token.name.toLowerCase()];
    if (token.type !== 'attribute') return [];
    if (token.name === 'id' && token.action === 'equals') return [`#${token.value}`];
    return token.name === 'class' && token.action === 'element' ? [`.${token.value}`] : [];
  });
  return (
    keys.find((key) => key.startsWith('#')) ?? keys.find((key) => key.startsWith('.')) ?? keys[0] ?? null
  );
}

/** ::before and ::after, in either spelling; `other` for parts of an element that have no text of their own. */
function pseudoOf(tokens: readonly Token[]): Selector['pseudo'] | 'other' {
  const last = tokens.at(-1);
  const name = last?.type === 'pseudo-element' || last?.type === 'pseudo' ? last.name : '';
  if (name === 'before' || name === 'after') return name;
  return last?.type === 'pseudo-element' ? 'other' : null;
}

function toSelector(tokens: Token[]): Selector[] {
  const pseudo = pseudoOf(tokens);
  if (pseudo === 'other') return [];
  const own = pseudo === null ? tokens : tokens.slice(0, -1);
  const whole: Token[] =
    subjectOf(own).length > 0 ? own : [...own, { type: SelectorType.Universal, namespace: null }];
  const matches = compile([whole]) as unknown as (node: HtmlNode) => boolean;
  return [{ matches, pseudo, specificity: specificityOf(tokens), key: keyOf(own) }];
}

/** The selectors of a list; empty for one that says what no page at rest has (`:focus`) or what nobody knows. */
export function compileSelectors(list: string): Selector[] {
  try {
    return parse(list).flatMap(toSelector);
  } catch {
    return []; // a selector that the library does not know: as in a browser, its rule is void
  }
}

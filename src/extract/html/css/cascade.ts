/** @file The cascade (CSS Cascading 4, 6): which declaration of each property wins for an element or its generated text. */
import { attribute, type HtmlNode } from '../dom.ts';
import { parseStyleAttribute, type Declaration, type Property } from './declarations.ts';
import type { Rule, RuleIndex } from './sheets.ts';

/** The winning values, by property. */
export type Declared = ReadonlyMap<Property, string>;

type Pseudo = Rule['selector']['pseudo'];

const byWeight = (a: Rule, b: Rule): number => {
  const [x, y] = [a.selector.specificity, b.selector.specificity];
  return x[0] - y[0] || x[1] - y[1] || x[2] - y[2] || a.order - b.order;
};

const NOTHING: Declared = new Map();

/** Later lists win; important declarations win over all that are not. */
function settle(lists: readonly (readonly Declaration[])[]): Declared {
  const all = lists.flat();
  if (all.length === 0) return NOTHING;
  const ordered = [...all.filter((each) => !each.isImportant), ...all.filter((each) => each.isImportant)];
  return new Map(ordered.map(({ property, value }) => [property, value]));
}

/** Attributes that say how an element looks, weaker than any rule. */
function hintsOf(node: HtmlNode): Declaration[] {
  const color = node.name === 'font' ? attribute(node, 'color') : '';
  const background = attribute(node, 'bgcolor');
  return [
    ...(color === '' ? [] : [{ property: 'color', value: color.toLowerCase(), isImportant: false } as const]),
    ...(background === ''
      ? []
      : [{ property: 'background-color', value: background.toLowerCase(), isImportant: false } as const]),
  ];
}

/** A function that gives the winning declarations of an element, or of what is generated before or after its text. */
export function makeCascade(find: RuleIndex | null): (node: HtmlNode, pseudo: Pseudo) => Declared {
  const rulesOf = new WeakMap<HtmlNode, readonly Rule[]>();
  const matched = (node: HtmlNode): readonly Rule[] => {
    if (!find) return [];
    const known = rulesOf.get(node) ?? [...find(node)].sort(byWeight);
    rulesOf.set(node, known);
    return known;
  };
  return (node, pseudo) => {
    const rules = matched(node)
      .filter(({ selector }) => selector.pseudo === pseudo)
      .map(({ declarations }) => declarations);
    if (pseudo !== null) return settle(rules);
    return settle([hintsOf(node), ...rules, parseStyleAttribute(attribute(node, 'style'))]);
  };
}

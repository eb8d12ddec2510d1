/** @file Style sheets of a page → the rules that hold on a desktop, found by what an element is. */
import { parse, type CssNode } from 'css-tree';
import type { HtmlNode } from '../dom.ts';
import { attribute } from '../dom.ts';
import { readDeclarations, type Declaration } from './declarations.ts';
import { holdsMedia } from './media.ts';
import { compileSelectors, type Selector } from './selectors.ts';

export interface Rule {
  readonly selector: Selector;
  readonly declarations: readonly Declaration[];
  /** Its place among all rules: of two alike the later one wins. */
  readonly order: number;
}

/** Characters of style sheets that are looked through: a page that carries a whole framework has some 300,000. */
const MOST_CSS = 1_000_000;
/** No sheet nests deeper; the parser goes down by calling itself. */
const DEEPEST = 64;

function isTooDeep(css: string): boolean {
  let depth = 0;
  for (const char of css) {
    if (char === '{' || char === '(' || char === '[') depth++;
    else if (char === '}' || char === ')' || char === ']') depth = Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Whether the rules inside an at-rule hold. */
function isOpen(name: string, prelude: string): boolean {
  if (name === 'media') return holdsMedia(prelude);
  if (name === 'supports') return !/^\s*not\b/.test(prelude);
  return name === 'layer' || name === 'container' || name === 'document';
}

const textOf = (node: CssNode | null): string => (node?.type === 'Raw' ? node.value : '');

function collect(nodes: Iterable<CssNode>, rules: Rule[]): void {
  for (const node of nodes) {
    if (node.type === 'Atrule' && node.block && isOpen(node.name.toLowerCase(), textOf(node.prelude)))
      collect(node.block.children, rules);
    if (node.type !== 'Rule') continue;
    const declarations = readDeclarations(node.block.children);
    if (declarations.length === 0) continue;
    for (const selector of compileSelectors(textOf(node.prelude)))
      rules.push({ selector, declarations, order: rules.length });
  }
}

/** The rules of a sheet that hold on a desktop and bear on what is shown; none of a sheet no author wrote. */
export function readStyleSheet(css: string, rules: Rule[]): void {
  if (css.length > MOST_CSS || isTooDeep(css)) return;
  const sheet = parse(css, {
    parseValue: false,
    parseRulePrelude: false,
    parseAtrulePrelude: false,
    onParseError: () => undefined,
  });
  if (sheet.type === 'StyleSheet') collect(sheet.children, rules);
}

/** Finds the rules whose selector may mean an element without asking all of them. */
export type RuleIndex = (node: HtmlNode) => readonly Rule[];

/** Puts the rules in order by what their elements must have: an id, a class, a name. */
export function indexRules(rules: readonly Rule[]): RuleIndex {
  const byKey = new Map<string | null, Rule[]>();
  for (const rule of rules) {
    const list = byKey.get(rule.selector.key) ?? [];
    list.push(rule);
    byKey.set(rule.selector.key, list);
  }
  const any = byKey.get(null) ?? [];
  return (node) => {
    const classes = attribute(node, 'class').split(/\s+/);
    const keys = [node.name ?? '', `#${attribute(node, 'id')}`, ...classes.map((name) => `.${name}`)];
    const found = [...new Set(keys)].flatMap((key) => byKey.get(key) ?? []);
    return [...any, ...found].filter((rule) => rule.selector.matches(node));
  };
}

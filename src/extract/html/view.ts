/** @file The page as a desktop browser shows it: asked of any element, computed once. */
import { attribute, elementsOf, isElement, outermost, type HtmlNode } from './dom.ts';
import { makeCascade } from './css/cascade.ts';
import { generateText, type Generated } from './css/generated.ts';
import { computeLook, ROOT_LOOK, type Look } from './css/looks.ts';
import { holdsMedia } from './css/media.ts';
import { indexRules, readStyleSheet, type Rule } from './css/sheets.ts';

export interface View {
  readonly lookOf: (node: HtmlNode) => Look;
  /** Takes no place on the page, in a table neither. */
  readonly isHidden: (node: HtmlNode) => boolean;
  /** Stands on lines of its own. */
  readonly isBlock: (node: HtmlNode) => boolean;
  /** What the style sheet writes before and after the content of an element. */
  readonly generatedOf: (node: HtmlNode) => Generated;
}

const EMPTY: Generated = { before: '', after: '' };

/** Every element of that name; what stands in the fallback of a script is none of the page. */
const everywhere = (node: HtmlNode, name: string): HtmlNode[] =>
  elementsOf(node).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...(/^(?:noscript|template)$/.test(child.name ?? '') ? [] : everywhere(child, name)),
  ]);

const cssOf = (style: HtmlNode): string => (style.children ?? []).map(({ data }) => data ?? '').join('');

function readRules(root: HtmlNode): Rule[] {
  const rules: Rule[] = [];
  for (const style of everywhere(root, 'style'))
    if (holdsMedia(attribute(style, 'media')) && /^(?:text\/css)?$/i.test(attribute(style, 'type')))
      readStyleSheet(cssOf(style), rules);
  return rules;
}

/** Whether every style sheet stands in the page. */
function hasOwnSheets(root: HtmlNode): boolean {
  const isSheet = (link: HtmlNode): boolean => /\bstylesheet\b/i.test(attribute(link, 'rel'));
  return (
    !everywhere(root, 'link').some(isSheet) &&
    !everywhere(root, 'style').some((style) => /@import/i.test(cssOf(style)))
  );
}

const hasAnyText = (node: HtmlNode): boolean =>
  (node.children ?? []).some((child) =>
    child.type === 'text' ? (child.data ?? '').trim() !== '' : hasAnyText(child),
  );

/** Word and Excel end a table with a row of no height that only sets the widths. */
const isRuler = (node: HtmlNode): boolean =>
  node.name === 'tr' && /^0(?:px|pt)?$/.test(attribute(node, 'height')) && !hasAnyText(node);

/** Whether anything but the text itself writes text: lists with numbers, or the style sheet. */
const writesText = (root: HtmlNode, rules: readonly Rule[]): boolean =>
  rules.some(({ declarations }) => declarations.some(({ property }) => property === 'content')) ||
  everywhere(root, 'ol').length > 0 ||
  everywhere(root, 'ul').length > 0;

const BLOCK_DISPLAYS =
  /^(?:block|flow-root|list-item|flex|grid|table|table-(?!column).*|-webkit-(?:box|flex)|block .*)$/;

/** @param shown elements that are read though a browser would not show them (noscript, template) */
export function makeView(root: HtmlNode, shown: ReadonlySet<string> = new Set()): View {
  const rules = readRules(root);
  const cascade = makeCascade(rules.length > 0 ? indexRules(rules) : null);
  const isWhole = hasOwnSheets(root);
  const looks = new WeakMap<HtmlNode, Look>();
  const lookOf = (node: HtmlNode): Look => {
    const known = looks.get(node);
    if (known) return known;
    const parent = node.parent ? lookOf(node.parent) : ROOT_LOOK;
    const isRead = shown.has(node.name ?? '');
    const asked = isRead ? { ...node, name: 'div' } : node;
    const look = isElement(node) ? computeLook(asked, cascade(node, null), parent, isWhole) : parent;
    looks.set(node, look);
    return look;
  };
  let generated: ReadonlyMap<HtmlNode, Generated> | null = writesText(root, rules) ? null : new Map();
  return {
    lookOf,
    isHidden: (node) => isElement(node) && (isRuler(node) || lookOf(node).display === 'none'),
    isBlock: (node) => BLOCK_DISPLAYS.test(lookOf(node).display),
    generatedOf(node) {
      generated ??= generateText(root, { lookOf, declaredOf: cascade });
      return generated.get(node) ?? EMPTY;
    },
  };
}

/** Whether a page keeps tables where browsers show them only without scripts, or never. */
export const hasUnshownTables = (root: HtmlNode): boolean =>
  ['noscript', 'template'].some((name) =>
    everywhere(root, name).some(
      (node) =>
        outermost(node, 'table').length > 0 || (node.children ?? []).some(({ type }) => type === 'root'),
    ),
  );

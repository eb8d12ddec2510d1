/** @file Declarations of a style sheet or a style attribute, as far as they bear on what a page shows. */
import { parse, type CssNode } from 'css-tree';

/** The properties that are looked at. */
const PROPERTIES = [
  'display',
  'visibility',
  'content',
  'counter-reset',
  'counter-increment',
  'list-style-type',
  'text-decoration-line',
  'vertical-align',
  'white-space',
  'opacity',
  'font-size',
  'font-family',
  'text-indent',
  'position',
  'left',
  'top',
  'width',
  'height',
  'max-height',
  'overflow',
  'clip',
  'clip-path',
  'color',
  'background-color',
  'background-image',
  'mso-hide',
  'mso-text-raise',
] as const;
export type Property = (typeof PROPERTIES)[number];

export interface Declaration {
  readonly property: Property;
  readonly value: string;
  readonly isImportant: boolean;
}

const KNOWN: ReadonlyMap<string, Property> = new Map(PROPERTIES.map((name) => [name, name]));

/** Words for all properties alike (CSS Cascading 4, 7.3). */
const WIDE = /^(?:inherit|initial|unset|revert|revert-layer)$/;

/** Values that browsers know; a declaration with any other is as if it were not there. */
const VALID: Partial<Record<Property, RegExp>> = {
  display:
    /^(?:none|contents|block|inline|flow-root|inline-block|list-item|(?:inline-)?(?:flex|grid|table)|table-(?:row|cell|caption|column|row-group|header-group|footer-group|column-group)|-webkit-(?:inline-)?(?:box|flex)|ruby(?:-text|-base)?|(?:block|inline) (?:flow|flex|grid|table|flow-root))$/,
  visibility: /^(?:visible|hidden|collapse)$/,
};

const LINE = /\b(?:none|underline|overline|line-through|blink)\b/g;
const LIST_TYPE =
  /\b(?:none|disc|circle|square|decimal(?:-leading-zero)?|(?:lower|upper)-(?:roman|alpha|latin)|cjk-[a-z-]+|(?:simp|trad)-chinese-(?:in)?formal|japanese-informal)\b/;
const COLOR =
  /#[0-9a-f]{3,8}\b|rgba?\([^)]*\)|\btransparent\b|\b(?:white|black|red|yellow|green|blue|gr[ae]y|silver|windowtext)\b/;

/** What a shorthand says of the properties looked at. */
type Expand = (value: string) => readonly (readonly [Property, string])[];

const SHORTHANDS: ReadonlyMap<string, Expand> = new Map<string, Expand>([
  ['text-decoration', (value) => [['text-decoration-line', value.match(LINE)?.join(' ') ?? 'none']]],
  ['list-style', (value) => [['list-style-type', LIST_TYPE.exec(value)?.[0] ?? 'disc']]],
  [
    'background',
    (value) => [
      ['background-color', COLOR.exec(value)?.[0] ?? 'transparent'],
      ['background-image', /url\(|gradient\(/.test(value) ? 'some' : 'none'],
    ],
  ],
  [
    'font',
    (value) => [
      ['font-size', /(?:^|\s)(0|(?:\d+(?:\.\d+)?|\.\d+)[a-z%]+)(?=[\s/])/.exec(value)?.[1] ?? 'medium'],
    ],
  ],
]);

const expand = (name: string, value: string): readonly (readonly [Property, string])[] => {
  const known = KNOWN.get(name);
  if (known === undefined) return WIDE.test(value) ? [] : (SHORTHANDS.get(name)?.(value) ?? []);
  return [[known, value]];
};

function toDeclarations(node: CssNode): Declaration[] {
  if (node.type !== 'Declaration' || node.value.type !== 'Raw') return [];
  const name = node.property.toLowerCase();
  // Words of `content` are text and keep their case.
  const written = node.value.value.trim();
  const value = name === 'content' ? written : written.toLowerCase();
  return expand(name, value)
    .filter(([property]) => WIDE.test(value) || (VALID[property]?.test(value) ?? true))
    .map(([property, each]) => ({ property, value: each, isImportant: node.important !== false }));
}

/** The declarations among the children of a block, in order. */
export const readDeclarations = (nodes: Iterable<CssNode>): Declaration[] =>
  [...nodes].flatMap(toDeclarations);

/** The declarations of a style attribute. */
export function parseStyleAttribute(style: string): Declaration[] {
  if (style.trim() === '') return [];
  const list = parse(style, { context: 'declarationList', parseValue: false, onParseError: () => undefined });
  return list.type === 'DeclarationList' ? readDeclarations(list.children) : [];
}

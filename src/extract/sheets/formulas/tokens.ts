/** @file A formula → its tokens: numbers, references, names of functions, signs (ECMA-376 part 1, 18.17). */

export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'reference'; readonly sheet: string | null; readonly reference: string }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'sign'; readonly sign: string };

const SHEET = String.raw`(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;

/** One token at a place, blanks before it left out. */
const TOKEN = new RegExp(
  String.raw`\s*(?:(?:${SHEET})?(${CELL}(?::${CELL})?)(?![\w(])|(\d+(?:\.\d*)?(?:E[+-]?\d+)?|\.\d+)|([A-Z][A-Z.]*)\(|([-+*/(),%]))`,
  'iuy',
);

function matchToToken([, quoted, plain, reference, number, name, sign]: RegExpExecArray): Token {
  if (reference !== undefined)
    return { kind: 'reference', sheet: quoted?.replaceAll("''", "'") ?? plain ?? null, reference };
  if (number !== undefined) return { kind: 'number', value: Number(number) };
  if (name !== undefined) return { kind: 'function', name: name.toUpperCase() };
  return { kind: 'sign', sign: sign! };
}

/** Longer formulas are no sums. */
const LONGEST = 8_192;

/** Null where something else stands in it: a text, a comparison, a name, a link to another workbook. */
export function formulaToTokens(formula: string): Token[] | null {
  if (formula.length > LONGEST) return null;
  const text = formula.trim();
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) return null;
    tokens.push(matchToToken(match));
  }
  return tokens;
}

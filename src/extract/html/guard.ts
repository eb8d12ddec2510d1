/** @file A page is measured before it is parsed: the parser's time grows with the square of the nesting. */
import { assertWithin } from '../limits.ts';

const TAG = /<(\/?)([a-z][a-z0-9:]*)((?:"[^"]{0,4000}"|'[^']{0,4000}'|[^>"'])*)>/gi;
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements that a new one of the same kind closes, so that a row of unclosed ones is no nesting. */
const SELF_ENDING = new Set('p li dt dd option tr td th thead tbody tfoot colgroup'.split(' '));
/** Left open, these end with their block and the parser opens them again in the next one, three alike at most. */
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

interface Measured {
  /** Names of the elements that are open. */
  readonly open: string[];
  /** Formatting tags, as written, that wait for their end tag. */
  readonly waiting: string[];
}

/** Takes everything from the last `name` on off the list; a list without it stays. */
function closeLast(list: string[], isIt: (entry: string) => boolean): void {
  const at = list.findLastIndex(isIt);
  if (at >= 0) list.length = at;
}

function measureFormatting({ waiting }: Measured, name: string, tag: string, isEnd: boolean): void {
  if (isEnd) {
    const at = waiting.findLastIndex((other) => other.startsWith(`${name} `));
    if (at >= 0) waiting.splice(at, 1);
  } else if (waiting.filter((other) => other === tag).length < 3) waiting.push(tag);
}

function measureTag(measured: Measured, name: string, rest: string, isEnd: boolean): void {
  const { open, waiting } = measured;
  if (SELF_ENDING.has(name)) {
    while (FORMATTING.has(open.at(-1) ?? '')) open.pop();
    if (name === 'td' || name === 'th') waiting.length = 0;
    return;
  }
  if (FORMATTING.has(name)) measureFormatting(measured, name, `${name} ${rest}`, isEnd);
  if (isEnd) closeLast(open, (other) => other === name);
  else open.push(name);
}

/**
 * Measures the depth the tags of a page reach and the cells they make, without building anything.
 *
 * @throws DocumentError `input.too_large` beyond the limits
 */
export function assertModest(html: string): void {
  const measured: Measured = { open: [], waiting: [] };
  let cells = 0;
  for (const [, slash, written, rest] of html.matchAll(TAG)) {
    const name = written!.toLowerCase();
    if (VOID.has(name)) continue;
    if ((name === 'td' || name === 'th') && !slash) assertWithin('cells', ++cells, 'cells of the page');
    measureTag(measured, name, rest!, slash === '/');
    assertWithin('depth', measured.open.length, 'elements open at once');
    assertWithin('depth', measured.waiting.length, 'formatting elements left open');
  }
}

/** @file A page is measured before it is parsed: the parser's time grows with the square of the nesting. */
import { assertWithin, LIMITS } from '../limits.ts';

const TAG =
  /<(\/?)([a-z][a-z0-9:]*)((?:(?:"[^"]{0,4000}"|'[^']{0,4000}'|[^a-z0-9:>"'])(?:"[^"]{0,4000}"|'[^']{0,4000}'|[^>"'])*)?)>/gi;
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements that a new one of the same kind closes, so that a row of unclosed ones is no nesting. */
const SELF_ENDING = new Set('p li dt dd option tr td th thead tbody tfoot colgroup'.split(' '));
/** Left open, these end with their block and the parser opens them again in the next one, three alike at most. */
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

/** What may stand between a table and its cells. */
const STRUCTURE = new Set('table caption colgroup col thead tbody tfoot tr td th script style'.split(' '));

interface Measured {
  /** Names of the elements that are open. */
  readonly open: string[];
  /** Formatting tags, as written, that wait for their end tag. */
  readonly waiting: string[];
  cells: number;
  /** Tags in a table and in none of its cells. */
  strays: number;
  isInCell: boolean;
}

/** Ends the last element of that name and what is open in it; an end tag inside a table ends nothing around it. */
function closeLast(open: string[], name: string): void {
  const at = open.findLastIndex((other) => other === name || other === 'table');
  if (open[at] === name) open.length = at;
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
  if (isEnd) closeLast(open, name);
  else open.push(name);
}

/** Cells, and tags beside them: the parser moves these in front of the table, one by one. */
function measureCells(measured: Measured, name: string, isEnd: boolean): void {
  const isCell = name === 'td' || name === 'th';
  if (isCell && !isEnd) measured.cells++;
  if (isCell) measured.isInCell = !isEnd;
  else if (name === 'tr' || name === 'table') measured.isInCell = isEnd && name === 'table';
  else if (!measured.isInCell && !STRUCTURE.has(name) && measured.open.includes('table')) measured.strays++;
}

const countAttributes = (rest: string): number =>
  rest.length < LIMITS.attributes ? 0 : (rest.replace(/"[^"]*"|'[^']*'/g, '').match(/\s+/g)?.length ?? 0);

/**
 * Measures what makes a parser slow (depth, cells, attributes, stray tags) without building anything.
 *
 * @throws DocumentError `input.too_large` beyond the limits
 */
export function assertModest(html: string): void {
  const measured: Measured = { open: [], waiting: [], cells: 0, strays: 0, isInCell: false };
  for (const [, slash, written, rest] of html.matchAll(TAG)) {
    const name = written!.toLowerCase();
    measureCells(measured, name, slash === '/');
    if (!VOID.has(name)) measureTag(measured, name, rest!, slash === '/');
    assertWithin('cells', measured.cells, 'cells of the page');
    assertWithin('strays', measured.strays, 'tags inside tables and outside cells');
    assertWithin('attributes', countAttributes(rest!), 'attributes of a tag');
    assertWithin('depth', measured.open.length, 'elements open at once');
    assertWithin('depth', measured.waiting.length, 'formatting elements left open');
    if (name === 'table')
      assertWithin(
        'nestedTables',
        measured.open.filter((each) => each === 'table').length,
        'tables open at once',
      );
  }
}

/** @file Automatic numbers as Word prints them (ECMA-376 part 1, 17.9): no text of the document holds them. */
import { isCounting, toNumeral } from '../../words/numerals.ts';
import { childElements, childNamed, type XmlElement } from '../xml.ts';
import type { ListPlace } from './styles.ts';
import { hasSwitch, valueOf } from './switches.ts';

interface Level {
  readonly start: number;
  readonly counting: string;
  /** `%1、`: %n stands for the number of level n. */
  readonly pattern: string;
  /** Whether a blank or a tab follows the number. */
  readonly isSpaced: boolean;
  /** The level whose next number lets this one begin again; null: never. */
  readonly restartsAfter: number | null;
  /** All numbers in it are printed in digits. */
  readonly isLegal: boolean;
  /** The style whose paragraphs stand on this level. */
  readonly style: string | null;
}

/** A list: several may count on in one and the same counters. */
interface List {
  readonly counters: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where its own numbers begin, on the levels that say so. */
  readonly starts: ReadonlyMap<number, number>;
}

const LEVELS = 9;

const numberOf = (element: XmlElement | undefined, name: string): number | null => {
  const value = Number.parseInt(valueOf(element, name) ?? '', 10);
  return Number.isNaN(value) ? null : Math.max(0, Math.min(value, 99_999));
};

const levelOfList = (element: XmlElement): number =>
  Number.parseInt(element.attributes['w:ilvl'] ?? '0', 10) || 0;

const ownNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element ? childElements(element).filter((child) => child.name === name) : [];

/** A counting of Word, or the pattern (`001, 002, …`) that newer files write beside one for older readers. */
function readCounting(level: XmlElement): string {
  const plain = valueOf(level, 'w:numFmt');
  const choices = childElements(childNamed(level, 'mc:AlternateContent') ?? level);
  const found = choices.map((choice) => valueOf(choice, 'w:numFmt')).filter((value) => value !== null);
  const custom = choices.map((choice) => childNamed(choice, 'w:numFmt')?.attributes['w:format']);
  if (custom.some((format) => format?.startsWith('01'))) return 'decimalZero';
  return plain ?? found.find((value) => value !== 'custom') ?? 'decimal';
}

function readListLevel(element: XmlElement, number: number): Level {
  const restart = numberOf(element, 'w:lvlRestart');
  return {
    start: numberOf(element, 'w:start') ?? 0,
    counting: readCounting(element),
    pattern: valueOf(element, 'w:lvlText') ?? '',
    isSpaced: valueOf(element, 'w:suff') !== 'nothing',
    restartsAfter: restart === 0 ? null : Math.min(restart ?? number, number),
    isLegal: hasSwitch(element, ['w:isLgl']),
    style: valueOf(element, 'w:pStyle'),
  };
}

const toLevels = (elements: readonly XmlElement[]): ReadonlyMap<number, Level> =>
  new Map(elements.map((element) => [levelOfList(element), readListLevel(element, levelOfList(element))]));

/** The definitions by id; one that only links to a style of lists is the definition that the style's list has. */
function readDefinitions(root: XmlElement, lists: readonly XmlElement[]): ReadonlyMap<string, XmlElement> {
  const all = ownNamed(root, 'w:abstractNum');
  const byId = new Map(all.map((element) => [element.attributes['w:abstractNumId'] ?? '', element]));
  const byStyle = new Map(
    all.flatMap((element): [string, XmlElement][] => {
      const style = valueOf(element, 'w:styleLink');
      return style === null ? [] : [[style, element]];
    }),
  );
  const linked = (element: XmlElement | undefined): XmlElement | undefined =>
    byStyle.get(valueOf(element, 'w:numStyleLink') ?? '') ?? element;
  return new Map(
    lists.flatMap((list): [string, XmlElement][] => {
      const definition = linked(byId.get(valueOf(list, 'w:abstractNumId') ?? ''));
      return definition ? [[list.attributes['w:numId'] ?? '', definition]] : [];
    }),
  );
}

function toList(list: XmlElement, definition: XmlElement): List {
  const overrides = ownNamed(list, 'w:lvlOverride');
  const replaced = overrides.flatMap((override) => ownNamed(override, 'w:lvl'));
  const starts = overrides.flatMap((override): [number, number][] => {
    const start = numberOf(override, 'w:startOverride');
    return start === null ? [] : [[levelOfList(override), start]];
  });
  return {
    counters: definition.attributes['w:abstractNumId'] ?? '',
    levels: new Map([...toLevels(ownNamed(definition, 'w:lvl')), ...toLevels(replaced)]),
    starts: new Map(starts),
  };
}

/** Where the counting stands, level by level; undefined where it has not begun or begins again. */
type Counters = (number | undefined)[];

const START: Level = {
  start: 0,
  counting: 'decimal',
  pattern: '',
  isSpaced: false,
  restartsAfter: null,
  isLegal: false,
  style: null,
};

/** Counts on, and lets the levels below begin again. */
function advance(counters: Counters, list: List, at: number, override: number | undefined): void {
  const level = list.levels.get(at) ?? START;
  const before = counters[at];
  counters[at] = override ?? (before === undefined ? level.start : before + 1);
  for (let below = at + 1; below < LEVELS; below++) {
    const after = list.levels.get(below)?.restartsAfter ?? below;
    if (list.levels.get(below)?.restartsAfter !== null && at < after) counters[below] = undefined;
  }
}

function print(counters: Counters, list: List, { pattern, isLegal }: Level): string {
  return pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const number = Number(digit) - 1;
    const level = list.levels.get(number) ?? START;
    const counting = isLegal && isCounting(level.counting) ? 'decimal' : level.counting;
    return toNumeral(counters[number] ?? level.start, counting);
  });
}

/** Keeps a blank between the number and Latin text only: 一、 and （一） need none. */
const withBlank = (label: string, isSpaced: boolean): string =>
  isSpaced && /[\p{Script=Latin}\p{Nd}]$/u.test(label) ? `${label} ` : label;

/** The number that stands before the next paragraph of a list, `''` where it has none; must be asked in reading order. */
export type Counter = (place: ListPlace, style: string | null) => string;

/** @param root w:numbering, or null where the document has none */
export function makeCounter(root: XmlElement | null): Counter {
  const elements = root ? ownNamed(root, 'w:num') : [];
  const definitions = root ? readDefinitions(root, elements) : new Map<string, XmlElement>();
  const lists = new Map(
    elements.flatMap((element): [string, List][] => {
      const id = element.attributes['w:numId'] ?? '';
      const definition = definitions.get(id);
      return definition ? [[id, toList(element, definition)]] : [];
    }),
  );
  const counters = new Map<string, Counters>();
  const begun = new Set<string>();
  return ({ list: id, level }, style) => {
    const list = lists.get(id ?? '');
    if (!list) return '';
    const ofStyle = [...list.levels].find(([, each]) => each.style !== null && each.style === style)?.[0];
    const at = Math.min(level ?? ofStyle ?? 0, LEVELS - 1);
    const known = counters.get(list.counters) ?? [];
    counters.set(list.counters, known);
    const key = `${id} ${at}`;
    const override = begun.has(key) ? undefined : list.starts.get(at);
    begun.add(key);
    advance(known, list, at, override);
    const own = list.levels.get(at);
    // The mark of a bulleted list is ornament.
    if (!own || own.counting === 'bullet') return '';
    return withBlank(print(known, list, own), own.isSpaced);
  };
}

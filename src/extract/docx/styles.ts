/** @file How the styles of a Word document make text look, as far as that decides what is read (ECMA-376 part 1, 17.7). */
import { childElements, childNamed, descendants, type XmlElement } from '../xml.ts';
import { isWhiteHex } from '../white-text.ts';
import { isOn, valueOf } from './switches.ts';

/** What decides how a run is read. */
export interface Look {
  readonly isHidden: boolean;
  readonly isStruck: boolean;
  /** `superscript`: said so; `position`: only set higher on the line. */
  readonly raised: 'superscript' | 'position' | null;
  /** White letters on no ground of their own: seen only where the cell or the paragraph has one. */
  readonly isWhite: boolean;
}

/** What one set of properties says; undefined where it says nothing. */
interface RunProperties {
  readonly vanish?: boolean;
  readonly strike?: boolean;
  readonly dstrike?: boolean;
  readonly raised?: Look['raised'];
  readonly white?: boolean;
  /** A ground of its own: shading or a marker. */
  readonly ground?: boolean;
}

/** The list a paragraph is numbered in. */
export interface ListPlace {
  /** null: the style leaves it to the list, whose level names the style. */
  readonly level: number | null;
  /** `0`: in none, whatever the style says. */
  readonly list: string | null;
}

interface Style {
  readonly basedOn: string | null;
  readonly name: string;
  readonly run: RunProperties;
  readonly place: ListPlace;
  /** It lays a colour behind text, in some part of a table perhaps. */
  readonly hasGround: boolean;
}

/** The styles a run stands under, from the outside in. */
export interface StyleNames {
  readonly table: string | null;
  readonly paragraph: string | null;
  readonly character: string | null;
}

export interface Styles {
  /** @param direct the run's own w:rPr */
  readonly lookOf: (names: StyleNames, direct: XmlElement | undefined) => Look;
  readonly placeOf: (paragraphStyle: string | null) => ListPlace;
  readonly nameOf: (paragraphStyle: string | null) => string;
}

const NOWHERE: ListPlace = { list: null, level: null };

function readVerticalAlign(properties: XmlElement | undefined): Look['raised'] | undefined {
  const align = valueOf(properties, 'w:vertAlign');
  if (align !== null) return align === 'superscript' ? 'superscript' : null;
  const position = valueOf(properties, 'w:position');
  if (position === null) return undefined;
  return Number.parseInt(position, 10) > 0 ? 'position' : null;
}

function readSwitch(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = childNamed(properties, name);
  return element && isOn(element);
}

function readWhite(properties: XmlElement | undefined): boolean | undefined {
  const colour = valueOf(properties, 'w:color');
  return colour === null ? undefined : isWhiteHex(colour);
}

/** Whether properties of a run, a paragraph, a cell or a table lay a colour behind what they are of (w:shd, w:highlight). */
export function hasGround(properties: XmlElement | undefined): boolean | undefined {
  const shade = childNamed(properties, 'w:shd')?.attributes;
  const marker = valueOf(properties, 'w:highlight');
  if (!shade && marker === null) return undefined;
  const fill = shade?.['w:fill'] ?? 'auto';
  const isPaper = /^(?:clear|nil)?$/.test(shade?.['w:val'] ?? '') && (fill === 'auto' || isWhiteHex(fill));
  return (shade !== undefined && !isPaper) || !/^(?:none|white)?$/.test(marker ?? '');
}

/** Without what it does not say, so that one set can be laid over another. */
function readRun(properties: XmlElement | undefined): RunProperties {
  const all = {
    vanish: readSwitch(properties, 'w:vanish'),
    strike: readSwitch(properties, 'w:strike'),
    dstrike: readSwitch(properties, 'w:dstrike'),
    raised: readVerticalAlign(properties),
    white: readWhite(properties),
    ground: hasGround(properties),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** The list that the properties of a paragraph put it in. */
export function readPlace(properties: XmlElement | undefined): ListPlace {
  const numbering = childNamed(properties, 'w:numPr');
  const level = Number.parseInt(valueOf(numbering, 'w:ilvl') ?? '', 10);
  return { list: valueOf(numbering, 'w:numId'), level: Number.isNaN(level) ? null : level };
}

const toStyle = (element: XmlElement): Style => ({
  basedOn: valueOf(element, 'w:basedOn'),
  name: valueOf(element, 'w:name') ?? '',
  run: readRun(childNamed(element, 'w:rPr')),
  place: readPlace(childNamed(element, 'w:pPr')),
  hasGround: ['w:pPr', 'w:tcPr', 'w:tblPr'].some((name) =>
    descendants(element, name).some((properties) => hasGround(properties) === true),
  ),
});

/** A style with all it is based on laid under it; a chain that bites its tail ends there. */
function resolveStyle(styles: ReadonlyMap<string, Style>, id: string): Style | undefined {
  const chain: Style[] = [];
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = styles.get(at)?.basedOn ?? null) {
    seen.add(at);
    const style = styles.get(at);
    if (style) chain.unshift(style);
  }
  const [own] = chain.slice(-1);
  return (
    own && {
      ...own,
      run: Object.assign({}, ...chain.map(({ run }) => run)) as RunProperties,
      hasGround: chain.some((style) => style.hasGround),
      place: {
        list: chain.findLast(({ place }) => place.list !== null)?.place.list ?? null,
        level: chain.findLast(({ place }) => place.level !== null)?.place.level ?? null,
      },
    }
  );
}

/** The style of what names none, by kind. */
function findDefaults(elements: readonly XmlElement[]): ReadonlyMap<string, string> {
  const marked = elements.filter(({ attributes }) => /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''));
  return new Map(marked.map(({ attributes }) => [attributes['w:type'] ?? '', attributes['w:styleId'] ?? '']));
}

/**
 * Switches of the styles around a run cancel each other out, the run's own decides over them, and what the defaults of the document
 * switch on stays on (17.7.3).
 */
function readToggle(
  name: 'vanish' | 'strike',
  defaults: RunProperties,
  around: readonly RunProperties[],
  own: RunProperties,
): boolean {
  return (
    own[name] ?? (defaults[name] === true || around.filter((each) => each[name] === true).length % 2 === 1)
  );
}

const ofRoot = (root: XmlElement | null): XmlElement[] => (root ? childElements(root) : []);

/** @param root w:styles, or null where the document has none */
export function readStyles(root: XmlElement | null): Styles {
  const elements = ofRoot(root).filter(({ name }) => name === 'w:style');
  const styles = new Map(
    elements.map((element) => [element.attributes['w:styleId'] ?? '', toStyle(element)]),
  );
  const defaultIds = findDefaults(elements);
  const docDefaults = childNamed(root ?? undefined, 'w:docDefaults');
  const defaults = readRun(childNamed(childNamed(docDefaults, 'w:rPrDefault'), 'w:rPr'));
  const resolved = new Map<string, Style | undefined>();
  const styleOf = (id: string | null, kind: string): Style | undefined => {
    const known = id ?? defaultIds.get(kind) ?? '';
    if (!resolved.has(known)) resolved.set(known, resolveStyle(styles, known));
    return resolved.get(known);
  };
  const hasGroundIn = (names: StyleNames): boolean =>
    (['table', 'paragraph'] as const).some((kind) => styleOf(names[kind], kind)?.hasGround === true);
  return {
    lookOf(names, direct) {
      const own = readRun(direct);
      const around = (['table', 'paragraph', 'character'] as const).map(
        (kind) => styleOf(names[kind], kind)?.run ?? {},
      );
      const last = { ...defaults, ...around[0], ...around[1], ...around[2], ...own };
      return {
        isHidden: readToggle('vanish', defaults, around, own),
        isStruck: readToggle('strike', defaults, around, own) || last.dstrike === true,
        raised: last.raised ?? null,
        isWhite: last.white === true && last.ground !== true && !hasGroundIn(names),
      };
    },
    placeOf: (id) => styleOf(id, 'paragraph')?.place ?? NOWHERE,
    nameOf: (id) => styleOf(id, 'paragraph')?.name ?? id ?? '',
  };
}

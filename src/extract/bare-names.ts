/** @file Parts of a workbook by their bare names: programs write them with any prefix, or with none (ECMA-376 part 1, 18; part 4 for strict). */
import { ownValue } from '../model/own.ts';
import type { Package } from './package.ts';
import { readTree, type XmlElement } from './xml.ts';
import type { Attributes } from './xml-names.ts';

/** `x:row` → `row`. */
export const bareName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The attribute whose bare name is this one: `r:id` beside `id`. */
export const attributeNamed = (attributes: Attributes, name: string): string | undefined =>
  ownValue(attributes, name) ?? Object.entries(attributes).find(([key]) => bareName(key) === name)?.[1];

/** The element and all below it by their bare names. */
export const toBareTree = (element: XmlElement): XmlElement => ({
  name: bareName(element.name),
  attributes: element.attributes,
  children: element.children.map((child) => (typeof child === 'string' ? child : toBareTree(child))),
});

/** A side part as a tree of bare names; undefined where there is none. Throws like `readTree`. */
export async function readBareTree(
  source: Package,
  part: string | undefined,
): Promise<XmlElement | undefined> {
  if (part === undefined || !source.names.has(part)) return undefined;
  return toBareTree(await readTree(part, await source.read(part)));
}

/** @file Properties that are a switch or one value (ECMA-376 part 1, 17.17.4). */
import { childNamed, type XmlElement } from '../xml.ts';

/** A switch is on where it is named, unless it says otherwise. */
export const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off|none)$/.test(element.attributes['w:val'] ?? '');

/** Whether one of the switches of that name is on. */
export const hasSwitch = (properties: XmlElement | undefined, names: readonly string[]): boolean =>
  names.some((name) => isOn(childNamed(properties, name)));

/** The value of a property, or null where it is not named or says nothing. */
export const valueOf = (properties: XmlElement | undefined, name: string): string | null =>
  childNamed(properties, name)?.attributes['w:val'] ?? null;

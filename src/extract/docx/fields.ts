/** @file What a form shows that a reader fills in: old form fields (w:ffData, 17.16.17) and content controls (w:sdt, 17.5.2). */
import { childElements, childNamed, type XmlElement } from '../xml.ts';
import { hasSwitch, valueOf } from './switches.ts';
import { isPrompt } from '../../words/site-texts.ts';

const entriesOf = (list: XmlElement, name: string): XmlElement[] =>
  childElements(list).filter((child) => child.name === name);

/** The chosen entry: the result, else the default, else the first. */
function chosenEntry(list: XmlElement): string {
  const chosen = Number.parseInt(valueOf(list, 'w:result') ?? valueOf(list, 'w:default') ?? '0', 10);
  return entriesOf(list, 'w:listEntry')[chosen]?.attributes['w:val'] ?? '';
}

function boxSign(box: XmlElement): string {
  const name = childNamed(box, 'w:checked') ? 'w:checked' : 'w:default';
  return hasSwitch(box, [name]) ? '☑' : '□';
}

/** What the beginning of a form field shows by itself; a text field shows the runs that follow. */
export function formFieldToText(fieldChar: XmlElement): string {
  const data = childNamed(fieldChar, 'w:ffData');
  const list = childNamed(data, 'w:ddList');
  if (list) return chosenEntry(list);
  const box = childNamed(data, 'w:checkBox');
  return box ? boxSign(box) : '';
}

const propertiesOf = (control: XmlElement): XmlElement | undefined => childNamed(control, 'w:sdtPr');

/** Whether a content control only asks for an entry (“选择一项”): nothing was chosen. Programs fill controls in and leave the switch on. */
export const isUnanswered = (control: XmlElement, text: string): boolean =>
  hasSwitch(propertiesOf(control), ['w:showingPlcHdr']) && isPrompt(text);

/** The entry that a drop-down without content was last set to; `''` where it names none. */
export function lastChosen(control: XmlElement): string {
  const properties = propertiesOf(control);
  const list = childNamed(properties, 'w:dropDownList') ?? childNamed(properties, 'w:comboBox');
  const value = list?.attributes['w:lastValue'];
  if (!list || value === undefined) return '';
  const chosen = entriesOf(list, 'w:listItem').find((item) => item.attributes['w:value'] === value);
  return chosen?.attributes['w:displayText'] ?? chosen?.attributes['w:value'] ?? '';
}

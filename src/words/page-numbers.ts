/** @file How page numbers are printed (页码): what every stage may know of them. */

/** `- 3 -`, `第3页`, `第3页 共9页`, `3/9页`: nothing else is written so. */
const PRINTED =
  /^\s*(?:[-—–―·~～]+\s*\d{1,4}\s*[-—–―·~～]+|第\s*\d{1,4}\s*页(?:[,，/\s]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}\s*页|[Pp]age\s*\d+(?:\s*of\s*\d+)?)\s*$/u;
const BARE = /^\s*\d{1,3}(?:\s*\/\s*\d{1,3})?\s*$/u;

export const isPageNumber = (text: string): boolean => PRINTED.test(text);

/** `12`, `12/30` and nothing else: where it stands must tell whether it is the number of a page. */
export const isBareNumber = (text: string): boolean => BARE.test(text);

/** At the edge of a page a number with a dash on one side, a Roman one or a bare one is its number too. */
const EDGE_NUMBER =
  /^(?:[-—–―·•~～\s]*\d{1,4}[-—–―·•~～\s]*|\d{1,4}\s*\/\s*\d{1,4}|[-—–\s]*[IVXivx]{1,6}[-—–\s]*)$/u;

export const isEdgeNumber = (text: string): boolean => EDGE_NUMBER.test(text);

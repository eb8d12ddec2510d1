/** @file Names and texts of documents on a terminal: what would move its cursor or change its colours is shown, not obeyed. */

/** Control characters (C0, DEL, C1), and marks that turn the direction of what follows. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** One line: a line feed in a file name is shown as `\u000a`. */
export const visible = (text: string): string =>
  text.replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

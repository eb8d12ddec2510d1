/** @file How much room a text takes on a terminal. */

/** Characters that take two columns: East Asian Width W and F (Unicode Standard Annex 11), as far as disclosures have them. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/u;

/** In columns of a terminal. */
export const terminalWidth = (text: string): number =>
  [...text].reduce((width, sign) => width + (sign > '\uffff' || WIDE.test(sign) ? 2 : 1), 0);

export const padEndTo = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - terminalWidth(text)));

export const padStartTo = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - terminalWidth(text))) + text;

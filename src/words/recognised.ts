/** @file What a recogniser of pixels makes of writing. */

/** A short word: what may stand in front of a sign. */
export const isWordStretch = (text: string): boolean => /^\p{Script=Han}{2,4}$/u.test(text);

/** A short number: what may stand behind a sign. */
export const isFigureStretch = (text: string): boolean => /^\d{2,3}$/.test(text);

/** Whether a character fills its square. */
export const isTallScript = (text: string): boolean => /\p{Script=Han}/u.test(text);

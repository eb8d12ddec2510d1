/** @file Signs on a grid of one width: how wide each is, and which lines the signs of boxes draw (Unicode block 2500–257F). */

/** Characters that take two places (East Asian Width W and F). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
/** Signs that Chinese fonts draw two places wide, others one (East Asian Width A), those of boxes left out. */
const AMBIGUOUS = /[—―‘’“”…·•※→←↑↓①-⑳Ⅰ-Ⅻ≥≤≠±×÷°△▲□■○●☆★√∑]/u;

export const isBoxSign = (sign: string): boolean => sign >= '\u2500' && sign <= '\u2570';

/** How many places signs take, which depends on the program: `pdftotext -layout` counts characters, others the width of a terminal. */
export interface SignWidths {
  readonly box: 1 | 2;
  /** Characters of East Asian scripts. */
  readonly wide: 1 | 2;
}

/** How many places a sign takes. */
export function widthOf(sign: string, { box, wide }: SignWidths): 1 | 2 {
  if (isBoxSign(sign)) return box;
  return WIDE.test(sign) || AMBIGUOUS.test(sign) ? wide : 1;
}

/** Which of the four lines from its middle a sign draws. */
export interface Arms {
  readonly left: boolean;
  readonly right: boolean;
  readonly up: boolean;
  readonly down: boolean;
}

/** First and last code of each run of signs with the same arms, thick, double and dashed ones alike. */
const RUNS: readonly (readonly [first: number, last: number, arms: string])[] = [
  [0x250c, 0x250f, 'rd'],
  [0x2510, 0x2513, 'ld'],
  [0x2514, 0x2517, 'ru'],
  [0x2518, 0x251b, 'lu'],
  [0x251c, 0x2523, 'rud'],
  [0x2524, 0x252b, 'lud'],
  [0x252c, 0x2533, 'lrd'],
  [0x2534, 0x253b, 'lru'],
  [0x253c, 0x254b, 'lrud'],
  [0x2552, 0x2554, 'rd'],
  [0x2555, 0x2557, 'ld'],
  [0x2558, 0x255a, 'ru'],
  [0x255b, 0x255d, 'lu'],
  [0x255e, 0x2560, 'rud'],
  [0x2561, 0x2563, 'lud'],
  [0x2564, 0x2566, 'lrd'],
  [0x2567, 0x2569, 'lru'],
  [0x256a, 0x256c, 'lrud'],
  [0x256d, 0x256d, 'rd'],
  [0x256e, 0x256e, 'ld'],
  [0x256f, 0x256f, 'lu'],
  [0x2570, 0x2570, 'ru'],
];

const UPRIGHT: ReadonlySet<number> = new Set([
  0x2502, 0x2503, 0x2506, 0x2507, 0x250a, 0x250b, 0x254e, 0x254f, 0x2551,
]);

/** The lines that a sign of boxes draws. */
export function armsOf(sign: string): Arms {
  const code = sign.codePointAt(0)!;
  const straight = UPRIGHT.has(code) ? 'ud' : 'lr';
  const arms = RUNS.find(([first, last]) => code >= first && code <= last)?.[2] ?? straight;
  return {
    left: arms.includes('l'),
    right: arms.includes('r'),
    up: arms.includes('u'),
    down: arms.includes('d'),
  };
}

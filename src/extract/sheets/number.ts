/**
 * @file A stored number as the sheet shows it (ECMA-376 part 1, 18.8.30). What the format shows is what was printed: scaled, rounded, with
 * its sign, its unit and its leading zeros. `numfmt` speaks the language of these formats; here is what Chinese programs write besides.
 */
import { format, isDateFormat } from 'numfmt';
import {
  FORMAT_TOKENS,
  LONG_DATE,
  MONTH_AND_DAY,
  showsMinus,
  YEAR_AND_MONTH,
} from '../../words/number-formats.ts';

/** A number as it is shown, and as it is stored where the format leaves digits out. */
export interface ShownNumber {
  readonly text: string;
  /** Null where every digit that is stored is shown. */
  readonly stored: string | null;
}

/** Built-in number formats that matter here, as Chinese Excel prints them (18.8.30); the others show the number as it is. */
const BUILT_IN: ReadonlyMap<string, string> = new Map([
  ['1', '0'],
  ['2', '0.00'],
  ['3', '#,##0'],
  ['4', '#,##0.00'],
  ['9', '0%'],
  ['10', '0.00%'],
  ['14', 'yyyy-m-d'],
  ['22', 'yyyy-m-d h:mm'],
  ['31', LONG_DATE],
  ['37', '#,##0;-#,##0'],
  ['38', '#,##0;-#,##0'],
  ['39', '#,##0.00;-#,##0.00'],
  ['40', '#,##0.00;-#,##0.00'],
  ['41', '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '],
  ['42', '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ '],
  ['43', '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  ['44', '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '],
  ['57', YEAR_AND_MONTH],
  ['58', MONTH_AND_DAY],
]);

export const GENERAL = 'General';

/** The code of a number format by its id. */
export const formatCode = (id: string, own: ReadonlyMap<string, string>): string =>
  own.get(id) ?? BUILT_IN.get(id) ?? GENERAL;

/** The code as the library reads it. */
const toPlainCode = (code: string): string =>
  code.replace(FORMAT_TOKENS, (token, escaped: string | undefined) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (token.startsWith('G/')) return GENERAL;
    return token.startsWith('[') ? '' : token;
  });

/** A double holds 15 digits for sure; what is left beyond is noise of its binary form (1286.4000000000001). */
const DIGITS = 15;
/** Noise of sums: so small a part of the number, and at least so many digits behind the ones that were meant. */
const NOISE = { share: 2e-13, digits: 3 } as const;

/** Plain notation with up to 15 digits, without zeros at the end. */
function plainDecimal(value: number): string {
  const digits = value.toPrecision(DIGITS);
  const exponent = Number(digits.split('e')[1] ?? 0);
  const plain = exponent === 0 ? digits : value.toFixed(Math.min(100, Math.max(0, DIGITS - 1 - exponent)));
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}

/** `1234.5600000001`, the sum of a column, is 1234.56; digits that may be meant stay. */
function withoutNoise(value: number): string {
  const plain = plainDecimal(value);
  if (!plain.includes('.')) return plain;
  for (let decimals = 0; decimals <= plain.split('.')[1]!.length - NOISE.digits; decimals++) {
    const short = value.toFixed(decimals);
    if (Math.abs(Number(short) - value) <= NOISE.share * Math.abs(value)) return short;
  }
  return plain;
}

/** The digits of a number without the zeros around them: scaling and signs leave them as they are. */
const significantDigits = (text: string): string => text.replace(/\D/g, '').replace(/^0+|0+$/g, '');

/** A negative number in red alone reads as a positive one: the minus that the colour says is written. */
const withSign = (text: string, value: number): string =>
  value < 0 && /[1-9]/.test(text) && !showsMinus(text) ? `-${text}` : text;

/** Half of what is stored at the 16th digit: 1.005 is 1.005 to a sheet, though its double is a little less. */
const decimally = (value: number): number => value * (1 + 4e-16);

/** Null where the library does not know the code. */
function formatValue(code: string, value: number | string, is1904: boolean): string | null {
  try {
    const day = is1904 && typeof value === 'number' && isDateFormat(code) ? value + 1462 : value;
    return format(code, day, { locale: 'zh-CN', dateErrorThrows: true });
  } catch {
    return null; // a code or a date that nothing can show: the number stands for itself
  }
}

/**
 * The text of a number cell.
 *
 * @param stored the text of `v`
 * @param code the number format of the cell
 */
export function showNumber(stored: string, code: string, is1904 = false): ShownNumber {
  const value = Number(stored);
  if (!Number.isFinite(value) || stored.trim() === '') return { text: stored, stored: null };
  const plain = toPlainCode(code);
  const bare = withoutNoise(value);
  if (plain.trim() === '' || plain === GENERAL || plain === '@') return { text: bare, stored: null };
  const shown = formatValue(plain, Number.isInteger(value) ? value : decimally(value), is1904);
  if (shown === null) return { text: bare, stored: null };
  const text = withSign(shown.trim(), value);
  const isWhole = isDateFormat(plain) || significantDigits(text) === significantDigits(bare);
  return { text, stored: isWhole ? null : bare };
}

/** Sections of a format that put nothing before or behind a text. */
const BARE_TEXT = /^(?:\[[^\]]*\]|_.|\*.|\s)*(?:@(?:_.|\*.|\s)*)?$/u;

/** The text of a text cell: a format may print words around it (`@"元"`), or nothing (`;;;`). */
export function showFormatted(stored: string, code: string): string {
  const plain = toPlainCode(code);
  const section = plain.split(';')[3] ?? (plain.includes('@') && !plain.includes(';') ? plain : '@');
  if (BARE_TEXT.test(section) && section.includes('@')) return stored;
  return formatValue(plain, stored, false) ?? stored;
}

/** @file A stored number as the sheet shows it, without ever dropping a digit that is stored (ECMA-376 part 1, 18.8.30). */

/** Built-in number formats that matter here (18.8.30); the others show the number as it is. */
const BUILT_IN: Readonly<Record<string, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy-m-d',
  22: 'yyyy-m-d h:mm',
  31: 'yyyy年m月d日',
  37: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  57: 'yyyy年m月',
};

/** The code of a number format by its id. */
export const formatCode = (id: string, own: ReadonlyMap<string, string>): string =>
  own.get(id) ?? BUILT_IN[id] ?? 'General';

/** What a section of a format prints besides the number: quotes, escapes, fill and padding taken away. */
const literalOf = (section: string): string =>
  section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/_./g, '')
    .replace(/\*./g, '')
    .replace(/"([^"]*)"|\\(.)/g, '$1$2')
    .replace(/\?/g, '');

const bareSection = (section: string): string => section.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');

/** Plain decimal digits of a stored double: 15 significant ones are what a sheet keeps. */
function plainDecimal(stored: string): string {
  const value = Number(stored);
  const digits = value.toPrecision(15);
  const [mantissa = '', exponent = '0'] = digits.split('e');
  if (exponent !== '0')
    return value.toFixed(Math.min(100, Math.max(0, 14 - Number(exponent)))).replace(/\.?0+$/, '');
  return mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
}

/** The same number with the decimals a format asks for, or more where it has them. */
function padDecimals(decimal: string, places: number): string {
  const [whole, decimals = ''] = decimal.split('.');
  return places === 0 && decimals === '' ? decimal : `${whole}.${decimals.padEnd(places, '0')}`;
}

/** A comma between two places for digits: thousands are set apart. One behind the last place scales, and is left out of account. */
const GROUPS = /[0#?],[0#?]/;

const groupThousands = (decimal: string): string =>
  decimal.replace(
    /^(-?)(\d+)/,
    (_, sign: string, whole: string) => sign + whole.replace(/\B(?=(?:\d{3})+$)/g, ','),
  );

/** Moves the point two places to the right, exactly. */
function toPercent(decimal: string): string {
  const [, sign, whole = '0', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  const digits = `${whole}${decimals.padEnd(2, '0')}`;
  const at = whole.length + 2;
  const shifted = `${digits.slice(0, at).replace(/^0+(?=\d)/, '')}.${digits.slice(at)}`;
  return `${sign ?? ''}${shifted.replace(/\.$/, '')}`;
}

/** Days since 1899-12-30 as year-month-day; years before 1900 do not occur. */
function toDate(stored: string, code: string, is1904: boolean): string {
  const days = Math.floor(Number(stored)) + (is1904 ? 1462 : 0);
  const date = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  if (/年/.test(code)) return /d/i.test(code) ? `${year}年${month}月${day}日` : `${year}年${month}月`;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * The text of a number cell. A format that shows fewer decimals than are stored does not hide them: figures must add up.
 *
 * @param stored the text of `v`
 * @param code the number format of the cell
 */
export function numberToText(stored: string, code: string, is1904 = false): string {
  if (!Number.isFinite(Number(stored))) return stored;
  const sections = code.split(';');
  const bare = bareSection(sections[0]!);
  if (/[ymd]/i.test(bare) && !/general/i.test(bare)) return toDate(stored, code, is1904);
  const zero = sections[2];
  if (Number(stored) === 0 && zero !== undefined && !/[0#]/.test(bareSection(zero)))
    return literalOf(zero).trim();
  const places = /\.(0+)/.exec(bare)?.[1]!.length ?? 0;
  const isPercent = bare.includes('%');
  const decimal = plainDecimal(stored);
  const padded = padDecimals(isPercent ? toPercent(decimal) : decimal, places);
  return `${GROUPS.test(bare) ? groupThousands(padded) : padded}${isPercent ? '%' : ''}`;
}

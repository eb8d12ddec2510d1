/** @file Sign, value and unit of an indicator (指标值), in columns of their own or together in one cell: ≥12.00(次), ≤8万元, 优良. */
import type { Cell } from '../model/index.ts';
import type { IndicatorRecord } from '../schemas/index.ts';
import { cellToPrinted } from './form-grid.ts';
import { textToOperator } from './indicator-words.ts';

const SIGN = '[≥≤=＝><＞＜]';
const FIGURE = String.raw`[-+]?\d[\d,]*(?:\.\d+)?`;
const FUSED = new RegExp(String.raw`^(${SIGN})?\s*(${FIGURE})\s*[(（]([^()（）]*)[)）]$`, 'u');
const SIGNED = new RegExp(String.raw`^(${SIGN})\s*(.+)$`, 'u');
/** A signed figure with what it counts: %, 次, TB, 万元/人·年, 台(套); words without figures, and no longer. */
const WORD = String.raw`(?:[%％‰℃㎡]|\p{Script=Han}{1,4}|[A-Za-z]{1,5}[²³]?)`;
const COUNTED = new RegExp(String.raw`^(${FIGURE})\s*(${WORD}(?:[/·]${WORD})*(?:[(（]${WORD}[)）])?)$`, 'u');

export type Measure = Pick<IndicatorRecord, 'operator' | 'value' | 'unit'>;

/** `≥12.00(次)`: sign, value and unit; a value in words is a value without a sign. */
export function textToMeasure(text: string): Measure {
  const fused = FUSED.exec(text);
  if (fused) return { operator: fused[1] ?? null, value: fused[2]!, unit: fused[3] || null };
  const signed = SIGNED.exec(text);
  if (!signed) return { operator: null, value: text || null, unit: null };
  const counted = COUNTED.exec(signed[2]!);
  return { operator: signed[1]!, value: counted?.[1] ?? signed[2]!, unit: counted?.[2] ?? null };
}

/** From the columns of a form: what a column does not say, or is not there for, the value may say itself. */
export function readMeasure(
  operator: Cell | undefined,
  value: Cell | undefined,
  unit: Cell | undefined,
): Measure {
  const [sign, printed, counted] = [cellToPrinted(operator), cellToPrinted(value), cellToPrinted(unit)];
  const known = sign === null ? null : (textToOperator(sign) ?? sign);
  if (counted !== null) {
    const { operator: own, value: rest } = textToMeasure(printed ?? '');
    return own === null || known !== null
      ? { operator: known, value: printed, unit: counted }
      : { operator: own, value: rest, unit: counted };
  }
  const whole = textToMeasure(`${known ?? ''}${printed ?? ''}`);
  return known === null || whole.operator === known ? whole : { operator: known, value: printed, unit: null };
}

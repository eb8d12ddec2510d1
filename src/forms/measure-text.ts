/** @file Sign, value and unit that one cell prints together (指标值): ≥12.00(次), ≤8万元, 优良. */
import type { IndicatorRecord } from '../schemas/index.ts';

const SIGN = '[≥≤=＝><＞＜]';
const FIGURE = String.raw`[-+]?\d[\d,]*(?:\.\d+)?`;
const FUSED = new RegExp(String.raw`^(${SIGN})?\s*(${FIGURE})\s*[(（]([^()（）]*)[)）]$`, 'u');
const SIGNED = new RegExp(String.raw`^(${SIGN})\s*(.+)$`, 'u');
/** A signed figure with what it counts: %, ‰, or a word without figures: 万元/亩, 台(套). */
const COUNTED = new RegExp(
  String.raw`^(${FIGURE})\s*([%％‰]|\p{Script=Han}{1,4}(?:/\p{Script=Han}{1,4}|[(（]\p{Script=Han}{1,4}[)）])?)$`,
  'u',
);

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

/** @file The unit of money that a label of a form states (金额单位): 项目资金（万元）, 预算金额(单位:万元), 金额单位：万元. */
import { MONEY_UNITS, narrow, squeeze } from './lexicon.ts';

const UNIT = MONEY_UNITS.join('|');
/** What a label that counts money is about; the name of an indicator (培训标准（元）) is about something else. */
const OF_MONEY = /资金|金额|总额|预算|拨款|经费|收入|支出|安排|执行|决算|收支/u;
const IN_BRACKETS = new RegExp(`\\((?:金额|计量)?(?:单位[:为]?)?(?:人民币)?(${UNIT})\\)[:]?`, 'u');
const STATED = new RegExp(`^\\(?(?:金额|计量)?单位:?(?:人民币)?(${UNIT})\\)?$`, 'u');
const BEHIND = new RegExp(`(?:资金|金额|总额|预算数?|经费)(${UNIT})$`, 'u');
/** A longer text is no label. */
const LONGEST = 40;

/** The unit as printed (`万元`); null for a text that is no label of money or states no unit. */
export function labelToMoneyUnit(text: string): string | null {
  const label = narrow(squeeze(text));
  if (label.length > LONGEST) return null;
  const stated = STATED.exec(label);
  if (stated) return stated[1]!;
  if (!OF_MONEY.test(label)) return null;
  return (IN_BRACKETS.exec(label) ?? BEHIND.exec(label))?.[1] ?? null;
}

/** Cost indicators print 万 for 万元 at times. */
const COST_UNITS: ReadonlyMap<string, string> = new Map([
  ['万元', '万元'],
  ['万', '万元'],
  ['元', '元'],
]);

/** The unit of money of a cost indicator; null where it counts something else. */
export const costUnit = (unit: string): string | null => COST_UNITS.get(squeeze(unit)) ?? null;

const FIGURE_AND_UNIT = new RegExp(`^[\\d,，]+(?:\\.\\d+)?(${UNIT})$`, 'u');
/** `12.5万元` → 万元; null where no unit of money stands behind a figure. */
export const unitBehindFigure = (text: string): string | null =>
  FIGURE_AND_UNIT.exec(squeeze(text))?.[1] ?? null;

/** The label of a figure of money: 资金总额, 预算数：. */
export const isMoneyLabel = (text: string): boolean =>
  /(?:资金|金额|总额|预算数?|拨款|经费)[:：]?$/u.test(squeeze(text));

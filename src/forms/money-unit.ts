/** @file The unit of money of a form that states it inside (项目资金（万元）): in a label, or behind the figures that labels stand beside. */
import { labelToMoneyUnit, isMoneyLabel, unitBehindFigure } from '../words/money-units.ts';
import type { Cell } from '../model/index.ts';

/** 项目资金（万元） → 万元; null where no label has a unit. The first one counts: what follows below are indicators. */
export function readMoneyUnit(cells: readonly Cell[]): string | null {
  for (const { text } of cells) {
    const unit = labelToMoneyUnit(text);
    if (unit !== null) return unit;
  }
  return null;
}

/** 资金总额 | 12.5万元: the unit that all figures of money beside labels print; null where they differ or print none. */
export function unitOfFigures(cells: readonly Cell[]): string | null {
  const units = cells.flatMap((cell, i) => {
    const unit = unitBehindFigure(cell.text);
    const label = cells[i - 1];
    return unit && label?.row === cell.row && isMoneyLabel(label.text) ? [unit] : [];
  });
  return new Set(units).size === 1 ? units[0]! : null;
}

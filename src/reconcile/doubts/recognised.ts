/** @file Figures that were read in pixels and that no check holds: what was misread among them nothing would show. */
import { cellIdIn } from '../../model/ids.ts';
import type { Doubt } from '../../model/index.ts';
import { RECOGNISED_RULE } from '../../words/recognised.ts';
import type { Doubter } from './said.ts';

/** One a figure; a nothing is none. */
export const recognisedDoubts: Doubter = ({ tables, records }): Doubt[] => {
  const recognised = new Set(
    tables.flatMap(({ id, cells }) =>
      cells.filter(({ rules }) => rules.includes(RECOGNISED_RULE)).map((cell) => cellIdIn(id, cell)),
    ),
  );
  if (recognised.size === 0) return [];
  return records.amounts
    .filter(({ amount, proved_by }) => amount !== null && proved_by.length === 0)
    .flatMap(({ id, raw }): Doubt[] => {
      const place = /\/(t\d+)\/r(\d+)c(\d+)$/u.exec(id);
      if (!place || !recognised.has(place[0].slice(1))) return [];
      const cell = { row: Number(place[2]), column: Number(place[3]) };
      return [{ code: 'amount.recognised', table: place[1]!, cell, actual: raw }];
    });
};

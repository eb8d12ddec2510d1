/** @file Figures: what a record says of one is what its cell, its row and its column print. */
import { CODE_PART } from '../../../src/words/lexicon.ts';
import type { AmountRecord } from '../../../src/schemas/index.ts';
import { cellId, cellsById, idsOf, squeeze, type Rule } from './rule.ts';

const ZEROS: Readonly<Record<string, number>> = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 };

/** A decimal times 10^zeros, as a whole number of 10^-12 units. */
export function toAtoms(text: string, zeros = 0): bigint {
  const [, sign, whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const value = BigInt(whole + fraction.padEnd(12, '0')) * 10n ** BigInt(zeros);
  return sign ? -value : value;
}

const rowOf = (id: string): string => id.replace(/c\d+$/, '');
const columnOf = (id: string): string => id.replace(/^.*c/, '');

const stateOf = (amount: string): AmountRecord['state'] => (/[1-9]/.test(amount) ? 'value' : 'zero');

export const amountRules: readonly Rule[] = [
  {
    sentence: 'every amount stands in a cell, or is blank, and names a parent and checks that exist',
    *broken(conversion) {
      const [amounts, checks] = [idsOf(conversion.amounts), idsOf(conversion.checks)];
      const cells = cellsById(conversion);
      for (const { id, state, parent_id, proved_by } of conversion.amounts) {
        if (!cells.has(id) && state !== 'blank') yield id;
        if (parent_id && !amounts.has(parent_id)) yield `${id} parent ${parent_id}`;
        for (const check of proved_by) if (!checks.has(check)) yield `${id} check ${check}`;
      }
    },
  },
  {
    sentence: 'an amount is what its cell prints, in its state',
    *broken(conversion) {
      const cells = cellsById(conversion);
      for (const { id, state, amount, raw } of conversion.amounts) {
        if (raw !== (cells.get(id)?.raw ?? '')) yield `${id} ${raw}`;
        const isFigure = state === 'value' || state === 'zero';
        if (amount === null ? isFigure : state !== stateOf(amount)) yield `${id} ${state} ${amount}`;
      }
    },
  },
  {
    sentence: 'every cell of a row of figures is a label of it or a figure, white space removed',
    *broken(conversion) {
      const figures = idsOf(conversion.amounts);
      const labels = new Map<string, Set<string>>();
      for (const { id, row_labels } of conversion.amounts)
        labels.set(rowOf(id), new Set([...(labels.get(rowOf(id)) ?? []), ...row_labels]));
      for (const table of conversion.tables)
        for (const cell of table.cells.filter(({ row }) => row >= table.header_rows)) {
          const id = cellId(table, cell);
          const known = labels.get(rowOf(id));
          const text = squeeze(cell.text);
          const isTold = text === '' || figures.has(id) || CODE_PART.test(text);
          if (known && !isTold && !known.has(text)) yield `${id} ${text}`;
        }
    },
  },
  {
    sentence: 'every label of a figure is a cell that reaches into its row',
    *broken(conversion) {
      for (const table of conversion.tables) {
        const rows = new Map<string, Set<string>>();
        for (const cell of table.cells)
          for (let row = cell.row; row < cell.row + cell.row_span; row++)
            rows.set(
              `${table.id}/r${row}`,
              (rows.get(`${table.id}/r${row}`) ?? new Set()).add(squeeze(cell.text)),
            );
        for (const { id, table_id, row_labels } of conversion.amounts)
          for (const label of table_id === table.id ? row_labels : [])
            if (label === '' || !rows.get(rowOf(id))?.has(label)) yield `${id} ${label}`;
      }
    },
  },
  {
    sentence: 'every word above a figure is a word of the header, one that repeats its upper neighbour once',
    *broken(conversion) {
      for (const table of conversion.tables) {
        const header = table.cells
          .filter(({ row }) => row < table.header_rows)
          .map(({ text }) => squeeze(text));
        for (const { id, table_id, column_path } of conversion.amounts)
          for (const [i, word] of (table_id === table.id ? column_path : []).entries())
            if (word === column_path[i - 1] || !header.some((text) => text.includes(word)))
              yield `${id} ${word}`;
      }
    },
  },
  {
    sentence: 'money has an amount in yuan, and nothing else has',
    *broken({ amounts }) {
      for (const { id, amount, unit, amount_yuan } of amounts)
        if ((amount_yuan !== null) !== (amount !== null && /元$/.test(unit ?? ''))) yield `${id} ${unit}`;
    },
  },
  {
    sentence: 'the amount in yuan is the amount times its unit, exactly',
    *broken({ amounts }) {
      for (const { id, amount, unit, amount_yuan } of amounts) {
        const zeros = ZEROS[unit ?? ''];
        if (amount === null || amount_yuan === null || zeros === undefined) continue;
        if (toAtoms(amount, zeros) !== toAtoms(amount_yuan)) yield `${id} ${amount} ${unit} ${amount_yuan}`;
      }
    },
  },
  {
    sentence: 'a parent stands at least one level up, in the same table and column',
    *broken({ amounts }) {
      const byId = new Map(amounts.map((amount) => [amount.id, amount]));
      for (const { id, parent_id, level, table_id } of amounts) {
        const parent = byId.get(parent_id ?? '');
        if (!parent) continue;
        if (parent.table_id !== table_id || columnOf(id) !== columnOf(parent.id))
          yield `${id} under ${parent.id}`;
        if (level !== null && parent.level !== null && parent.level >= level) yield `${id} level ${level}`;
      }
    },
  },
];

/** @file Rows of 项目支出绩效自评表 whose cells cannot be what their header says: lost, run together, cut by a page. */
import type { Cell, Doubt } from '../../model/index.ts';
import { cellToPrinted, foldLabel, isBlankCell } from '../form-grid.ts';
import type { EvaluationRead } from './evaluation-read.ts';
import { rowToFundLabel, type Part } from './parts.ts';
import { lowestOf } from '../../model/lists.ts';
import { EVALUATION_NAMES } from '../../words/evaluation-labels.ts';
import { isPoints } from '../../words/evaluation-texts.ts';

/** A cell that stands under several columns of its header, in a row that says something. */
function wideCells(
  { table, form }: EvaluationRead,
  { header, columns }: Part<string>,
  numbers: readonly number[],
): Doubt[] {
  return numbers.flatMap((row) =>
    form.rows[row]!.flatMap((cell): Doubt[] => {
      const over = [...columns.values()].filter(
        (at) => at >= cell.column && at < cell.column + cell.columnSpan,
      );
      const labels = over.map((at) => foldLabel(form.grid[header]![at]!.text));
      if (cell.row !== row || new Set(over.map((at) => form.grid[header]![at])).size < 2) return [];
      const [expected, actual] = [labels.join('、'), cellToPrinted(cell)];
      return [{ code: 'evaluation.row_width', table: table.id, cell, expected, actual }];
    }),
  );
}

/** Rows of funds and indicators with fewer cells than their header. */
export function rowsOfOtherWidth(read: EvaluationRead): Doubt[] {
  const { parts, form, indicators } = read;
  const { funds } = parts;
  const fundRows = funds === null ? [] : form.rows.map((_, i) => i).slice(funds.header + 1, funds.to);
  const stating = fundRows.filter((row) => form.rows[row]!.filter((cell) => !isBlankCell(cell)).length > 2);
  const stated = indicators.map(({ row }) => row);
  return [
    ...(funds ? wideCells(read, funds, stating) : []),
    ...(parts.indicators ? wideCells(read, parts.indicators, stated) : []),
  ];
}

/** Rows of money that the record has no place for: of a source it does not know, or of one that came before. */
export function fundsLeftOut({ table, form, parts: { funds } }: EvaluationRead): Doubt[] {
  if (funds === null) return [];
  const firstFigure = lowestOf(funds.columns.values());
  const money = (['initial', 'annual', 'executed'] as const).map((field) => funds.columns.get(field));
  const seen = new Set<string>();
  return form.rows.slice(funds.header + 1, funds.to).flatMap((row): Doubt[] => {
    const source = rowToFundLabel(row, firstFigure)?.source ?? null;
    const isKnown = source !== null && !seen.has(source);
    if (source !== null) seen.add(source);
    const amount = row.find((cell) => money.includes(cell.column) && /[1-9１-９]/u.test(cell.text));
    if (isKnown || amount === undefined) return [];
    const label = row.findLast((cell) => cell.column < firstFigure && !isBlankCell(cell)) ?? amount;
    const actual = cellToPrinted(label);
    return [
      { code: 'evaluation.fund_left_out', table: table.id, cell: label, actual, note: cellToPrinted(amount) },
    ];
  });
}

/** An indicator that lacks its name, or one of two values that are filled in together. */
export function incompleteIndicators({ table, parts, indicators }: EvaluationRead): Doubt[] {
  const columns = parts.indicators?.columns;
  return indicators.flatMap(({ cells, indicator }): Doubt[] => {
    const { name, target, actual, points, score } = indicator;
    const pairs = [
      { label: EVALUATION_NAMES.name, own: name, other: points ?? target, column: 'name' },
      { label: EVALUATION_NAMES.target, own: target, other: actual, column: 'target' },
      { label: EVALUATION_NAMES.actual, own: actual, other: score ?? target, column: 'actual' },
      { label: EVALUATION_NAMES.points, own: points, other: score, column: 'points' },
      { label: EVALUATION_NAMES.score, own: score, other: points, column: 'score' },
    ] as const;
    return pairs.flatMap(({ label: expected, own, other, column }) =>
      own === null && other !== null && columns?.has(column)
        ? [{ code: 'evaluation.incomplete' as const, table: table.id, cell: cells[0]!, expected, note: name }]
        : [],
    );
  });
}

/** Points and scores that are no figure. */
export function pointsNoFigures({ table, indicators }: EvaluationRead): Doubt[] {
  return indicators.flatMap(({ fields, indicator }) =>
    (['points', 'score'] as const).flatMap((field): Doubt[] => {
      const actual = indicator[field];
      if (actual === null || isPoints(actual)) return [];
      return [{ code: 'evaluation.not_a_figure', table: table.id, cell: fields[field]!, actual }];
    }),
  );
}

const NUMBER_LINE = /\p{Script=Han}[^\S\n]*\n\s*(\d{1,3})[^\S\n]*\n\s*\p{Script=Han}/u;

/** A text that a number on a line of its own interrupts. */
export function pageNumbersInside({ table, form, parts }: EvaluationRead): Doubt[] {
  const cells = new Set<Cell>(form.rows.slice(parts.from, parts.to).flat());
  return [...cells].flatMap((cell): Doubt[] => {
    const actual = NUMBER_LINE.exec(cell.raw)?.[1];
    return actual === undefined ? [] : [{ code: 'evaluation.page_number', table: table.id, cell, actual }];
  });
}

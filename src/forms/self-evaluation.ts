/**
 * @file 项目支出绩效自评表, the self-evaluation of project expenditure: one form a project, in many layouts. Its parts are found by
 * their labels; what a layout does not have is null. Values stand as printed.
 */
import { tableIdOf } from '../ids.ts';
import { squeeze } from '../lexicon.ts';
import type { Cell, Doubt, RecognizedTable } from '../model.ts';
import type { EvaluationFund, EvaluationRecord } from '../schemas/index.ts';
import { evaluationToDoubts } from './self-evaluation/doubts.ts';
import { partToIndicators } from './self-evaluation/indicators.ts';
import {
  HEAD_LABELS,
  type FundColumn,
  type FundRow,
  type GoalColumn,
  type HeadField,
} from './self-evaluation/labels.ts';
import {
  formGridToParts,
  formGridToStarts,
  rowToFundRow,
  type EvaluationParts,
  type Part,
  type TotalScore,
} from './self-evaluation/parts.ts';
import { bareLabel } from '../labels.ts';
import { cellToPrinted, isBlankCell, rowToFields, tableToFormGrid, type FormGrid } from './form-grid.ts';
import { readMoneyUnit } from './money-unit.ts';
import { cellsToSources } from './places.ts';

export interface EvaluationsRead {
  readonly evaluations: readonly EvaluationRecord[];
  readonly doubts: readonly Doubt[];
}

type Funds = EvaluationRecord['funds'];

/** The label | value pairs of the rows before the funds; the first value of a field counts. */
function readHead(
  { rows }: FormGrid,
  { from, to, funds, goal, indicators }: EvaluationParts,
): Map<HeadField, Cell> {
  const end = Math.min(to, ...[funds, goal, indicators].flatMap((part) => part?.header ?? []));
  const head = new Map<HeadField, Cell>();
  for (const row of rows.slice(from, end))
    for (const [field, cell] of rowToFields(row, HEAD_LABELS)) if (!head.has(field)) head.set(field, cell);
  return head;
}

function rowToFund({ grid }: FormGrid, row: number, { columns }: Part<FundColumn>): EvaluationFund {
  const at = (field: FundColumn): string | null => {
    const column = columns.get(field);
    return column === undefined ? null : cellToPrinted(grid[row]![column]);
  };
  return {
    initial: at('initial'),
    annual: at('annual'),
    executed: at('executed'),
    points: at('points'),
    rate: at('rate'),
    score: at('score'),
  };
}

function readFunds(form: FormGrid, part: Part<FundColumn> | null): Funds {
  const funds: Record<FundRow, EvaluationFund | null> = {
    total: null,
    fiscal: null,
    carryover: null,
    other: null,
  };
  if (part === null) return funds;
  const firstFigure = Math.min(...part.columns.values());
  for (let row = part.header + 1; row < part.to; row++) {
    const source = rowToFundRow(form.rows[row]!, firstFigure);
    if (source !== null) funds[source] ??= rowToFund(form, row, part);
  }
  return funds;
}

/** The cells below a goal label: the first row, and further ones of the same width (a row of other widths is none of the goals). */
function cellsBelow({ grid }: FormGrid, { header, to }: Part<GoalColumn>, column: number): Cell[] {
  const label = grid[header]![column];
  const below = new Set<Cell>();
  for (let row = header + 1; row < to; row++) {
    const cell = grid[row]![column];
    const isGoal = row === header + 1 || cell?.columnSpan === label?.columnSpan;
    if (cell && cell !== label && isGoal) below.add(cell);
  }
  return [...below];
}

/** The label of a goal in a wording that is not known: never what the goal says. */
const isGoalLabel = (cell: Cell): boolean => /^.{0,8}(?:目标|完成情况)$/u.test(bareLabel(cell.text));

/** What is written below (or, in some layouts, right of) a goal label; several cells where a page break cut it. */
function readGoal(
  form: FormGrid,
  part: EvaluationParts['goal'],
  field: 'expected' | 'actual',
): string | null {
  const column = part?.columns.get(field) ?? (field === 'expected' ? part?.columns.get('block') : undefined);
  if (!part || column === undefined) return null;
  const header = form.rows[part.header]!;
  const beside = header[header.indexOf(form.grid[part.header]![column]!) + 1];
  const isOther = beside !== undefined && ![...part.columns.values()].includes(beside.column);
  const isLabel = isOther && isGoalLabel(beside);
  const cells = [
    ...(isOther && !isLabel ? [beside] : []),
    ...cellsBelow(form, part, isLabel ? beside.column : column),
  ];
  const texts = cells.map(cellToPrinted).filter((text) => text !== null);
  return texts.length === 0 ? null : texts.join('');
}

const TWO_FIGURES = /^(?:总分)?[:：]?\s*(\d+(?:\.\d+)?)\s+(\d+(?:\.\d+)?)$/u;

/** `100 96.5` in one cell, all that the row says; its blank is lost where the text was cleaned. */
function readFusedTotal(cells: readonly Cell[]): TotalScore | null {
  const said = cells.filter((cell) => !isBlankCell(cell));
  const match = TWO_FIGURES.exec(said.at(-1)?.raw.trim() ?? '');
  const isAll = said.length === 1 || (said.length === 2 && !/\d/u.test(said[0]!.text));
  return match && isAll ? { points: match[1]!, score: match[2]!, isUncertain: false } : null;
}

/**
 * The figures of the 总分 row: under 分值 and 得分 where cells begin there, unless that would leave one of two figures out; else in
 * their order behind the label.
 */
function readTotal({ rows }: FormGrid, { total, indicators }: EvaluationParts): TotalScore {
  if (total === null) return { points: null, score: null, isUncertain: false };
  const cells = rows[total]!.filter((cell) => cell.row === total);
  const fused = readFusedTotal(cells);
  if (fused) return fused;
  const behind = cells.slice(cells.findIndex((cell) => !isBlankCell(cell)) + 1);
  const figures = behind.filter((cell) => !isBlankCell(cell));
  const under = (field: 'points' | 'score'): Cell | undefined =>
    behind.find((cell) => cell.column === indicators?.columns.get(field));
  const aligned = [under('points'), under('score')];
  const isAligned =
    !aligned.includes(undefined) &&
    aligned.filter((cell) => !isBlankCell(cell)).length >= Math.min(2, figures.length);
  const ordered = figures.length > 1 ? figures : behind;
  const [points, score] = isAligned ? aligned : behind.length === 1 ? [undefined, behind[0]] : ordered;
  return {
    points: cellToPrinted(points),
    score: cellToPrinted(score),
    isUncertain: behind.length === 1 && !isBlankCell(behind[0]),
  };
}

const YEAR = /(20\d{2})年/u;

/** The year printed in the table or in its title; the forms rarely print another one. */
function readYear(
  { rows }: FormGrid,
  table: RecognizedTable,
  { from }: EvaluationParts,
  ofDocument: number | null,
) {
  const head = rows.slice(Math.max(0, from - 2), from).flat();
  const printed = [...head.map((cell) => cell.text), table.title ?? ''].map(
    (text) => YEAR.exec(squeeze(text))?.[1],
  );
  const year = printed.find((found) => found !== undefined);
  return year === undefined ? ofDocument : Number(year);
}

function partsToEvaluation(
  documentId: string,
  table: RecognizedTable,
  form: FormGrid,
  parts: EvaluationParts,
  position: number,
  year: number | null,
): EvaluationsRead {
  const tableId = tableIdOf(documentId, table);
  const id = `${tableId}/evaluation${position}`;
  const head = readHead(form, parts);
  const { indicators, stray } = parts.indicators
    ? partToIndicators(form, parts.indicators)
    : { indicators: [], stray: [] };
  const total = readTotal(form, parts);
  const evaluation: EvaluationRecord = {
    id,
    table_id: tableId,
    project: cellToPrinted(head.get('project')),
    department: cellToPrinted(head.get('department')),
    unit: cellToPrinted(head.get('unit')),
    leader: cellToPrinted(head.get('leader')),
    phone: cellToPrinted(head.get('phone')),
    year: readYear(form, table, parts, year),
    money_unit:
      readMoneyUnit(form.rows.slice(parts.from, (parts.funds?.header ?? parts.from) + 2).flat()) ??
      table.unit,
    funds: readFunds(form, parts.funds),
    goal_expected: readGoal(form, parts.goal, 'expected'),
    goal_actual: readGoal(form, parts.goal, 'actual'),
    total_points: total.points,
    total_score: total.score,
    sources: cellsToSources([head.get('project')], form.rows[parts.from]),
    indicators: indicators.map(({ indicator }, i) => ({
      id: `${id}/indicator${i}`,
      evaluation_id: id,
      position: i,
      ...indicator,
    })),
  };
  return {
    evaluations: [evaluation],
    doubts: evaluationToDoubts({ table, form, parts, evaluation, indicators, stray, total }),
  };
}

/**
 * All forms of one table, in order.
 * @param year the fiscal year of the document, for forms that print none
 */
export function tableToEvaluations(
  documentId: string,
  table: RecognizedTable,
  year: number | null,
): EvaluationsRead {
  const form = tableToFormGrid(table);
  const starts = formGridToStarts(form);
  const read = starts.map((from, i) => {
    const parts = formGridToParts(form, from, starts[i + 1] ?? table.rows);
    return partsToEvaluation(documentId, table, form, parts, i, year);
  });
  return {
    evaluations: read.flatMap(({ evaluations }) => evaluations),
    doubts: read.flatMap(({ doubts }) => doubts),
  };
}

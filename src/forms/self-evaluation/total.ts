/** @file The row of 总分 of 项目支出绩效自评表. */
import type { Cell } from '../../model/index.ts';
import { isTotalScoreLabel } from '../../words/evaluation-labels.ts';
import { isPoints, splitTotalScore } from '../../words/evaluation-texts.ts';
import { bareLabel, cellToPrinted, isBlankCell, type FormGrid } from '../form-grid.ts';
import type { EvaluationParts } from './parts.ts';

/** What the row of 总分 says, and in which cells: one cell for both figures where they ran together. */
export interface TotalScore {
  readonly points: string | null;
  readonly score: string | null;
  readonly cells: { readonly points: Cell | undefined; readonly score: Cell | undefined };
  /** One figure where two belong: it is read as the score. */
  readonly isUncertain: boolean;
}

/** `100 96.5` in one cell, all that the row says; its blank is lost where the text was cleaned. */
function readFusedTotal(cells: readonly Cell[]): TotalScore | null {
  const said = cells.filter((cell) => !isBlankCell(cell));
  const fused = said.at(-1);
  const match = splitTotalScore(fused?.raw.trim() ?? '');
  const isAll = said.length === 1 || (said.length === 2 && !/\d/u.test(said[0]!.text));
  if (!match || !isAll) return null;
  return { points: match[0], score: match[1], cells: { points: fused, score: fused }, isUncertain: false };
}

/** Under 分值 and 得分 where cells begin there, unless that would leave one of two figures out; else in their order. */
function findFigures(
  behind: readonly Cell[],
  { indicators }: EvaluationParts,
): readonly (Cell | undefined)[] {
  // 总分 | 100 | 总得分 | 99.5 | 自评等级 | 优: other labels stand among the figures.
  const stated = behind.filter((cell) => !isBlankCell(cell));
  const points = stated.filter((cell) => isPoints(cell.text));
  const figures = points.length > 0 ? points : stated;
  const under = (field: 'points' | 'score'): Cell | undefined =>
    behind.find((cell) => cell.column === indicators?.columns.get(field));
  const aligned = [under('points'), under('score')];
  const isAligned =
    aligned.every((cell) => cell !== undefined && (isBlankCell(cell) || isPoints(cell.text))) &&
    aligned.filter((cell) => !isBlankCell(cell)).length >= Math.min(2, figures.length);
  if (isAligned) return aligned;
  if (behind.length === 1) return [undefined, behind[0]];
  return figures.length > 1 ? figures : behind;
}

/** 自评总分（分） | 96.5 in the head of a form that has no row of it. */
function readHeadTotal(rows: FormGrid['rows']): TotalScore {
  const score = rows
    .flatMap((row) => row.filter((_, i) => i > 0 && isTotalScoreLabel(bareLabel(row[i - 1]!.text))))
    .find(({ text }) => isPoints(text));
  const cells = { points: undefined, score };
  return { points: null, score: cellToPrinted(score), cells, isUncertain: false };
}

/** The figures of the 总分 row, looked for behind its label. */
export function readTotal({ rows }: FormGrid, parts: EvaluationParts): TotalScore {
  const { total } = parts;
  if (total === null) return readHeadTotal(rows.slice(parts.from, parts.to));
  const cells = rows[total]!.filter((cell) => cell.row === total);
  const fused = readFusedTotal(cells);
  if (fused) return fused;
  const behind = cells.slice(cells.findIndex((cell) => !isBlankCell(cell)) + 1);
  const [points, score] = findFigures(behind, parts);
  return {
    points: cellToPrinted(points),
    score: cellToPrinted(score),
    cells: { points, score },
    isUncertain: behind.length === 1 && !isBlankCell(behind[0]),
  };
}

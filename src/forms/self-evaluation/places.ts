/** @file Where a self-evaluation, its funds and its indicators are printed. */
import type { Cell, RecordPlace } from '../../model/index.ts';
import { firstCell, toPlace } from '../places.ts';
import type { EvaluationRead } from './evaluation-read.ts';

/** The name of the project, else the first cell of the form's own rows. */
const toFirst = ({ form: { rows }, parts: { from, to }, project }: EvaluationRead): Cell =>
  project ??
  firstCell(
    rows
      .slice(from, to)
      .flat()
      .filter(({ row }) => row >= from),
  )!;

/** The evaluation, then its funds (`…/evaluation0/total`), then its indicators. */
export function evaluationToPlaces(read: EvaluationRead): RecordPlace[] {
  const { table, evaluation, total, funds, goals, indicators } = read;
  const { id } = evaluation;
  const own = {
    total_points: total.cells.points,
    total_score: total.cells.score,
    goal_expected: goals.expected.cells[0],
    goal_actual: goals.actual.cells[0],
  };
  return [
    toPlace(id, table, toFirst(read), own),
    ...Object.entries(funds).map(([source, { label, fields }]) =>
      toPlace(`${id}/${source}`, table, label, fields),
    ),
    ...indicators.map(({ cells, fields }, i) =>
      toPlace(evaluation.indicators[i]!.id, table, cells[0] ?? firstCell(Object.values(fields))!, fields),
    ),
  ];
}

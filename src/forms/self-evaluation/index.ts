/**
 * @file 项目支出绩效自评表, the self-evaluation of project expenditure: one form a project, in many layouts. Its parts are found by
 * their labels; what a layout does not have is null. Values stand as printed.
 */
import { tableIdOf } from '../../model/ids.ts';
import type { RecognizedTable } from '../../model/index.ts';
import type { EvaluationRecord, Records } from '../../schemas/index.ts';
import { evaluationToDoubts } from './doubts.ts';
import type { EvaluationRead } from './evaluation-read.ts';
import { cellsToEvaluationFunds, findFunds } from './funds.ts';
import { partToIndicators } from './indicators.ts';
import { readGoals } from './goal.ts';
import { HEAD_LABELS, type HeadField } from '../../words/evaluation-labels.ts';
import { formGridToParts, formGridToStarts, type EvaluationParts } from './parts.ts';
import { evaluationToPlaces } from './places.ts';
import { cellsTaken, isBesideLabel } from './taken.ts';
import { readTotal } from './total.ts';
import { pickAnswer, readAnswers, type Answer, type Labels } from '../answers.ts';
import { tableToFormGrid, textToField, type FormGrid } from '../form-grid.ts';
import { readMoneyUnit } from '../money-unit.ts';
import { unreadDoubts } from '../projects/unread.ts';
import { cellsToSources } from '../places.ts';
import { lowestOf } from '../../model/lists.ts';
import { yearIn } from '../../words/evaluation-texts.ts';

export type EvaluationsRead = Pick<Records, 'evaluations' | 'places' | 'doubts'>;

const LABELS: Labels<HeadField | 'beside'> = {
  labelOf: ({ text }) => textToField(text, HEAD_LABELS) ?? (isBesideLabel(text) ? 'beside' : null),
  inline: () => null,
  weak: new Set(['beside']),
  money: new Set(),
  heads: new Set(),
  beside: new Set(),
};

/** What is written to the labels of the rows before the funds. */
function readEvaluationHead(
  form: FormGrid,
  { from, to, funds, goal, indicators }: EvaluationParts,
): Answer<HeadField | 'beside'>[] {
  const end = lowestOf([to, ...[funds, goal, indicators].flatMap((part) => part?.header ?? [])]);
  return readAnswers(form, [...form.rows.keys()].slice(from, end), LABELS);
}

/** The year printed in the table or in its title; the forms rarely print another one. */
function readFormYear(
  { rows }: FormGrid,
  table: RecognizedTable,
  { from }: EvaluationParts,
  ofDocument: number | null,
) {
  const head = rows.slice(Math.max(0, from - 2), from).flat();
  const printed = [...head.map((cell) => cell.text), table.title ?? ''].map(yearIn);
  const year = printed.find((found) => found !== null);
  return year === undefined ? ofDocument : Number(year);
}

interface Source {
  readonly documentId: string;
  readonly table: RecognizedTable;
  readonly form: FormGrid;
  /** The fiscal year of the document, for forms that print none. */
  readonly year: number | null;
}

function readEvaluation(source: Source, parts: EvaluationParts, position: number): EvaluationRead {
  const { documentId, table, form } = source;
  const tableId = tableIdOf(documentId, table);
  const id = `${tableId}/evaluation${position}`;
  const head = readEvaluationHead(form, parts);
  const { indicators, stray } = parts.indicators
    ? partToIndicators(form, parts.indicators)
    : { indicators: [], stray: [] };
  const [total, funds] = [readTotal(form, parts), findFunds(form, parts.funds)];
  const say = (field: HeadField): string | null => pickAnswer(head, field)?.said?.text ?? null;
  const [project, goals] = [pickAnswer(head, 'project')?.cells[0], readGoals(form, parts.goal)];
  const evaluation: EvaluationRecord = {
    id,
    table_id: tableId,
    project: say('project'),
    department: say('department'),
    unit: say('unit'),
    leader: say('leader'),
    phone: say('phone'),
    year: readFormYear(form, table, parts, source.year),
    money_unit:
      readMoneyUnit(form.rows.slice(parts.from, (parts.funds?.header ?? parts.from) + 2).flat()) ??
      table.unit,
    funds: cellsToEvaluationFunds(funds),
    goal_expected: goals.expected.text,
    goal_actual: goals.actual.text,
    total_points: total.points,
    total_score: total.score,
    sources: cellsToSources([project], form.rows[parts.from]),
    indicators: indicators.map(({ indicator }, i) => ({
      id: `${id}/indicator${i}`,
      evaluation_id: id,
      position: i,
      ...indicator,
    })),
  };
  return {
    table,
    form,
    parts,
    evaluation,
    indicators,
    stray,
    total,
    funds,
    head: head.flatMap(({ label, cells }) => (label === 'beside' ? [] : cells)),
    project,
    goals,
  };
}

/** A list of results under the title of the form is none: it has no indicators, goal or funds, and all of it is unread. */
const statesSomething = ({ indicators, goals, funds }: EvaluationRead): boolean =>
  indicators.length > 0 ||
  goals.expected.text !== null ||
  goals.actual.text !== null ||
  funds.total !== undefined;

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
  const read = starts.map((from, i) =>
    readEvaluation(
      { documentId, table, form, year },
      formGridToParts(form, from, starts[i + 1] ?? table.rows),
      i,
    ),
  );
  const stated = read.filter(statesSomething);
  return {
    evaluations: stated.map(({ evaluation }) => evaluation),
    places: stated.flatMap(evaluationToPlaces),
    doubts: [...stated.flatMap(evaluationToDoubts), ...unreadDoubts(table, cellsTaken(stated))],
  };
}

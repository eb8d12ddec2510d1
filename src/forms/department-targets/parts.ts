/** @file The forms in one table of 部门整体支出绩效目标表: one, several under one another, or one of a project behind them. */
import { lowestOf } from '../../model/lists.ts';
import type { Cell } from '../../model/index.ts';
import { openingOf, type FormGrid } from '../form-grid.ts';
import { splitHierarchy, toFullWord, isLevelWord } from '../../words/indicator-words.ts';
import { belowIn } from '../indicators/by-content.ts';
import { rowToTargetColumns, type TargetColumns } from './target-columns.ts';
import { cellToTargetLabel, type TargetLabel } from '../../words/target-labels.ts';

/** The rows of one form: those of its head, and those of its indicators with their headings. */
export interface FormPart {
  readonly kind: 'department' | 'project';
  readonly head: readonly number[];
  readonly indicators: readonly number[];
}

const ENDS: ReadonlySet<TargetLabel | null> = new Set([
  'department',
  'year_goal',
  'goal',
  'notes',
  'project',
  'fund',
]);
const isTargetLevel = (cell: Cell): boolean => isLevelWord(toFullWord(cell.text));

/** A row that a label of the head opens ends the block; the label of the block beside an indicator does not. */
function endsBlock(form: FormGrid, row: number, { columns }: TargetColumns): boolean {
  const opening = openingOf(form, row);
  if (!opening || !ENDS.has(cellToTargetLabel(opening))) return false;
  const cells = form.rows[row]!;
  if (cells.some((cell) => splitHierarchy(cell.text) !== null || isTargetLevel(cell))) return false;
  const first = lowestOf([...(columns?.fields.values() ?? [])].map(({ column }) => column));
  const name = columns?.fields.get('name')?.column ?? first;
  return columns === null || opening.column < name;
}

/** Which form a row opens, behind the indicators of another. */
function opensForm(form: FormGrid, row: number): FormPart['kind'] | null {
  const opening = openingOf(form, row);
  const label = cellToTargetLabel(opening);
  return label === 'department' || label === 'project' ? label : null;
}

/**
 * @param goesOn the headings of the table before, where this one may go on with them
 * @returns at least one part
 */
export function formToParts(form: FormGrid, goesOn: TargetColumns | null): FormPart[] {
  const parts: { kind: FormPart['kind']; head: number[]; indicators: number[] }[] = [];
  let open = goesOn;
  const begin = (kind: FormPart['kind']): void => void parts.push({ kind, head: [], indicators: [] });
  for (const row of form.rows.keys()) {
    const header = rowToTargetColumns(form.rows[row]!, belowIn(form));
    if (header) open = header;
    else if (open !== null && endsBlock(form, row, open)) open = null;
    const opens = open === null ? opensForm(form, row) : null;
    const isBehind = parts.length > 0 && parts.at(-1)!.indicators.length > 0;
    if (parts.length === 0) begin(opens ?? 'department');
    else if (opens !== null && isBehind) begin(opens);
    parts.at(-1)![open === null ? 'head' : 'indicators'].push(row);
  }
  return parts.length > 0 ? parts : [{ kind: 'department', head: [], indicators: [] }];
}

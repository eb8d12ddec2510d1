/** @file Readings of indicators of a project printed as records, with the place of each. */
import { cellIdOf } from '../../model/ids.ts';
import type { RecognizedTable, RecordPlace } from '../../model/index.ts';
import type { IndicatorRecord } from '../../schemas/index.ts';
import { isBlankCell } from '../form-grid.ts';
import type { IndicatorReading } from '../indicators/read.ts';
import { cellsToSources, firstCell, toPlace } from '../places.ts';
import type { ProjectsReading } from './reading.ts';

/** Where the indicators stand, and what makes one whole. */
export interface Owner {
  readonly documentId: string;
  readonly table: RecognizedTable;
  /** Fields without which an indicator is not whole. */
  readonly needs: ProjectsReading['needs'];
  /** No indicator of the table is sure to be whole. */
  readonly isUnclear: boolean;
}

/** One indicator (绩效指标) as a record; `position` counts from 0 within its project. */
export function printIndicator(
  reading: IndicatorReading,
  position: number,
  projectId: string,
  { documentId, table, needs, isUnclear }: Owner,
): IndicatorRecord {
  const { cells } = reading;
  const fields = [cells.category, cells.subcategory, cells.name, cells.operator, cells.value, cells.unit];
  const first = firstCell([cells.name, cells.value]) ?? firstCell(fields)!;
  return {
    id: `${cellIdOf(documentId, table, first)}/indicator`,
    project_id: projectId,
    position,
    category: reading.category,
    subcategory: reading.subcategory,
    name: reading.name,
    operator: reading.operator,
    value: reading.value,
    unit: reading.unit,
    weight: reading.weight,
    state: isUnclear || needs.some((field) => reading[field] === null) ? 'partial' : 'complete',
    assigned: reading.how === 'printed' ? 'printed' : 'inferred',
    sources: cellsToSources(fields),
  };
}

/** Two indicators of one cell have ids of their own. */
export function withOwnIds(indicators: readonly IndicatorRecord[]): IndicatorRecord[] {
  const seen = new Map<string, number>();
  return indicators.map((each) => {
    const count = seen.get(each.id) ?? 0;
    seen.set(each.id, count + 1);
    return count === 0 ? each : { ...each, id: `${each.id}${count}` };
  });
}

/** A unit without a cell of its own is read from that of the value. */
export function indicatorToPlace(
  id: string,
  { cells }: IndicatorReading,
  table: RecognizedTable,
): RecordPlace {
  const { category, subcategory, name, operator, value, unit } = cells;
  const first = firstCell([category, subcategory, name, operator, value, unit])!;
  return toPlace(id, table, first, { name, value, unit: isBlankCell(unit) ? value : unit });
}

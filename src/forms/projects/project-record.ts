/** @file A project of a list with a header of its own: what its head cells and its indicators make up. */
import { cellIdOf, tableIdOf } from '../../model/ids.ts';
import type { Cell, RecognizedTable, RecordPlace } from '../../model/index.ts';
import type { IndicatorRecord, ProjectRecord, Records } from '../../schemas/index.ts';
import { cellToPrinted, isBlankCell } from '../form-grid.ts';
import { cellsToSources, firstCell, toPlace } from '../places.ts';
import { readCodeAndName, readMoney } from './project-head.ts';

/** What a header says of whole projects. */
export const HEAD_FIELDS = ['code', 'project', 'total', 'fiscal', 'other', 'goal'] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];

export interface IndicatorsRead {
  readonly indicators: readonly IndicatorRecord[];
  readonly places: readonly RecordPlace[];
}

export interface ProjectRead {
  readonly project: ProjectRecord;
  /** Of the project and of its indicators. */
  readonly places: readonly RecordPlace[];
}

/**
 * @param cellOf the cell of a head field; that of the project is printed
 * @param readIndicators the indicators, by the id of their project
 */
export function headToProject(
  documentId: string,
  table: RecognizedTable,
  cellOf: (field: HeadField) => Cell | undefined,
  readIndicators: (projectId: string) => IndicatorsRead,
): ProjectRead {
  const head = HEAD_FIELDS.map(cellOf);
  const [code, name, total, fiscal, other, goal] = head;
  const id = `${cellIdOf(documentId, table, name!)}/project`;
  const { indicators, places } = readIndicators(id);
  const project: ProjectRecord = {
    id,
    table_id: tableIdOf(documentId, table),
    ...readCodeAndName(name, code),
    ...readMoney(table.unit, total, fiscal, other),
    unit: table.unit,
    goal: cellToPrinted(goal),
    state: isBlankCell(goal) ? 'partial' : 'complete',
    sources: cellsToSources(head),
    indicators: [...indicators],
  };
  return {
    project,
    places: [toPlace(id, table, firstCell(head)!, { total, fiscal, other, goal }), ...places],
  };
}

/** The name of a unit over its projects states nothing itself. */
const isStated = ({ indicators, goal, total }: ProjectRecord): boolean =>
  indicators.length > 0 || goal !== null || total !== null;

/** The projects that state something, in printed order. */
export function toRecords(read: readonly ProjectRead[]): Pick<Records, 'projects' | 'places'> {
  const stated = read.filter(({ project }) => isStated(project));
  return { projects: stated.map(({ project }) => project), places: stated.flatMap(({ places }) => places) };
}

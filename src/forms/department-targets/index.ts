/** @file 部门整体支出绩效目标表: the performance targets of whole departments, with their funds, in every drawing of the form. */
import { append } from '../../model/lists.ts';
import { tableIdOf } from '../../model/ids.ts';
import type { Doubt, RecognizedTable, RecordPlace } from '../../model/index.ts';
import type { DepartmentTargetRecord, Records } from '../../schemas/index.ts';
import { formToProjects } from '../projects/index.ts';
import { unreadDoubts } from '../projects/unread.ts';
import { cellsToSources, firstCell, toPlace } from '../places.ts';
import { NOTHING_ABOVE, type TargetIndicatorRead } from './indicators.ts';
import { readTargets } from './reading.ts';
import type { TargetReading, TargetsReading } from './target-reading.ts';

type TargetRecords = Pick<Records, 'projects' | 'departmentTargets' | 'places' | 'doubts'>;

interface OwnedIndicator extends TargetIndicatorRead {
  readonly table: RecognizedTable;
}

/** One target over as many tables as the pages have cut it into. */
function printTarget(
  documentId: string,
  readings: readonly [TargetReading, ...TargetReading[]],
  position: number,
): { readonly target: DepartmentTargetRecord; readonly places: readonly RecordPlace[] } {
  const [{ table, department, funds }] = readings;
  const firstOf = <T>(value: (reading: TargetReading) => T | null): T | null =>
    readings.map(value).find((each) => each !== null) ?? null;
  const id = `${tableIdOf(documentId, table)}/department_target${position === 0 ? '' : position}`;
  const indicators = readings.flatMap((reading): OwnedIndicator[] =>
    reading.indicators.map((each) => ({ ...each, table: reading.table })),
  );
  const target: DepartmentTargetRecord = {
    id,
    table_id: tableIdOf(documentId, table),
    department: department?.text ?? table.department ?? null,
    goal: firstOf(({ goal }) => goal?.text ?? null),
    notes: firstOf(({ notes }) => notes?.text ?? null),
    unit: firstOf(({ unit }) => unit) ?? table.unit,
    // A form without a figure of money has a total all the same, and it is not known.
    funds: Object.keys(funds.funds).length > 0 ? funds.funds : { total: null },
    sources: cellsToSources(department?.cells ?? [], table.cells),
    indicators: indicators.map(({ indicator }, i) => ({
      id: `${id}/indicator${i}`,
      department_target_id: id,
      position: i,
      ...indicator,
    })),
  };
  const first = firstCell([...(department?.cells ?? []), ...table.cells])!;
  const own = toPlace(id, table, first, { ...funds.cells, ...funds.tasks });
  const places = indicators.map((each, i) =>
    toPlace(target.indicators[i]!.id, each.table, each.first, each.cells),
  );
  return { target, places: [own, ...places] };
}

/** Forms of projects that stand behind the department's in one table are read as what they are. */
function projectsOf(documentId: string, table: RecognizedTable, { projectRows }: TargetsReading) {
  return projectRows.map((rows) => {
    const own = new Set(rows);
    return formToProjects(documentId, { ...table, cells: table.cells.filter(({ row }) => own.has(row)) });
  });
}

/** What stands in rows of a project is said by the reader of projects. */
function unreadOf(table: RecognizedTable, reading: TargetsReading): Doubt[] {
  const ofProjects = new Set(reading.projectRows.flat());
  const own = { ...table, cells: table.cells.filter(({ row }) => !ofProjects.has(row)) };
  return unreadDoubts(own, reading);
}

/**
 * The records of all tables of this layout in a document, in order. A table without a label of the head goes on with the one before it.
 * @param tables only those of the layout `department_targets`
 */
export function tablesToDepartmentTargets(
  documentId: string,
  tables: readonly RecognizedTable[],
): TargetRecords {
  const groups: [TargetReading, ...TargetReading[]][] = [];
  const projects: ReturnType<typeof projectsOf> = [];
  const doubts: Doubt[] = [];
  let above = NOTHING_ABOVE;
  for (const table of tables) {
    const reading = readTargets(table, above);
    above = reading.above;
    for (const target of reading.targets) {
      const group = groups.at(-1);
      if (group && !target.opens) group.push(target);
      else groups.push([target]);
    }
    append(projects, projectsOf(documentId, table, reading));
    append(doubts, unreadOf(table, reading));
  }
  const counts = new Map<string, number>();
  const printed = groups.map((group) => {
    const position = counts.get(group[0].table.id) ?? 0;
    counts.set(group[0].table.id, position + 1);
    return printTarget(documentId, group, position);
  });
  return {
    projects: projects.flatMap((each) => each.projects),
    departmentTargets: printed.map(({ target }) => target),
    places: [...printed.flatMap(({ places }) => places), ...projects.flatMap((each) => each.places)],
    doubts: [...doubts, ...projects.flatMap((each) => each.doubts)],
  };
}

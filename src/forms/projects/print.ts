/** @file Readings of projects printed as records, with the place of each, and what they leave to doubt. */
import { cellIdOf, tableIdOf } from '../../model/ids.ts';
import type { Cell, Doubt, RecognizedTable, RecordPlace } from '../../model/index.ts';
import type { Said } from '../../model/reading.ts';
import type { ProjectRecord, Records } from '../../schemas/index.ts';
import { cellsToSources, firstCell, toPlace } from '../places.ts';
import { indicatorToPlace, printIndicator, withOwnIds, type Owner } from './print-indicators.ts';
import { decimalOf, readProjectCode, unitBeside } from './project-head.ts';
import type { ProjectReading, ProjectsReading } from './reading.ts';
import { lacksOf, MONEY, NO_INDICATORS, textOf } from './lacks.ts';
import { unreadDoubts } from './unread.ts';

/** The repair of lists has said what the head of a project lost. */
const isToldBefore = ({ doubts = [] }: Cell): boolean =>
  doubts.some(
    ({ code }) => code === 'project.partial' || code === 'project.no_code' || code === 'project.no_codes',
  );

interface Printed {
  readonly project: ProjectRecord;
  readonly places: readonly RecordPlace[];
  readonly doubts: readonly Doubt[];
}

function printProject(
  project: ProjectReading,
  unit: string | null,
  owner: Owner,
  says: readonly string[],
): Printed {
  const { documentId, table } = owner;
  const id = `${cellIdOf(documentId, table, project.first)}/project`;
  const lacks = lacksOf(project, unit);
  const [total, fiscal, other] = MONEY.map((field) => decimalOf(project[field], unit)) as [string | null, string | null, string | null]; // prettier-ignore
  const head = [project.code, project.name, project.total, project.fiscal, project.other, project.goal];
  const cells = head.flatMap((said) => said?.cells ?? []);
  const indicators = withOwnIds(project.indicators.map((each, i) => printIndicator(each, i, id, owner)));
  const record: ProjectRecord = {
    id,
    table_id: tableIdOf(documentId, table),
    ...readProjectCode(project.name, project.code),
    budget_unit: textOf(project.office),
    total,
    fiscal,
    other,
    unit,
    goal: textOf(project.goal),
    state: lacks.length === 0 ? 'complete' : 'partial',
    sources: cellsToSources(cells, [project.first]),
    indicators,
  };
  const at = (said: Said | null): Cell | undefined => said?.cells[0];
  const place = toPlace(id, table, firstCell([project.first, ...cells])!, {
    total: at(project.total),
    fiscal: at(project.fiscal),
    other: at(project.other),
    goal: at(project.goal),
  });
  const told = isToldBefore(project.first) ? [] : lacks.filter((lack) => says.includes(lack));
  return {
    project: record,
    places: [place, ...project.indicators.map((each, i) => indicatorToPlace(indicators[i]!.id, each, table))],
    doubts:
      told.length === 0
        ? []
        : [{ code: 'project.partial', table: table.id, cell: project.first, note: told.join('; ') }],
  };
}

/** Money without a unit, wherever the table could state one. */
const unitDoubts = (
  table: RecognizedTable,
  projects: readonly ProjectReading[],
  unit: string | null,
): Doubt[] =>
  unit === null && projects.some((each) => MONEY.some((field) => decimalOf(each[field], unit) !== null))
    ? [{ code: 'table.no_unit', table: table.id }]
    : [];

/** What every project of the table lacks is said once, for the table. */
function lackingAll(
  readings: readonly ProjectReading[],
  unit: string | null,
  hasIndicators: boolean,
): string[] {
  const [first = [], ...others] = readings.map((reading) => lacksOf(reading, unit));
  const common = first.filter((lack) => others.every((each) => each.includes(lack)));
  return others.length > 0 ? common : common.filter((lack) => lack === NO_INDICATORS && !hasIndicators);
}

/** A list without columns of indicators says so; what else all its projects lack is lost. */
function commonDoubts(
  table: RecognizedTable,
  common: readonly string[],
  { projects, hasIndicators }: ProjectsReading,
): Doubt[] {
  const isWithout = common.includes(NO_INDICATORS) && !hasIndicators;
  const lost = common.filter((lack) => !isWithout || lack !== NO_INDICATORS);
  return [
    ...(isWithout
      ? [{ code: 'project.no_indicators' as const, table: table.id, note: `${projects.length} projects` }]
      : []),
    ...(lost.length > 0
      ? [{ code: 'project.partial' as const, table: table.id, note: `all of this list: ${lost.join('; ')}` }]
      : []),
  ];
}

/** Where nothing draws the cells, one that was not understood leaves the others to doubt. */
const UNCLEAR = 'cells of its table were not understood, and nothing draws them';
const leavesDoubt = ({ foundBy, cells }: RecognizedTable, unread: readonly Doubt[]): boolean =>
  foundBy === 'gaps' &&
  (unread.some(({ code }) => code === 'table.unread') ||
    cells.some(({ doubts }) => doubts?.some(({ code }) => code === 'table.columns_unclear')));

/**
 * The records of a table of projects.
 * @returns projects with their places, and the doubts: what a project lacks, and every cell that was not understood
 */
export function printProjects(
  documentId: string,
  table: RecognizedTable,
  reading: ProjectsReading,
): Pick<Records, 'projects' | 'places' | 'doubts'> {
  const unread = unreadDoubts(table, reading);
  const unclear = leavesDoubt(table, unread) ? [UNCLEAR] : [];
  const projects = reading.projects.map((each) => ({ ...each, doubts: [...each.doubts, ...unclear] }));
  const unit =
    reading.unit ??
    table.unit ??
    projects.map(({ total }) => unitBeside(total)).find((each) => each !== null) ??
    null;
  const common = lackingAll(projects, unit, reading.hasIndicators);
  const says = [...new Set(projects.flatMap((each) => lacksOf(each, unit)))].filter(
    (lack) => !common.includes(lack),
  );
  const owner = { documentId, table, needs: reading.needs, isUnclear: unclear.length > 0 };
  const printed = projects.map((each) => printProject(each, unit, owner, says));
  return {
    projects: printed.map(({ project }) => project),
    places: printed.flatMap(({ places }) => places),
    doubts: [
      ...commonDoubts(table, common, reading),
      ...printed.flatMap(({ doubts }) => doubts),
      ...(reading.unnamed[0]
        ? [
            {
              code: 'project.rows_unnamed' as const,
              table: table.id,
              cell: reading.unnamed[0],
              actual: String(reading.unnamed.length),
            },
          ]
        : []),
      ...unitDoubts(table, projects, unit),
      ...unread,
    ],
  };
}

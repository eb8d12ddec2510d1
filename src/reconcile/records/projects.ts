/** @file 项目总额 = 财政资金 + 其他资金 of each project of a list. */
import type { RecognizedTable } from '../../model/index.ts';
import type { ProjectRecord } from '../../schemas/index.ts';
import { sumToEquation, type Equation } from '../equation.ts';
import { longestScale, roundedScale } from '../../words/rounding.ts';
import { isSaid, type Figure } from '../ledger.ts';
import { placeOfRecord, type Places } from '../places.ts';
import { cellToFigure } from './cells.ts';
import { groupBy } from '../../model/lists.ts';

/** 项目总额, 财政资金 and 其他资金, where the list has a cell for them. */
function projectToFigures(project: ProjectRecord, places: Places): (Figure | undefined)[] {
  const name = [project.code, project.name].filter(Boolean).join('-');
  const place = placeOfRecord(places, project);
  return [place.cells['total'], place.cells['fiscal'], place.cells['other']].map(
    (cell) => cell && cellToFigure(place, cell, project.unit, name),
  );
}

/** @param table the id of the list (`t7`) */
function listToEquations(
  table: string,
  projects: readonly ProjectRecord[],
  places: Places,
  identity: string,
): Equation[] {
  const printed = projects.flatMap(({ total, fiscal, other }) => [total, fiscal, other]);
  const longest = longestScale(printed);
  const roundedTo = roundedScale(longest, longest, projects[0]?.unit ?? null);
  return projects.flatMap((project) => {
    const [total, ...parts] = projectToFigures(project, places);
    if (!isSaid(total) || !parts.some(isSaid)) return [];
    // one part is the total itself: only the sum of several misses by what each was rounded by
    const scale = parts.filter(isSaid).length > 1 ? roundedTo : null;
    const rounded = <F extends Figure | undefined>(figure: F): F => figure && { ...figure, roundedTo: scale };
    const about = { identity, family: `${table}/${identity}`, isSure: true };
    return sumToEquation(about, rounded(total), parts.map(rounded)) ?? [];
  });
}

/**
 * Projects of which a part is printed; a list that gives the total alone has nothing to add up.
 * @param tables only lists (`project_list`) are looked at: other layouts need not give the three figures of one year
 */
export function projectsToEquations(
  projects: readonly ProjectRecord[],
  tables: readonly RecognizedTable[],
  places: Places,
  identity: string,
): Equation[] {
  const lists = new Set(tables.flatMap(({ id, layout }) => (layout === 'project_list' ? [id] : [])));
  const byTable = groupBy(projects, (project) => placeOfRecord(places, project).table);
  return [...byTable].flatMap(([table, own]) =>
    lists.has(table) ? listToEquations(table, own, places, identity) : [],
  );
}

/**
 * @file Offices that stand in the column of names over their projects (某市某中心 | 76.08 | ): a row that states no goal and no
 * indicator, and whose money is that of the projects below it. The sum proves it; without the proof the row is a project that lacks its goal.
 */
import { compareAmounts, parseAmount, sumAmounts, type Amount } from '../../words/amount.ts';
import type { ProjectReading } from './reading.ts';

const statesNothing = ({ goal, indicators }: ProjectReading): boolean =>
  indicators.length === 0 && (goal === null || goal.text === '');

const totalOfReading = ({ total, fiscal }: ProjectReading): Amount | null =>
  parseAmount((total?.text || fiscal?.text || '').replace(/[,，\s]/gu, ''));

/** The projects below a row, up to the next that states nothing. */
function projectsBelow(all: readonly ProjectReading[], at: number): readonly ProjectReading[] {
  const end = all.findIndex((each, i) => i > at && statesNothing(each));
  return all.slice(at + 1, end < 0 ? all.length : end);
}

function isOfficeOf(office: ProjectReading, below: readonly ProjectReading[]): boolean {
  const [sum, amounts] = [totalOfReading(office), below.map(totalOfReading)];
  if (sum === null || below.length === 0 || amounts.some((amount) => amount === null)) return false;
  return compareAmounts(sum, sumAmounts(amounts as Amount[])) === 0;
}

export interface Offices {
  readonly projects: readonly ProjectReading[];
  /** Rows that are offices and no projects. */
  readonly offices: readonly ProjectReading[];
}

/**
 * Takes the offices out of the projects of a list; those below one are its own, as is inferred.
 * @param all in printed order
 */
export function separateOffices(all: readonly ProjectReading[]): Offices {
  const offices: ProjectReading[] = [];
  const ownOf = new Map<ProjectReading, ProjectReading>();
  for (const [at, each] of all.entries()) {
    const below = statesNothing(each) ? projectsBelow(all, at) : [];
    if (!isOfficeOf(each, below)) continue;
    offices.push(each);
    for (const project of below) ownOf.set(project, each);
  }
  const projects = all
    .filter((each) => !offices.includes(each))
    .map((each): ProjectReading => {
      const name = ownOf.get(each)?.name ?? null;
      return name === null || each.office ? each : { ...each, office: { ...name, how: 'inferred' } };
    });
  return { projects, offices };
}

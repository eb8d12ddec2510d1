/** @file Documents that are undamaged and still unusual: damage is put on each of them too. */
import type { Indicator, Project } from '../sheet.ts';
import type { Random } from './random.ts';

export interface Shape {
  readonly name: string;
  readonly change: (projects: readonly Project[], random: Random) => readonly Project[];
}

const changeOne = (
  projects: readonly Project[],
  at: number,
  change: (project: Project) => Project,
): readonly Project[] => projects.map((project, i) => (i === at ? change(project) : project));

/** A row of the first category again and again, as lists of sites are. */
function manyIndicators(indicators: readonly Indicator[], count: number): Indicator[] {
  const [first, ...others] = indicators;
  const rows = Array.from({ length: count - others.length }, (_, i) => ({
    ...first!,
    name: `${first!.name}（第${i + 1}处）`,
  }));
  return [...rows, ...others];
}

export const shapes: readonly Shape[] = [
  { name: 'as chosen', change: (projects) => projects },
  {
    name: 'sixty indicators in one project',
    change: (projects, random) =>
      changeOne(projects, random.below(projects.length), (project) => ({
        ...project,
        indicators: manyIndicators(project.indicators, 60),
      })),
  },
  {
    name: 'one indicator in some projects',
    change: (projects, random) =>
      projects.map((project) =>
        random.below(2) === 0 ? { ...project, indicators: project.indicators.slice(0, 1) } : project,
      ),
  },
  {
    name: 'two neighbours with the same goal',
    change(projects, random) {
      const at = random.below(projects.length - 1);
      return changeOne(projects, at + 1, (project) => ({ ...project, goal: projects[at]!.goal }));
    },
  },
  {
    name: 'two neighbours with the same indicators',
    change(projects, random) {
      const at = random.below(projects.length - 1);
      return changeOne(projects, at + 1, (project) => ({ ...project, indicators: projects[at]!.indicators }));
    },
  },
  {
    name: 'two neighbours of the same name',
    change(projects, random) {
      const at = random.below(projects.length - 1);
      return changeOne(projects, at + 1, (project) => ({ ...project, name: projects[at]!.name }));
    },
  },
  {
    name: 'a project without a goal',
    change: (projects, random) =>
      changeOne(projects, random.below(projects.length), (project) => ({ ...project, goal: '' })),
  },
  { name: 'one project only', change: (projects) => projects.slice(0, 1) },
];

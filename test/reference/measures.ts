/** @file What can be measured in a folder of reference documents: found by what lies there, so that another folder works as well. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Measure {
  readonly scorer: 'amounts' | 'projects' | 'evaluations' | 'tables' | 'list';
  readonly truth: string;
  readonly document: string;
  /** Paths into the scorer's answer, with the least value. */
  readonly least: Readonly<Record<string, number>>;
}

interface Truth {
  readonly seed?: string;
  readonly projects?: readonly { readonly certainty?: string }[];
  readonly amounts?: readonly unknown[];
  readonly forms?: readonly unknown[];
  readonly tables?: readonly { readonly projects?: readonly unknown[] }[];
  readonly model?: string;
  readonly options?: { readonly rule?: string };
}

const readTruth = (path: string): Truth => JSON.parse(readFileSync(path, 'utf8')) as Truth;

const named = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .sort()
    : [];

const projectFloor = (count: number, indicators = 1): Measure['least'] => ({
  'projects.found': count,
  'fields.name': 1,
  'fields.total': 1,
  'fields.fiscal': 1,
  'fields.other': 1,
  'fields.goal': 1,
  'indicators.f1': indicators,
});

/** Hand-read truth of a text dump. */
function goldToMeasure(root: string, name: string): Measure[] {
  const gold = readTruth(join(root, 'gold', name));
  const place = { truth: `gold/${name}`, document: `seeds/${gold.seed ?? name.slice(0, 3)}.txt` };
  if (gold.amounts) return [{ scorer: 'amounts', ...place, least: { 'with_row_and_column.f1': 1 } }];
  if (gold.forms) return [{ scorer: 'evaluations', ...place, least: { 'facts.f1': 1, 'indicators.f1': 1 } }];
  const sure = gold.projects?.filter((project) => project.certainty !== 'unsure').length ?? 0;
  return [{ scorer: 'projects', ...place, least: projectFloor(sure) }];
}

/** A document rendered from a model; without rules the reader has only gaps to go by. */
function renderedToMeasures(root: string, name: string): Measure[] {
  const { model = '', options } = readTruth(join(root, 'rendered', name));
  const isDrawn = options?.rule === 'all';
  const place = {
    truth: `rendered/models/${model}`,
    document: `rendered/${name.replace(/\.truth\.json$/u, '')}`,
  };
  const projects =
    readTruth(join(root, place.truth)).tables?.flatMap((table) => table.projects ?? []).length ?? 0;
  const least = isDrawn
    ? { 'cells.f1': 1, 'relations.f1': 1 }
    : { 'cells.f1': 0.9995, 'relations.f1': 0.999 };
  const tables: Measure = { scorer: 'tables', ...place, least };
  return projects > 0
    ? [tables, { scorer: 'projects', ...place, least: projectFloor(projects, isDrawn ? 1 : 0.99) }]
    : [tables];
}

/** A real document with a hand-read list of its tables. */
function listToMeasure(root: string, region: string, name: string): Measure {
  const truth = `real/${region}/${name}`;
  const count = readTruth(join(root, truth)).tables?.length ?? 0;
  const keys = ['found', 'pages', 'form', 'title', 'unit', 'amounts'];
  return {
    scorer: 'list',
    truth,
    document: truth.replace(/\.tables\.json$/u, '.pdf'),
    least: Object.fromEntries(keys.map((key) => [key, count])),
  };
}

/** Everything with a truth below `root`. */
export const findMeasures = (root: string): Measure[] => [
  ...named(join(root, 'gold'), '.json').flatMap((name) => goldToMeasure(root, name)),
  ...named(join(root, 'rendered'), '.truth.json').flatMap((name) => renderedToMeasures(root, name)),
  ...named(join(root, 'real'), '').flatMap((region) =>
    named(join(root, 'real', region), '.tables.json').map((name) => listToMeasure(root, region, name)),
  ),
];

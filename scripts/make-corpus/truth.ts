/**
 * @file What a reader must make of a paper, told from the model and never from an output: the oracle of the golden tests.
 * The fields are those of the output contract, as far as a model knows them.
 */
import { sheetToGrid, type Indicator, type Paper, type Project, type Sheet, type Slot } from './sheet.ts';

export interface TrueAmount {
  readonly form: string;
  readonly title: string;
  readonly row_labels: readonly string[];
  readonly column_path: readonly string[];
  /** Plain decimal. */
  readonly amount: string;
  readonly unit: string | null;
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');
const FIGURE = /^-?[\d,]+(\.\d+)?$/;

export const plainAmount = (text: string): string => text.replaceAll(',', '');

/** A figure without its commas, any other text as it is. */
export const plainFigure = (text: string): string => (FIGURE.test(text) ? plainAmount(text) : text);

/** The columns of each group: from its first to the next group's first. */
const groupOf = (sheet: Sheet, column: number): [from: number, to: number] => {
  const starts = [...sheet.groups, sheet.columns.length];
  const i = starts.findLastIndex((start) => start <= column);
  return [starts[i]!, starts[i + 1]!];
};

/** Words of the header over a column, top down; a word that repeats its upper neighbour once. */
function columnPath(sheet: Sheet, grid: readonly (readonly Slot[])[], column: number): string[] {
  const words = sheet.header.map((_, r) => squeeze(grid[r]![column]!.cell.text)).filter(Boolean);
  return words.filter((word, i) => word !== words[i - 1]);
}

function rowLabels(sheet: Sheet, slots: readonly Slot[], [from, to]: [number, number]): string[] {
  const labels = slots
    .slice(from, to)
    .filter((slot, i, all) => sheet.columns[from + i] === 'label' && slot !== all[i - 1])
    .map((slot) => squeeze(slot.cell.text));
  return labels.filter(Boolean);
}

/** The figures of a sheet of labels and figures; the other layouts have their own records. */
export function sheetToAmounts(sheet: Sheet): TrueAmount[] {
  if (sheet.projects.length > 0 || sheet.isForm) return [];
  const grid = sheetToGrid(sheet);
  return grid.slice(sheet.header.length).flatMap((slots, i) =>
    slots.flatMap((slot, column): TrueAmount[] => {
      const isHere = slot.row === i + sheet.header.length && slot.column === column;
      if (!isHere || sheet.columns[column] !== 'amount' || !FIGURE.test(slot.cell.text)) return [];
      return [
        {
          form: sheet.form,
          title: sheet.title,
          row_labels: rowLabels(sheet, slots, groupOf(sheet, column)),
          column_path: columnPath(sheet, grid, column),
          amount: plainAmount(slot.cell.text),
          unit: sheet.unit,
        },
      ];
    }),
  );
}

export const paperToAmounts = (paper: Paper): TrueAmount[] => paper.sheets.flatMap(sheetToAmounts);

const orNull = (text: string | null): string | null => text || null;

const orNulls = <T extends object>(record: T): { [K in keyof T]: T[K] | null } =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, value === '' ? null : value]),
  ) as never;

const indicatorToTruth = (indicator: Indicator, position: number) => ({ position, ...orNulls(indicator) });

const projectToTruth = (project: Project) => ({
  code: project.code,
  name: project.name,
  total: plainAmount(project.total),
  fiscal: orNull(project.fiscal && plainAmount(project.fiscal)),
  other: orNull(project.other && plainAmount(project.other)),
  unit: project.unit,
  goal: project.goal,
  indicators: project.indicators.map(indicatorToTruth),
});

export const paperToProjects = (paper: Paper) =>
  paper.sheets.flatMap((sheet) => sheet.projects).map(projectToTruth);

/** Department-level targets, the figures as plain decimals. */
export const paperToDepartmentTargets = (paper: Paper) =>
  paper.sheets.flatMap(({ departmentTarget }) =>
    departmentTarget
      ? [
          {
            ...departmentTarget,
            funds: Object.fromEntries(
              Object.entries(departmentTarget.funds).map(([name, text]) => [name, plainAmount(text) || null]),
            ),
          },
        ]
      : [],
  );

const FUND_FIELDS = ['initial', 'annual', 'executed', 'points', 'rate', 'score'] as const;

/** Self-evaluations: values as printed, empty cells null. */
export const paperToEvaluations = (paper: Paper) =>
  paper.sheets.flatMap(({ evaluation }) =>
    evaluation
      ? [
          {
            ...orNulls(evaluation),
            funds: Object.fromEntries(
              Object.entries(evaluation.funds).map(([source, values]) => [
                source,
                Object.fromEntries(FUND_FIELDS.map((field, i) => [field, values[i] || null])),
              ]),
            ),
            indicators: evaluation.indicators.map(orNulls),
          },
        ]
      : [],
  );

/** The unit that a label of a form states, 项目资金（万元）; null where none does. */
const unitInside = ({ header, body }: Sheet): string | null =>
  [...header, ...body]
    .flat()
    .flatMap(({ text }) => /[（(]((?:百|千)?万?元)[）)]$/u.exec(squeeze(text))?.[1] ?? [])[0] ?? null;

/** Form, number, title and unit of each table, in order. */
export const paperToTables = (paper: Paper) =>
  paper.sheets.map((sheet) => {
    const { form, number, title, unit } = sheet;
    return { form, number, title, unit: unit ?? unitInside(sheet) };
  });

/** The text of every cell, for each table: white space removed, empty cells left out. */
export const paperToCells = (paper: Paper): string[][] =>
  paper.sheets.map((sheet) =>
    [...sheet.header, ...sheet.body]
      .flat()
      .map((each) => squeeze(each.text))
      .filter(Boolean)
      .map(plainFigure),
  );

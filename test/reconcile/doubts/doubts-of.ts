/** Doubts about small invented documents. */
import { tableToProjects } from '../../../src/forms/projects/index.ts';
import type { Doubt, RecognizedTable } from '../../../src/model/index.ts';
import { doubtRecords } from '../../../src/reconcile/index.ts';
import type { Records } from '../../../src/schemas/index.ts';
import { repairList } from '../../normalize/lists.ts';

export const NO_RECORDS: Records = {
  amounts: [],
  projects: [],
  departmentTargets: [],
  evaluations: [],
  statements: [],
  places: [],
  ledger: [],
  doubts: [],
};

/** The records of one table, and what is doubted about them. */
export const doubtsAbout = (table: RecognizedTable, records: Partial<Records>): Doubt[] =>
  doubtRecords([table], { ...NO_RECORDS, ...records }, []);

/** @param lines a project list as lists.ts takes it */
export function doubtsInList(lines: readonly string[]): Doubt[] {
  const table = repairList(lines);
  return doubtsAbout(table, tableToProjects('d', table));
}

/** One project with these indicators: `产出指标|数量指标|种树棵数|≥|100|棵`. */
export const projectWith = (...indicators: readonly string[]): string[] =>
  indicators.map((indicator, i) =>
    i === 0
      ? `99000022T000000100001-种树|30.000000|30.000000||在河边种树。|${indicator}`
      : `|||||${indicator}`,
  );

/** `code` and the text of the cell it stands at. */
export function placed(lines: readonly string[]): (readonly [code: string, text: string | undefined])[] {
  const { cells } = repairList(lines);
  return doubtsInList(lines).map(({ code, cell }) => [
    code,
    cells.find(({ row, column }) => row === cell?.row && column === cell.column)?.text,
  ]);
}

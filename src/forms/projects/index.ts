/** @file The records of every drawing of project targets (项目支出绩效目标): a list, a form a project, many forms in one table. */
import type { RecognizedTable } from '../../model/index.ts';
import type { Records } from '../../schemas/index.ts';
import { readForms } from './form.ts';
import { readCommonList, readOwnList } from './list.ts';
import { printProjects } from './print.ts';
import type { ProjectsReading } from './reading.ts';

export { isCommonProjectList } from './common-list.ts';
export { readListColumns } from './list-columns.ts';
export { cellToFormLabel, readInline } from './form-labels.ts';
export { inferColumns } from './form-indicators.ts';

type ProjectRecords = Pick<Records, 'projects' | 'places' | 'doubts'>;

const reader =
  (read: (table: RecognizedTable) => ProjectsReading) =>
  (documentId: string, table: RecognizedTable): ProjectRecords =>
    printProjects(documentId, table, read(table));

/** The eleven columns of the common list. */
export const tableToProjects = reader(readCommonList);
/** Columns of its own, or the levels side by side. */
export const projectTableToProjects = reader(readOwnList);
/** One form a project, labels beside their values; several may stand in one table. */
export const formToProjects = reader(readForms);

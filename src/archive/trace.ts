/** @file One value from end to end: where it is printed, what was read, repaired, checked and doubted. */
import { cellIdIn } from '../model/ids.ts';
import { UsageError } from '../errors.ts';
import type { Conversion } from '../schemas/index.ts';
import type { Target } from './target.ts';

type Table = Conversion['tables'][number];
type Cell = Table['cells'][number];
type Source = Cell['sources'][number];
type Check = Conversion['checks'][number];

/** A cell with its id. */
export interface TracedCell extends Cell {
  readonly id: string;
}

/** A term of a check, with the words that lead to its figure. */
export type TracedTerm = Check['terms'][number] & { readonly name: string };

/** All that the output holds of one id. */
export interface Trace {
  readonly document: Conversion['document'];
  readonly id: string;
  /** Records with the id, by the name of their relation. */
  readonly records: readonly (readonly [relation: string, record: Named['record']])[];
  readonly sources: readonly Source[];
  readonly cells: readonly TracedCell[];
  readonly repairs: Conversion['repairs'];
  readonly checks: readonly (Omit<Check, 'terms'> & { readonly terms: readonly TracedTerm[] })[];
  readonly findings: Conversion['findings'];
}

interface Named {
  readonly relation: string;
  readonly record: {
    readonly id: string;
    readonly sources?: readonly Source[];
    readonly [field: string]: unknown;
  };
}

/** Records that other ones hold stand in lists of their own in the tables. */
function* recordsToTrace(conversion: Conversion): Generator<Named> {
  const { tables, amounts, projects, department_targets, evaluations, statements } = conversion;
  for (const { id, title, number, form, unit, pages } of tables)
    yield { relation: 'tables', record: { id, title, number, form, unit, pages } };
  for (const record of amounts) yield { relation: 'amounts', record };
  for (const [relation, parents] of Object.entries({ projects, department_targets, evaluations }))
    for (const { indicators, ...record } of parents) {
      yield { relation, record };
      for (const indicator of indicators) yield { relation: `${relation} indicators`, record: indicator };
    }
  for (const record of statements) yield { relation: 'statements', record };
  for (const relation of ['repairs', 'checks', 'findings'] as const)
    for (const record of conversion[relation]) yield { relation, record };
}

const cellsOfTables = (tables: readonly Table[]): TracedCell[] =>
  tables.flatMap(({ id, cells }) => cells.map((cell) => ({ ...cell, id: cellIdIn(id, cell) })));

/** Cells that the id itself names, or that its record is printed in. */
function tracedCells(conversion: Conversion, id: string, found: readonly Named[]): TracedCell[] {
  const ids = new Set([id, /^.*\/r\d+c\d+/.exec(id)?.[0]]);
  for (const { id: checkId, terms } of conversion.checks)
    if (checkId === id) for (const { cell } of terms) ids.add(cell);
  for (const { id: findingId, at } of conversion.findings) if (findingId === id) ids.add(at);
  const printed = new Set(
    found.flatMap(({ record }) => (record.sources ?? []).map((each) => JSON.stringify(each))),
  );
  return cellsOfTables(conversion.tables).filter(
    (cell) => ids.has(cell.id) || cell.sources.some((source) => printed.has(JSON.stringify(source))),
  );
}

/** What is printed in a cell is told with it: a project has an id of its own. */
function recordsIn(conversion: Conversion, id: string, cells: readonly TracedCell[]): Named[] {
  const cell = cells.find((each) => each.id === id);
  const printed = new Set(cell?.sources.map((source) => JSON.stringify(source)));
  return [...recordsToTrace(conversion)].filter(
    ({ record }) => record.id !== id && record.sources?.some((source) => printed.has(JSON.stringify(source))),
  );
}

/** Checks with a term in one of the cells. */
function tracedChecks(
  { checks, amounts }: Conversion,
  id: string,
  cells: ReadonlySet<string>,
): Trace['checks'] {
  const names = new Map(
    amounts.map((amount) => [amount.id, [...amount.row_labels, ...amount.column_path].join(' ')]),
  );
  return checks
    .filter((check) => check.id === id || check.terms.some(({ cell }) => cells.has(cell)))
    .map((check) => ({
      ...check,
      terms: check.terms.map((term) => ({ ...term, name: names.get(term.amount_id ?? '') ?? '' })),
    }));
}

/** @throws UsageError where the document has nothing with the id */
export function traceTarget({ conversion, id }: Target): Trace {
  const { document, repairs, findings } = conversion;
  const found = [...recordsToTrace(conversion)].filter(({ record }) => record.id === id);
  const cells = id === document.id ? [] : tracedCells(conversion, id, found);
  if (found.length === 0 && cells.length === 0 && id !== document.id)
    throw new UsageError(`${document.file} has nothing with the id ${id}`);
  const ids = new Set([id, ...cells.map((cell) => cell.id)]);
  const own = found.flatMap(({ record }) => record.sources ?? []);
  return {
    document,
    id,
    records: [...found, ...recordsIn(conversion, id, cells)].map(
      ({ relation, record }) => [relation, record] as const,
    ),
    sources: own.length > 0 ? own : cells.flatMap(({ sources }) => sources),
    cells,
    repairs: repairs.filter((repair) => repair.id === id || ids.has(repair.cell)),
    checks: tracedChecks(conversion, id, ids),
    findings: findings.filter((finding) => finding.id === id || ids.has(finding.at)),
  };
}

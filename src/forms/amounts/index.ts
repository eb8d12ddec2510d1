/** @file Reader of every table of labels and figures: one record for each figure, blank ones included (金额). */
import { amountInYuan, formatAmount } from '../../words/amount.ts';
import { functionNameOf } from '../../words/function-classes.ts';
import { readFigure, type Figure } from '../../words/figures.ts';
import { cellIdOf, idToPlace, tableIdOf } from '../../model/ids.ts';
import { measureOf } from '../../words/measures.ts';
import type { Cell, DocumentFacts, Doubt, RecognizedTable, Source } from '../../model/index.ts';
import type { AmountRecord, Records } from '../../schemas/index.ts';
import { namesOf } from './codes.ts';
import type { Column } from './columns.ts';
import { rowsToLedger } from './ledger.ts';
import { rowsToLists } from './lists.ts';
import { listsToStanding, type Standing } from './standing.ts';
import { formOf, type Form } from '../registry/index.ts';
import { directionOf, rowsToSides, type Sides } from './direction.ts';
import { fundOf } from './fund.ts';
import { phaseOf } from './phase.ts';
import { rowsToClasses } from './classes.ts';
import { isOfPage, tableToFigureRows, type FigureRow } from './rows.ts';
import { figureToUnit, wordToUnit } from '../../words/figure-units.ts';
import { isNote } from '../../words/captions.ts';
import { isOfSameRegion } from '../../words/departments.ts';
import { unclearColumns } from './unclear.ts';
import { findUnknownHeadings, unreadWords } from './unread.ts';

/** A text that is no number in a figure column is unreadable: it is neither dropped nor guessed. */
const readCell = (cell: Cell | undefined): Figure =>
  readFigure(cell?.text ?? '') ?? { state: 'unreadable', amount: null, unit: null };

interface Place {
  readonly documentId: string;
  readonly department: string | null;
  readonly table: RecognizedTable;
  readonly form: Form;
  readonly kind: DocumentFacts['kind'];
  /** Codes of the classes that lines of a 收支 table name. */
  readonly classes: ReadonlyMap<FigureRow, string>;
  /** Columns whose heading no list knows, so that nothing is known of their phase. */
  readonly unknown: ReadonlySet<number>;
  readonly sides: Sides;
  /** Rows that have lines under them. */
  readonly heads: ReadonlySet<FigureRow>;
}

/** What a count over the row is counted in (车辆数合计（辆）), where the row itself says nothing. */
function countOver(row: FigureRow, over: FigureRow | null): string | null {
  const stated = (from: FigureRow) => namesOf(from).flatMap((text) => wordToUnit(text) ?? []);
  const above = over === null || stated(row).length > 0 ? [] : stated(over);
  return above.find(({ isMoney }) => !isMoney)?.unit ?? null;
}

function moneyOf(figure: Figure, column: Column, labels: readonly string[], tableUnit: string | null) {
  const { unit, isMoney } = figureToUnit(figure.unit, column.path, labels, tableUnit);
  const yuan = figure.amount && isMoney ? amountInYuan(figure.amount, unit) : null;
  return {
    amount: figure.amount && formatAmount(figure.amount),
    unit,
    amount_yuan: yuan && formatAmount(yuan),
  };
}

/** The column of the row above: another one where the list goes on in the next group of columns. */
function columnOver(parent: FigureRow, row: FigureRow, column: Column): number {
  if (parent.group === row.group) return column.index;
  const place = row.figures.findIndex((figure) => figure.column.index === column.index);
  return parent.figures[place]?.column.index ?? column.index;
}

/** The unit that the row is of: by its column or code, else the name alone of a body of the department, over lines of its own. */
function unitOfRow({ department, heads }: Place, row: FigureRow): string | null {
  const [label, ...more] = row.labels;
  if (row.codes.budgetUnit !== null || !label || more.length > 0 || !heads.has(row))
    return row.codes.budgetUnit;
  return department !== null && isOfSameRegion(label.text, department) ? label.text : null;
}

function figureToRecord(
  place: Place,
  row: FigureRow,
  { column, cell }: FigureRow['figures'][number],
  { parent, level }: Standing,
): AmountRecord {
  const { documentId, table } = place;
  const names = namesOf(row);
  const figure = readCell(cell);
  const functionCode = row.codes.function ?? place.classes.get(row) ?? null;
  const money = moneyOf(
    { ...figure, unit: figure.unit ?? countOver(row, parent) },
    column,
    names,
    table.unit || null,
  );
  return {
    id: cellIdOf(documentId, table, { row: row.row, column: column.index }),
    table_id: tableIdOf(documentId, table),
    form: table.form,
    title: table.title || null,
    row_labels: row.labels.map(({ text }) => text),
    column_path: [...column.path],
    direction: directionOf(place, column),
    phase:
      money.unit === '%' || place.unknown.has(column.index)
        ? null
        : phaseOf(table, place.kind, column.path, names),
    fund: fundOf(place, column.path, names),
    function_code: functionCode,
    function_name: functionCode && functionNameOf(functionCode, names),
    government_economic_code: row.codes.government,
    department_economic_code: row.codes.department,
    budget_unit: unitOfRow(place, row),
    level,
    parent_id:
      parent && cellIdOf(documentId, table, { row: parent.row, column: columnOver(parent, row, column) }),
    measure: measureOf(column.path, names),
    ...money,
    raw: cell?.raw ?? '',
    state: figure.state,
    is_total: row.isTotal,
    is_leaf: false,
    counts: false,
    proved_by: [],
    value_proof: null,
    row_proof: null,
    column_proof: null,
    unit_proof: null,
    unproved: null,
    sources: [...(cell?.sources ?? row.sources)] as Source[] as AmountRecord['sources'],
  };
}

/** A remark under the last row (注：…) that runs over the figure columns is no row of figures. */
const isRemark = (row: FigureRow): boolean => row.labels.some(({ text }) => isNote(text));

/** Figures that a reader of the amounts must look at: `#####`, and words where a figure was expected. */
const amountsToDoubts = (table: RecognizedTable, amounts: readonly AmountRecord[]): Doubt[] =>
  amounts
    .filter(({ state }) => state === 'unreadable')
    .map(({ id, raw }) => ({
      code: 'amount.unreadable',
      table: table.id,
      cell: idToPlace(id)!.cell!,
      actual: raw,
    }));

/** Totals of pages stand aside of the sums of the table, which is said. */
function pageTotalsToDoubts(table: RecognizedTable, rows: readonly FigureRow[]): Doubt[] {
  const found = rows.filter(isOfPage).map(({ row, labels }) => `${labels[0]!.text} (row ${row})`);
  return found.length === 0 ? [] : [{ code: 'table.page_totals', table: table.id, note: found.join(', ') }];
}

/**
 * One record for each slot of a figure column in each labelled row, in reading order; the id is that of the cell.
 * Blank slots are records too (state `blank`), so that a table printed with and without empty cells gives the same; the
 * source of one that no cell was printed for is where its row begins.
 */
export function tableToAmounts(
  documentId: string,
  table: RecognizedTable,
  { kind, department = null }: Pick<DocumentFacts, 'kind'> & Partial<Pick<DocumentFacts, 'department'>>,
): Pick<Records, 'amounts' | 'ledger' | 'doubts'> {
  const form = formOf(table.form);
  const rows = tableToFigureRows(table).filter((row) => !isRemark(row));
  const unknown = new Set(findUnknownHeadings(rows).map(({ index }) => index));
  const sides = rowsToSides(rows);
  const lists = rowsToLists(
    rows,
    (column) => directionOf({ form, table, sides }, column),
    table.unit || null,
  );
  const standing = listsToStanding(rows, lists);
  const place: Place = {
    documentId,
    department,
    table,
    form,
    kind,
    classes: rowsToClasses(form, rows),
    unknown,
    sides,
    heads: new Set(standing.flatMap(({ parent }) => parent ?? [])),
  };
  const byRow = rows.map((row, i) =>
    row.figures.map((figure) => figureToRecord(place, row, figure, standing[i]!)),
  );
  const amounts = byRow.flat();
  const unclear = unclearColumns(table, rows, amounts);
  if (unclear !== null) {
    const doubt: Doubt = { code: 'table.columns_unclear', table: table.id, actual: unclear };
    return { amounts: [], ledger: [], doubts: [doubt] };
  }
  const outlineDoubts: Doubt[] = lists.every(({ outline }) => outline.isUnderstood)
    ? []
    : [{ code: 'table.outline_unknown', table: table.id }];
  return {
    amounts,
    ledger:
      amounts.length > 0 ? [rowsToLedger(tableIdOf(documentId, table), table.form, rows, byRow, lists)] : [],
    doubts: [
      ...amountsToDoubts(table, amounts),
      ...outlineDoubts,
      ...pageTotalsToDoubts(table, rows),
      ...unreadWords(table, rows, byRow, standing),
    ],
  };
}

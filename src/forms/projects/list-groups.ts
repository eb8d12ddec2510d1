/** @file Which rows of a list are one project: by its merged cells, by what a page break printed again, and by what stands blank. */
import type { Cell, RecognizedTable } from '../../model/index.ts';
import { isBlankCell } from '../form-grid.ts';
import type { ListField } from './list-columns.ts';
import { type ListRow, MONEY, printed } from './list-rows.ts';

/** The rows of one project, and the cells that speak of it, piece by piece where a page break cut them. */
export interface Group {
  readonly rows: ListRow[];
  readonly head: Map<ListField, Cell[]>;
  /** Cells that a page prints again of the same project: they say nothing new. */
  readonly again: Set<Cell>;
  /** Fields of a cell that belongs to the project above as well: presumed here. */
  readonly shared: Set<ListField>;
  /** The names of its indicators. */
  readonly stated: Set<string>;
}

/** A list without merged cells prints name, money and goal on every row of a project; its indicators are not said twice. */
function isSameUnmerged(row: ListRow, group: Group): boolean {
  const isPaid = MONEY.some((field) => printed(row, field) !== undefined);
  const isNew = row.stated.length > 0 && row.stated.every((name) => !group.stated.has(name));
  return (
    isPaid &&
    isNew &&
    printed(row, 'goal') !== undefined &&
    isSame(row, group, 'goal') &&
    isPrintedAgain(row, group)
  );
}

const isSame = (row: ListRow, group: Group, field: ListField): boolean => {
  const cell = printed(row, field);
  return (
    cell === undefined || (group.head.get(field) ?? []).some((each) => each.text.trim() === cell.text.trim())
  );
};

/** What a page prints again at its head is the same project: its name, and code, office and money where they are printed. */
const isPrintedAgain = (row: ListRow, group: Group): boolean =>
  printed(row, 'name') !== undefined &&
  row.head.size > 1 &&
  (['name', 'code', 'office', 'total', 'fiscal', 'other'] as const).every((field) =>
    isSame(row, group, field),
  );

function pushRow(group: Group, row: ListRow): void {
  group.rows.push(row);
  for (const name of row.stated) group.stated.add(name);
}

/** The row of a project that is printed again: of a goal that one of the pages cut short the longer text stays. */
function addAgain(group: Group, row: ListRow): void {
  const goal = printed(row, 'goal');
  const before = group.head.get('goal') ?? [];
  const length = before.reduce((sum, { text }) => sum + text.trim().length, 0);
  pushRow(group, row);
  for (const cell of row.head.values()) group.again.add(cell);
  if (goal !== undefined && goal.text.trim().length > length) group.head.set('goal', [goal]);
}

/** Behind a page break: pieces of the cells above, none of them money, or nothing but a goal. */
const isPiece = (row: ListRow, group: Group): boolean =>
  MONEY.every((field) => printed(row, field) === undefined) &&
  (printed(row, 'name') === undefined || (MONEY.some((field) => group.head.has(field)) && printed(row, 'code') === undefined)); // prettier-ignore

// prettier-ignore

function openGroup(row: ListRow, shared: readonly ListField[] = []): Group {
  const group: Group = {
    rows: [],
    head: new Map(),
    again: new Set(),
    shared: new Set(shared),
    stated: new Set(),
  };
  addRow(group, row);
  return group;
}

function addRow(group: Group, row: ListRow): void {
  pushRow(group, row);
  for (const [field, cell] of row.head) {
    const cells = group.head.get(field) ?? [];
    if (!group.again.has(cell) && !cells.includes(cell) && (cells.length === 0 || !isBlankCell(cell))) group.head.set(field, [...cells.filter((each) => !isBlankCell(each)), cell]); // prettier-ignore
  }
}

const lastOf = (group: Group, field: ListField): Cell | undefined => group.head.get(field)?.at(-1);

/** One name or code over several blocks, each with money of its own: as many projects. */
function opensOwnBlock(row: ListRow, group: Group): boolean {
  const total = printed(row, 'total') ?? printed(row, 'fiscal');
  if (total === undefined || total.row !== row.row) return false;
  const before = lastOf(group, 'total') ?? lastOf(group, 'fiscal');
  return before !== undefined && !isBlankCell(before) && before !== total;
}

/** The drawn cell of the name is blank up to a page break, behind one that ended: its name stands on the next page. */
function opensNameless(row: ListRow, group: Group, breaks: ReadonlySet<number>): boolean {
  const [blank, above] = [row.head.get('name'), lastOf(group, 'name')];
  if (!blank || !above || above.rowSpan < 2 || above.row + above.rowSpan !== row.row) return false;
  return blank.row === row.row && breaks.has(blank.row + blank.rowSpan);
}

/** Fields whose cell reaches down from the project above: what they say is presumed of this one. */
const sharedFields = (row: ListRow): ListField[] =>
  (['code', 'name', 'goal', 'office'] as const).filter((field) => {
    const cell = row.head.get(field);
    return cell !== undefined && cell.row < row.row;
  });

/** Behind a page break: what is printed again adds its row and no second piece; pieces, and the name of a nameless project, go on. */
function goesOnBehindBreak(row: ListRow, group: Group, isNew: boolean): boolean {
  if (isBlankCell(lastOf(group, 'name'))) addRow(group, row);
  else if (isPrintedAgain(row, group)) addAgain(group, row);
  else if (isNew && isPiece(row, group)) addRow(group, row);
  else return false;
  return true;
}

/** Where the row begins a project: with a name of its own, a block of money of its own, or a blank cell whose name is to come. */
function opensProject(row: ListRow, group: Group, breaks: ReadonlySet<number>): Group | null {
  const name = printed(row, 'name');
  const isKnown =
    name !== undefined && (group.again.has(name) || (group.head.get('name') ?? []).includes(name));
  if (name !== undefined && !isKnown) return openGroup(row);
  if (!breaks.has(row.row) && opensOwnBlock(row, group)) return openGroup(row, sharedFields(row));
  return opensNameless(row, group, breaks) ? openGroup(row) : null;
}

/**
 * The rows of each project of a list, in order; rows above the first name belong to none.
 * @param rows the rows below the header
 */
export function groupRows(table: RecognizedTable, rows: readonly ListRow[]): Group[] {
  const breaks = new Set(table.breaks.map(({ row }) => row));
  const groups: Group[] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (group === undefined) {
      if (printed(row, 'name')) groups.push(openGroup(row));
      continue;
    }
    const isNew = opensProject(row, group, new Set()) !== null;
    if (breaks.has(row.row) && goesOnBehindBreak(row, group, isNew)) continue;
    const opened = opensProject(row, group, breaks);
    if (opened && isSameUnmerged(row, group)) addAgain(group, row);
    else if (opened) groups.push(opened);
    else addRow(group, row);
  }
  return groups;
}

/** The restored common list: every drawn cell of a project, blank or not, is one project. */
export function groupByCell(rows: readonly ListRow[]): Group[] {
  const groups: Group[] = [];
  let before: Cell | undefined;
  for (const row of rows) {
    const cell = row.head.get('name');
    const group = groups.at(-1);
    if (group !== undefined && cell !== undefined && cell === before) addRow(group, row);
    else groups.push(openGroup(row));
    before = cell;
  }
  return groups;
}

/** @file The lines of the tables that a sentence may name as a class of expenditure (科目): by its code, or by the names of 类, 款 and 项. */
import type { QuantityRules, TableRole } from '../../model/identity.ts';
import type { StatementRecord } from '../../schemas/index.ts';
import { lineName } from '../../words/outline.ts';
import { bareClassName } from '../../words/statement-columns.ts';
import { isSaid, type Figure, type LedgerTable, type Line } from '../ledger.ts';
import { columnsOfRole, columnToCounted, commonDepth } from '../quantity-words.ts';

/** A line of a class, and the figure of all that is spent on it. */
export interface ClassLine {
  readonly table: LedgerTable;
  /** `budget/general_public`; all of the money or, in a table of basic expenditure, a part of it. */
  readonly account: string;
  readonly isWhole: boolean;
  readonly codes: ReadonlySet<string>;
  /** The name of the class, then those of the classes above it. */
  readonly names: readonly string[];
  readonly figure: Figure;
}

const nameOfLine = (line: Line): string => bareClassName(lineName(line.labels.at(-1) ?? ''));

function namesAbove(line: Line, { outline: { parents } }: LedgerTable): string[] {
  const names = [nameOfLine(line)];
  for (let above = parents.get(line); above && names.length < 5; above = parents.get(above))
    names.push(nameOfLine(above));
  return names;
}

/** The columns of a table that count all it is of. */
function columnsOfAll(table: LedgerTable, role: TableRole, rules: QuantityRules): number[] {
  const columns = columnsOfRole(table, role);
  const depth = commonDepth(columns);
  return columns
    .filter(({ path }) => {
      const counted = columnToCounted(path.slice(depth), role, rules);
      return counted !== null && counted.kind === role.kind && counted.scope === role.scope;
    })
    .map(({ index }) => index);
}

function tableToLines(table: LedgerTable, role: TableRole, rules: QuantityRules): ClassLine[] {
  const columns = columnsOfAll(table, role, rules);
  return table.lines.flatMap((line) => {
    const figure = columns.map((index) => line.entries.get(index)).find(isSaid);
    if (!figure || line.isTotal) return [];
    const { function: spent, department, government } = line.codes;
    return [
      {
        table,
        account: `${role.set}/${role.scope}`,
        isWhole: role.kind === 'all',
        codes: new Set([spent, department, government].filter((code) => code !== null)),
        names: namesAbove(line, table),
        figure,
      },
    ];
  });
}

/** Every line of every table of expenditure. */
export const ledgerToClassLines = (ledger: readonly LedgerTable[], rules: QuantityRules): ClassLine[] =>
  ledger.flatMap((table) => {
    const role = rules.roles.find(({ form }) => form === table.form);
    const isAsked = role && !role.sided && role.direction === 'expenditure' && !role.form.includes('three');
    return isAsked ? tableToLines(table, role, rules) : [];
  });

/** The code, where both have one; else the name, with every class above it that the sentence names. */
function isNamedClass({ codes, names }: ClassLine, { code, names: stated }: StatementRecord): boolean {
  if (code !== null && codes.size > 0) return codes.has(code);
  const [own, ...above] = [...stated].reverse().map(bareClassName);
  return own === names[0] && above.every((name) => names.slice(1).includes(name));
}

/** The lines that a statement of a class may mean, table by table: several of one table are one class in several offices. */
export function statementToLines(statement: StatementRecord, lines: readonly ClassLine[]): ClassLine[][] {
  const own = lines.filter((line) => isNamedClass(line, statement));
  return [...new Set(own.map(({ table }) => table))].map((table) =>
    own.filter((line) => line.table === table),
  );
}

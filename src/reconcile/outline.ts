/** @file Sums of uncoded lines: groups that share a label with their 小计, and levels that show by the column of the label. */
import { sumToEquation, type Equation } from './equation.ts';
import { isOfWhich, isSubtotal } from '../words/totals.ts';
import { groupBy, isSaid, type Entry, type LedgerTable, type Line } from './ledger.ts';

function linesToEquations(
  table: LedgerTable,
  identity: string,
  whole: Line,
  parts: readonly Line[],
  isSure: boolean,
): Equation[] {
  const family = `${table.id}/${identity}`;
  return [...whole.entries].flatMap(([column, entry]): Equation[] => {
    const figures = parts.map(({ entries }) => entries.get(column)).filter(isSaid) as Entry[];
    const equation = figures.length > 0 && sumToEquation({ identity, family, isSure }, entry, figures);
    return equation ? [equation] : [];
  });
}

/** The lines of a table by their first label, where one of them is the 小计 of the others. */
export function linesToGroups(
  lines: readonly Line[],
): { readonly total: Line; readonly parts: readonly Line[] }[] {
  const named = lines.filter(({ labels, isTotal }) => labels.length > 1 && !isTotal);
  return [...groupBy(named, ({ labels }) => labels[0]!).values()].flatMap((group) => {
    const totals = group.filter(({ labels }) => isSubtotal(labels[1]!));
    const parts = group.filter(({ labels }) => !isSubtotal(labels[1]!) && !isOfWhich(labels[1]!));
    return totals.length === 1 ? [{ total: totals[0]!, parts }] : [];
  });
}

/** 小计 of a group = Σ the lines that carry the label of the group. */
export const groupEquations = (table: LedgerTable, identity: string): Equation[] =>
  linesToGroups(table.lines).flatMap(({ total, parts }) =>
    linesToEquations(table, identity, total, parts, true),
  );

/** The nearest line above whose labels end left of where those of the line begin; null for the outermost ones. */
export function linesToOutline(lines: readonly Line[]): ReadonlyMap<Line, Line | null> {
  const parents = new Map<Line, Line | null>();
  let chain: Line[] = [];
  for (const line of lines) {
    if (line.labelSpan === null || line.isTotal) continue;
    const [first] = line.labelSpan;
    chain = chain.filter(({ labelSpan }) => labelSpan![1] < first);
    parents.set(line, chain.at(-1) ?? null);
    chain.push(line);
  }
  return parents;
}

/**
 * 办公设备购置 30.00 over PC服务器 3.00, 小型机 2.00, …
 * Such levels are read off the layout alone, so the figures have to bear them out.
 */
export function outlineEquations(table: LedgerTable, identity: string): Equation[] {
  const parents = [...linesToOutline(table.lines)].flatMap(([line, parent]) =>
    parent ? [{ line, parent }] : [],
  );
  return [...groupBy(parents, ({ parent }) => parent)].flatMap(([parent, parts]) =>
    linesToEquations(
      table,
      identity,
      parent,
      parts.map(({ line }) => line),
      false,
    ),
  );
}

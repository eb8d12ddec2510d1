/** @file One fault in one table of a document, and what the program makes of it. */
import { cellIdOf } from '../../src/model/ids.ts';
import type { AmountRecord } from '../../src/schemas/index.ts';
import { isProvedIn } from './proved.ts';
import { subjectToSheets, type Draw, type FaultKind, type Sheet } from './kinds/kind.ts';
import { readTables, type Subject } from './subject.ts';

export interface Outcome {
  readonly kind: string;
  readonly form: string;
  readonly what: string;
  /** An error or a warning is there that was not there before. */
  readonly isNoticed: boolean;
  /** One of them names a cell that is wrong. */
  readonly isLocated: boolean;
  /** No other table repeats what it is in. */
  readonly isApart: boolean;
  /** Figures that are wrong in the aspect of the kind. */
  readonly wrong: number;
  /** Those of them that are called proved in this aspect. */
  readonly proved: number;
}

const weightOf = ({ figures }: Sheet): number =>
  [...figures.values()].reduce((sum, { size }) => sum + size, 0);

/** A table, the likelier the more figures it has. */
function pickSheet(sheets: readonly Sheet[], draw: Draw): Sheet | undefined {
  let at = draw(
    Math.max(
      1,
      sheets.reduce((sum, sheet) => sum + weightOf(sheet), 0),
    ),
  );
  return sheets.find((sheet) => (at -= weightOf(sheet)) < 0);
}

const provedIn = (amounts: readonly AmountRecord[], ids: ReadonlySet<string>, kind: FaultKind): number =>
  amounts.filter(
    (amount) => ids.has(amount.id) && kind.aspect && isProvedIn(amount, kind.aspect, kind.isPair),
  ).length;

/** Figures that a check holds against another table, or against the prose. */
function comparedCells({ reading }: Subject): ReadonlySet<string> {
  const between = reading.checks.filter(({ identity }) => !/^(?:lines|columns)\./u.test(identity));
  return new Set(between.flatMap(({ terms }) => terms.map(({ cell }) => cell)));
}

/** Makes one fault of a kind and reads the document again, which stays as it is; null where a random table had no place for it. */
export function injectFault(subject: Subject, kind: FaultKind, draw: Draw): Outcome | null {
  const sheet = pickSheet(subjectToSheets(subject), draw);
  const fault = sheet && kind.falsify(sheet, draw);
  if (!fault) return null;
  const tables = subject.tables.map((table) => (table.id === fault.table.id ? fault.table : table));
  const after = readTables(subject, tables);
  const idOf = ([row, column]: readonly [number, number]): string =>
    cellIdOf(subject.documentId, fault.table, { row, column });
  const compared = comparedCells(subject);
  const fresh = [...after.alarms].filter((alarm) => !subject.reading.alarms.has(alarm));
  const ids = fault.wrong.map(idOf);
  return {
    kind: kind.name,
    form: fault.table.form,
    what: `${fault.table.id} ${fault.table.form}: ${fault.what}`,
    isNoticed: fresh.length > 0,
    isApart: !(fault.touched ?? fault.wrong).some((place) => compared.has(idOf(place))),
    isLocated: ids.some((id) => fresh.some((alarm) => alarm.includes(`|${id.slice(id.indexOf('/') + 1)}|`))),
    wrong: ids.length,
    proved: provedIn(after.amounts, new Set(ids), kind),
  };
}

/** @file Sides of a 收支 table whose lines are not what their head says: revenue under 支出, classes under 支出用途 (栏目与科目不符). */
import { fitsSide, headToSide, labelToSide, totalToSide, type SideOf } from '../../words/side-words.ts';
import type { LedgerColumn, LedgerTable, Line, Section } from '../ledger.ts';
import type { Verdict } from '../verdicts/verdict.ts';

type Columns = ReadonlyMap<number, LedgerColumn>;

const sideLines = ({ items, year, total }: Section): Line[] =>
  [...items, year, total].filter((line) => line !== null);

const lastLabel = ({ labels }: Line): string => labels.at(-1) ?? '';

function headOf(section: Section, columns: Columns): SideOf | null {
  const column = columns.get([...(sideLines(section)[0]?.entries.keys() ?? [])][0] ?? -1);
  return column ? headToSide(column.path) : null;
}

/** More of its lines speak against the head than for it. */
function speaksAgainstHead(section: Section, columns: Columns): boolean {
  const lines = sideLines(section);
  const head = headOf(section, columns);
  if (!head) return false;
  const fits = lines.flatMap((line) => {
    const side = labelToSide(lastLabel(line)) ?? totalToSide(lastLabel(line));
    return side === null ? [] : [fitsSide(head, side)];
  });
  return fits.filter((fit) => !fit).length > fits.filter(Boolean).length;
}

/**
 * The sides that their lines contradict; the words over the columns may be others than the table's own. Of words that were exchanged both
 * sides speak; a single one may be drawn too wide.
 */
export function contradictedSections({ outline }: LedgerTable, columns: Columns): readonly Section[] {
  const found = outline.sections.filter((section) => speaksAgainstHead(section, columns));
  const heads = new Set(found.map((section) => headOf(section, columns)));
  return heads.size > 1 ? found : [];
}

/** One finding for each such side. */
export const ledgerToSideVerdicts = (ledger: readonly LedgerTable[]): Verdict[] =>
  ledger.flatMap((table) =>
    contradictedSections(table, table.columns).map((section): Verdict => {
      const lines = sideLines(section);
      const [column, entry] = [...lines[0]!.entries][0]!;
      const labels = lines.slice(0, 3).map(lastLabel);
      return {
        code: 'check.side_differs',
        at: entry.cell,
        actual: table.columns.get(column)!.path.join(' '),
        note: labels.join('; '),
      };
    }),
  );

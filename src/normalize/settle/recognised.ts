/**
 * @file Figures that were read in pixels, corrected by the sums. Where checks fail, each of their figures is tried as it may be instead; a
 * reading is taken that closes all checks it stands in, where no other reading of any figure of these checks does as well.
 */
import type { Cell, RecognizedTable } from '../../model/index.ts';
import { figureReadings, OCR_DIGIT_RULE, RECOGNISED_RULE } from '../../words/recognised.ts';
import { mapCells, repairCell } from '../cells.ts';
import type { Outcome, Prover } from './index.ts';

/** Each trial proves a table anew; a page with more doubtful figures was scanned too badly. */
const MOST_TRIALS = 400;

/** One check by itself is closed by chance: another reading must then be one that the recogniser sees too. */
const CHECKS_THAT_TELL = 2;

/** What is known of the checks that fail. */
export interface Failing {
  /** The ids of the cells of each. */
  readonly checks: readonly (readonly string[])[];
  readonly idOf: (table: RecognizedTable, cell: Cell) => string;
}

interface Suspect {
  readonly table: RecognizedTable;
  readonly cell: Cell;
  /** The checks that fail at it, by their place in the list. */
  readonly failing: readonly number[];
}

interface Success extends Suspect {
  readonly after: Cell;
  /** Whether it is more than chance. */
  readonly tells: boolean;
}

const isRecognised = ({ rules }: Cell): boolean => rules.includes(RECOGNISED_RULE);

function findSuspects(tables: readonly RecognizedTable[], { checks, idOf }: Failing): Suspect[] {
  const failingAt = new Map<string, number[]>();
  checks.forEach((cells, check) => {
    for (const cell of new Set(cells)) failingAt.set(cell, [...(failingAt.get(cell) ?? []), check]);
  });
  return tables
    .filter(({ layout }) => layout === 'amounts')
    .flatMap((table) =>
      table.cells.filter(isRecognised).flatMap((cell): Suspect[] => {
        const failing = failingAt.get(idOf(table, cell));
        return failing ? [{ table, cell, failing }] : [];
      }),
    );
}

/** What the recogniser sees stands first. */
function otherReadings({ text, readings = [] }: Cell): { readonly text: string; readonly isSeen: boolean }[] {
  const alike = figureReadings(text);
  if (alike.length === 0) return [];
  const seen = readings.filter((reading) => reading !== text && figureReadings(reading).length > 0);
  return [
    ...[...new Set(seen)].map((reading) => ({ text: reading, isSeen: true })),
    ...alike
      .filter((reading) => !seen.includes(reading))
      .map((reading) => ({ text: reading, isSeen: false })),
  ];
}

const REASON = 'a character of its picture read so closes all checks it stands in, and no other reading does';

/** The readings of a figure with which all its checks hold. */
function findSuccesses<Accounts>(
  suspect: Suspect,
  prover: Prover<Accounts>,
  accounts: Accounts,
  trials: { left: number },
): Success[] {
  const { table, cell } = suspect;
  return otherReadings(cell).flatMap(({ text, isSeen }): Success[] => {
    if (trials.left-- <= 0) return [];
    const after = repairCell(cell, OCR_DIGIT_RULE, text, REASON);
    const reread = mapCells(table, (each) => (each === cell ? after : each));
    const outcome: Outcome = prover.outcomeAt(prover.reread(accounts, reread), reread, after);
    if (outcome.held === 0 || outcome.failed > 0) return [];
    const tells = isSeen || Math.min(outcome.held, suspect.failing.length) >= CHECKS_THAT_TELL;
    return [{ ...suspect, after, tells }];
  });
}

/** Where another reading explains all that this one does, neither is told to be the one. */
const isAlone = (success: Success, all: readonly Success[]): boolean =>
  all.every((other) => other === success || !success.failing.every((check) => other.failing.includes(check)));

/** @returns the same object where nothing is changed */
export function settleRecognised<Accounts>(
  tables: readonly RecognizedTable[],
  prover: Prover<Accounts>,
  failing: Failing,
): readonly RecognizedTable[] {
  const suspects = findSuspects(tables, failing);
  if (suspects.length === 0) return tables;
  const accounts = tables.reduce((before, table) => prover.reread(before, table), prover.start());
  const trials = { left: MOST_TRIALS };
  const successes = suspects.flatMap((suspect) => findSuccesses(suspect, prover, accounts, trials));
  const taken = new Map(
    successes
      .filter((each) => each.tells && isAlone(each, successes))
      .map(({ cell, after }) => [cell, after]),
  );
  if (taken.size === 0) return tables;
  return tables.map((table) => mapCells(table, (cell) => taken.get(cell) ?? cell));
}

/** @file Pieces that several models share: groups side by side, the lines of 收支总表. */
import { CLASS_LINES, chineseOrdinal } from '../names.ts';
import { ofFunction, total, type Line } from '../ledger.ts';
import { cell, type SheetRow } from '../sheet.ts';

/** A label and its printed figures (as many as the group has figure columns). */
export type GroupRow = readonly string[];

/** Groups side by side: shorter ones are filled up with empty cells. */
export function besides(...groups: readonly (readonly GroupRow[])[]): SheetRow[] {
  const length = Math.max(...groups.map((group) => group.length));
  return Array.from({ length }, (_, i) =>
    groups.flatMap((group) => {
      const width = group[0]!.length;
      return (group[i] ?? new Array<string>(width).fill('')).map((text) => cell(text));
    }),
  );
}

/** `一、一般公共服务支出` and so on, each with the figures that `print` makes of its lines. */
export const classRows = (
  lines: readonly Line[],
  print: (lines: readonly Line[]) => readonly string[],
  classes: readonly (readonly [string, string])[] = CLASS_LINES,
): GroupRow[] =>
  classes.map(([code, name], i) => [`${chineseOrdinal(i + 1)}、${name}`, ...print(ofFunction(lines, code))]);

/** The classes that a ledger has, for places that print only those. */
export const usedClasses = (lines: readonly Line[]): (readonly [string, string])[] =>
  CLASS_LINES.filter(([code]) => total(ofFunction(lines, code)) !== 0n);

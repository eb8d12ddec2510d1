/** @file Findings with their places, as a person and an editor need them: file, page, table, row, column. */
import { cellIdIn } from '../model/ids.ts';
import { renderFinding, type FindingCode } from '../findings/index.ts';
import type { Level } from '../findings/kind.ts';
import type { Conversion } from '../schemas/index.ts';

/** One line of `--findings jsonl`. Page and line count from 1, row and column from 0; null where the place has none. */
export interface PlacedFinding {
  readonly file: string;
  readonly page: number | null;
  readonly line: number | null;
  readonly table: string | null;
  readonly row: number | null;
  readonly column: number | null;
  readonly level: Level;
  readonly code: FindingCode;
  readonly message: string;
  /** What the message was filled with. */
  readonly expected: string | null;
  readonly actual: string | null;
  readonly note: string | null;
}

interface Place {
  readonly page: number | null;
  readonly line: number | null;
}

type Sources = Conversion['tables'][number]['cells'][number]['sources'];

const sourcesToPlace = (sources: Sources): Place => {
  const [first] = sources;
  return {
    page: first && 'page' in first ? first.page : null,
    line: first && 'line' in first ? first.line : null,
  };
};

/** Pages and lines of the cells and statements that findings point at, by their ids. */
function cellPlaces({ tables, statements, findings }: Conversion): Map<string, Place> {
  const wanted = new Set(findings.map(({ at }) => at));
  const places = new Map<string, Place>();
  for (const table of tables) {
    places.set(table.id, { page: table.pages[0] ?? null, line: null });
    for (const cell of table.cells) {
      const id = cellIdIn(table.id, cell);
      if (wanted.has(id)) places.set(id, sourcesToPlace(cell.sources));
    }
  }
  for (const { id, sources } of statements) if (wanted.has(id)) places.set(id, sourcesToPlace(sources));
  return places;
}

const numberIn = (text: string, pattern: RegExp): number | null => {
  const match = pattern.exec(text);
  return match ? Number(match[1]) : null;
};

/** One JSON line for each finding, in the order of the document file. */
export function findingsToLines(conversion: Conversion): string {
  const places = cellPlaces(conversion);
  return conversion.findings
    .map((finding): PlacedFinding => {
      const { at, level, code, expected, actual, note } = finding;
      const place = places.get(at);
      return {
        file: conversion.document.file,
        page: place?.page ?? numberIn(at, /#page=(\d+)/),
        line: place?.line ?? numberIn(at, /#line=(\d+)/),
        table: /\/(t\d+)/.exec(at)?.[1] ?? null,
        row: numberIn(at, /\/r(\d+)c\d+/),
        column: numberIn(at, /\/r\d+c(\d+)/),
        level,
        code,
        message: renderFinding(code, finding),
        expected,
        actual,
        note,
      };
    })
    .map((placed) => `${JSON.stringify(placed)}\n`)
    .join('');
}

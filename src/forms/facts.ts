/** @file What a document says of itself: kind, department, region, year (文件信息). Nothing is guessed. */
import {
  bareDepartment,
  codedLineToDepartment,
  coverToDepartment,
  isDepartmentName,
  lineToDepartment,
} from '../words/departments.ts';
import { squeeze } from '../words/lexicon.ts';
import type { DocumentFacts, RawDocument, RecognizedTable } from '../model/index.ts';
import { formOf } from './registry/index.ts';
import { OFFICE_LABELS } from '../words/form-labels.ts';
import {
  regionOfCode,
  regionOfName,
  yearAtHead,
  yearInTitle,
  yearOfCover,
  yearOfFigures,
} from '../words/years-and-regions.ts';
import { titleToPhase } from '../words/phases.ts';

/** Lines and cell texts in reading order, squeezed. */
function documentToTexts(document: RawDocument): string[] {
  return document.blocks
    .flatMap((block) => (block.kind === 'table' ? block.cells.map((cell) => cell.text) : [block.text]))
    .map(squeeze)
    .filter(Boolean);
}

/** The value that occurs most; of equal counts the first. */
function mostFrequent<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Names of departments right of the cells that bear this label. */
const namesRightOf = (document: RawDocument, label: RegExp): string[] =>
  document.blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    return block.cells.flatMap((cell) => {
      if (!label.test(squeeze(cell.text))) return [];
      const right = block.cells.find(
        (other) => other.row === cell.row && other.column > cell.column && other.text !== '',
      );
      const name = right ? bareDepartment(squeeze(right.text)) : '';
      return isDepartmentName(name) ? [name] : [];
    });
  });

/** The lines between the tables, squeezed. */
const paragraphLines = ({ blocks }: RawDocument): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text.split('\n').map(squeeze) : []));

/** A document may open with the name of its office and nothing else on the line. */
function nameAtHead({ blocks: [first] }: RawDocument): string[] {
  const name = first?.kind === 'paragraph' ? squeeze(first.text) : '';
  return /^\p{Script=Han}{4,28}$/u.test(name) && isDepartmentName(name) ? [name] : [];
}

/** How many lines at the head of a document may be its cover. */
const COVER_LINES = 6;

/** 2026年度 | 某市某局 | 部门预算: the name that the first lines give together, as a cover is set. */
function nameOnCover(document: RawDocument): string | null {
  const blocks = document.blocks.slice(0, COVER_LINES);
  const end = blocks.findIndex(({ kind }) => kind === 'table');
  const lines = blocks
    .slice(0, end < 0 ? undefined : end)
    .flatMap((block) => (block.kind === 'paragraph' ? block.text.split('\n') : []))
    .map(squeeze)
    .filter(Boolean)
    .slice(0, COVER_LINES);
  for (const from of lines.keys())
    for (const count of [1, 2, 3, 4]) {
      const name = coverToDepartment(lines.slice(from, from + count).join(''));
      if (name !== null) return name;
    }
  return null;
}

/**
 * The cover, else `部门名称：…` above a table or beside a cell, else a title that names it, else the 主管部门 of the forms, else the
 * lines of codes and names, else the first line.
 */
function readDepartment(document: RawDocument, texts: readonly string[]): string | null {
  const beside = (label: RegExp): string[] => namesRightOf(document, label);
  return (
    nameOnCover(document) ??
    mostFrequent([
      ...texts.flatMap((text) => lineToDepartment(text) ?? []),
      ...beside(OFFICE_LABELS.named),
    ]) ??
    mostFrequent(texts.flatMap((text) => coverToDepartment(text) ?? [])) ??
    mostFrequent(beside(OFFICE_LABELS.above)) ??
    mostFrequent(beside(OFFICE_LABELS.budget)) ??
    mostFrequent(paragraphLines(document).flatMap((line) => codedLineToDepartment(line) ?? [])) ??
    mostFrequent(nameAtHead(document))
  );
}

/** Titles and short lines come first: cells also head the columns of other years, the later of which is meant (2023年预算数 | 2024年预算数). */
function readYear(
  document: RawDocument,
  tables: readonly RecognizedTable[],
  texts: readonly string[],
): number | null {
  const yearsIn = (lines: readonly string[]): string[] =>
    lines.filter((line) => line.length < 60).flatMap((line) => yearOfFigures(line) ?? []);
  const headings = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  const titles = tables.flatMap(({ title }) => title ?? []);
  const atHead = titles.flatMap((title) => yearAtHead(title) ?? []);
  const year =
    mostFrequent(yearsIn(titles)) ??
    mostFrequent(atHead) ??
    mostFrequent(titles.flatMap((title) => yearInTitle(title) ?? [])) ??
    mostFrequent(yearsIn(headings)) ??
    mostFrequent(headings.flatMap((line) => yearOfCover(line) ?? [])) ??
    mostFrequent(yearsIn(texts).sort().reverse());
  return year === null ? null : Number(year);
}

function readRegion(texts: readonly string[], department: string | null): string | null {
  const code = mostFrequent(texts.flatMap((text) => regionOfCode(text) ?? []));
  return code ?? (department === null ? null : regionOfName(department));
}

/** The kind most of the tables are of; budget documents hold targets too, so targets count only where nothing else stands. */
function readKind(tables: readonly RecognizedTable[]): DocumentFacts['kind'] {
  const phases = tables.filter(({ layout }) => layout === 'amounts').map(({ form }) => formOf(form).phase);
  const phase = mostFrequent(phases.filter((value) => value !== null));
  if (phase !== null) return phase === 'executed' ? 'final_accounts' : 'budget';
  // Tables of money that belong to no family say by their titles what they are of.
  const titles = tables.flatMap(({ layout, title }) => (layout === 'amounts' ? (title ?? []) : []));
  const named = titles.map(titleToPhase);
  if (named.includes('executed')) return 'final_accounts';
  if (named.includes('budget')) return 'budget';
  if (tables.some(({ layout }) => layout === 'self_evaluation')) return 'self_evaluation';
  const isTarget = ({ layout }: RecognizedTable): boolean => /^(?:project_|department_targets)/.test(layout);
  return tables.some(isTarget) ? 'targets' : 'other';
}

export function readFacts(document: RawDocument, tables: readonly RecognizedTable[]): DocumentFacts {
  const texts = documentToTexts(document);
  const department = readDepartment(document, texts);
  return {
    kind: readKind(tables),
    department,
    region: readRegion(texts, department),
    year: readYear(document, tables, texts),
  };
}

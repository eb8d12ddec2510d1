/** @file Decisions → the records of a document, with `corrected` beside what is printed. */
import { cellIdIn } from '../model/ids.ts';
import { FINDINGS } from '../findings/index.ts';
import { amountInYuan, formatAmount, type Amount } from '../words/amount.ts';
import { readFigure } from '../words/figures.ts';
import type {
  AmountRecord,
  Conversion,
  CorrectedText,
  Decision,
  FindingRecord,
  TableRecord,
} from '../schemas/index.ts';
import { recheck } from './checks.ts';
import { finderOf } from './find.ts';

export interface Applied {
  readonly conversion: Conversion;
  /** Decisions whose cell is not there any more as it was. */
  readonly lost: readonly Decision[];
}

const CODE = 'review.lost';

/** What a reviewer says of a cell, by its id. */
type Corrections = ReadonlyMap<string, CorrectedText>;

const toCorrected = ({ value, author, date, note }: Decision): CorrectedText => ({
  ...{ text: value, author, date, reason: note },
});

/** A figure with a unit of its own that is not the amount's says something else than it seems to. */
function textToAmount(text: string | null, unit: string | null): Amount | null {
  const figure = text === null ? null : readFigure(text);
  return figure && (figure.unit === null || figure.unit === unit) ? figure.amount : null;
}

function correctAmount(
  { corrected: _before, ...amount }: AmountRecord,
  corrections: Corrections,
): AmountRecord {
  const corrected = corrections.get(amount.id);
  if (!corrected) return amount;
  const figure = textToAmount(corrected.text, amount.unit);
  const yuan = figure && amountInYuan(figure, amount.unit);
  return {
    ...amount,
    corrected: {
      ...corrected,
      amount: figure && formatAmount(figure),
      amount_yuan: yuan && formatAmount(yuan),
    },
  };
}

function correctTable(table: TableRecord, corrections: Corrections): TableRecord {
  const cells = table.cells.map(({ corrected: _before, ...cell }) => {
    const corrected = corrections.get(cellIdIn(table.id, cell));
    return corrected ? { ...cell, corrected } : cell;
  });
  return { ...table, cells };
}

/** It names the cell and the day: what it said may be what the output leaves out, and stands in review.json. */
const lostToFinding = ({ cell, date }: Decision, index: number, at: string): FindingRecord => ({
  id: `${at}/${CODE}${index}`,
  code: CODE,
  level: FINDINGS[CODE].level,
  at,
  expected: null,
  actual: null,
  note: `${cell.slice(cell.indexOf('/') + 1)}, ${date}`,
});

/**
 * Puts what reviewers found wrong beside what is printed, in cells, amounts and checks; an earlier correction that is not among the
 * decisions goes.
 * @param decisions of this document
 */
export function applyDecisions(conversion: Conversion, decisions: readonly Decision[]): Applied {
  const find = finderOf(conversion);
  const corrections = new Map<string, CorrectedText>();
  const lost: Decision[] = [];
  for (const decision of decisions) {
    const cell = find(decision);
    if (cell === null) lost.push(decision);
    else if (decision.verdict === 'wrong') corrections.set(cell, toCorrected(decision));
  }
  const amounts = conversion.amounts.map((amount) => correctAmount(amount, corrections));
  const byId = new Map(amounts.map((amount) => [amount.id, amount]));
  const { id } = conversion.document;
  return {
    lost,
    conversion: {
      ...conversion,
      tables: conversion.tables.map((table) => correctTable(table, corrections)),
      amounts,
      checks: conversion.checks.map(({ corrected: _before, ...check }) => recheck(check, byId)),
      findings: [
        ...conversion.findings.filter(({ code }) => code !== CODE),
        ...lost.map((decision, index) => lostToFinding(decision, index, id)),
      ],
    },
  };
}

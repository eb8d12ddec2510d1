/** @file Repairs, checks and findings: each names its place and its reason. */
import { FINDINGS } from '../../../src/findings/index.ts';
import { toAtoms } from './amounts.ts';
import { cellsById, idsOf, type Rule } from './rule.ts';

/** Findings about a whole table that many checks fail for. */
const CAUSES: ReadonlySet<string> = new Set(['check.rows_shifted', 'check.unit_wrong']);

/** One about a whole row: a line that is left out misses in every column. */
const CAUSE_OF_ROW = 'check.rows_missing';

const rowIdOf = (cell: string): string => cell.replace(/c\d+$/u, '');
const tableIdOf = (cell: string): string => cell.replace(/\/r\d+c\d+$/u, '');

export const trustRules: readonly Rule[] = [
  {
    sentence: 'repairs, terms and findings stand at cells, blanks, tables, statements or the document',
    *broken(conversion) {
      const slots = new Set([...cellsById(conversion).keys(), ...idsOf(conversion.amounts)]);
      const statements = idsOf(conversion.statements);
      const places = new Set([...slots, ...statements, ...idsOf(conversion.tables), conversion.document.id]);
      for (const { id, cell } of conversion.repairs) if (!slots.has(cell)) yield id;
      for (const { id, terms } of conversion.checks)
        for (const { cell } of terms) if (!slots.has(cell) && !statements.has(cell)) yield `${id} ${cell}`;
      for (const { id, at } of conversion.findings) if (!places.has(at.replace(/#.*/, ''))) yield id;
    },
  },
  {
    sentence: 'a repair names its rule and its reason, and changes something',
    *broken({ repairs }) {
      for (const { id, rule, before, after, reason } of repairs)
        if (!/^[a-z]+(-[a-z]+)*$/.test(rule) || reason === '' || before === after) yield `${id} ${rule}`;
    },
  },
  {
    sentence: 'a check gives the difference of its sides, or says why it cannot',
    *broken({ checks }) {
      for (const { id, holds, reason, left_sum, right_sum, difference } of checks) {
        const isWhole = left_sum !== null && right_sum !== null && difference !== null;
        if (holds === null ? !reason : !isWhole) yield id;
        else if (isWhole && toAtoms(left_sum) - toAtoms(right_sum) !== toAtoms(difference))
          yield `${id} ${difference}`;
      }
    },
  },
  {
    sentence: 'an equation that holds is within its tolerance, one that fails is not',
    *broken({ checks }) {
      const absolute = (value: bigint): bigint => (value < 0n ? -value : value);
      for (const { id, identity, holds, difference, tolerance } of checks) {
        // 得分 ≤ 分值 is no equation.
        if (holds === null || difference === null || identity === 'evaluation.limit') continue;
        if (absolute(toAtoms(difference)) <= toAtoms(tolerance ?? '0') !== holds) yield `${id} ${difference}`;
      }
    },
  },
  {
    sentence: 'an amount is proved by checks that hold and name it',
    *broken({ amounts, checks }) {
      const holding = new Map(checks.filter(({ holds }) => holds).map((check) => [check.id, check]));
      for (const { id, proved_by } of amounts)
        for (const check of proved_by)
          if (!holding.get(check)?.terms.some(({ amount_id }) => amount_id === id)) yield `${id} ${check}`;
    },
  },
  {
    sentence:
      'a check that fails has a finding at one of its terms, or at their row or table one that tells the cause of many',
    *broken({ checks, findings }) {
      const places = new Set(findings.map(({ at }) => at));
      const caused = new Set(findings.filter(({ code }) => CAUSES.has(code)).map(({ at }) => at));
      const rows = new Set(findings.filter(({ code }) => code === CAUSE_OF_ROW).map(({ at }) => rowIdOf(at)));
      const isTold = (cell: string): boolean =>
        places.has(cell) || caused.has(tableIdOf(cell)) || rows.has(rowIdOf(cell));
      for (const { id, holds, terms } of checks)
        if (holds === false && !terms.some(({ cell }) => isTold(cell))) yield id;
    },
  },
  {
    sentence: 'a finding has the level of its code',
    *broken({ findings }) {
      for (const { id, code, level } of findings) if (FINDINGS[code].level !== level) yield id;
    },
  },
];

/** @file A form is data: what the recognition, the readers and the docs know of a kind of table (表类). */
import type { AmountRecord } from '../../schemas/amounts.ts';
import type { Layout } from '../../model/index.ts';

export type Direction = AmountRecord['direction'];
export type Phase = AmountRecord['phase'];

export interface Form {
  /** Id of the contract; its aliases stand in words/aliases.ts under the same id. */
  readonly id: string;
  /** The usual Chinese name (表名). */
  readonly name: string;
  readonly layout: Layout;
  /** 收入 or 支出 of the whole table; null where the table holds both, side by side. */
  readonly direction: Direction;
  /** 预算 or 决算; null where the figures are neither. */
  readonly phase: Phase;
  /** Kind of fund of the whole table (资金性质); null where it is mixed or said by the columns. */
  readonly fund: string | null;
  /**
   * Words that together tell the form without a title: each inner list must stand in the leading rows, one list is enough.
   * Empty where the header belongs to several forms alike.
   */
  readonly headerWords: readonly (readonly string[])[];
  /** The form of the same content in the other phase, so that a budget joins its final accounts (预算与决算对应). */
  readonly counterpart: string | null;
}

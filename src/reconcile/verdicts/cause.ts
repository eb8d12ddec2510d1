/** @file Why some checks fail together, and which of their figures may be wrong. */
import type { Evaluated } from '../equation.ts';
import type { Verdict } from './verdict.ts';

export interface Cause {
  readonly verdicts: readonly Verdict[];
  /** The failing checks that it explains. */
  readonly checks: readonly Evaluated[];
  /** Whether the failure is at this figure of the checks; where nothing tells, it is at all of them. */
  readonly isAt: (cell: string) => boolean;
  /** Whole tables of which no figure can be trusted. */
  readonly tables?: ReadonlySet<string>;
}

export const EVERYWHERE = (): boolean => true;

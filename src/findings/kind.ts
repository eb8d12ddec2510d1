/** @file What a finding code stands for. */
export type Level = 'error' | 'warning' | 'info';

export interface Wording {
  /** One line; `{expected}`, `{actual}` and `{note}` are filled in. */
  readonly message: string;
  /** What leads to it. */
  readonly cause: string;
  /** What the user can do. */
  readonly remedy: string;
}

export interface FindingKind extends Wording {
  readonly level: Level;
}

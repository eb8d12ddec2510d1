/**
 * @file The causes of damage that this material shows, with what is done about each: docs/repairs.md is generated from this list.
 * A cause is what happened to the document; its kinds are how that looks.
 */
import { joiningCauses } from './joining.ts';
import { characterCauses } from './characters.ts';
import { projectCauses } from './projects.ts';
import { sourceCauses } from './sources.ts';

/**
 * `read`: layout or spelling only, the rule stands on the cell. `repaired`: what the cell says or where it belongs changes, a repair
 * says so. `flagged`: it cannot be undone, a finding says so. `left`: kept as printed on purpose.
 */
export type Answer = 'read' | 'repaired' | 'flagged' | 'left';

export interface Cause {
  readonly cause: string;
  /** How it looks on the page, each in a few words, with an invented example where that helps. */
  readonly kinds: readonly string[];
  readonly answer: Answer;
  /** Reading rules, repair rules and finding codes that answer it, as they stand in the output. */
  readonly by: readonly string[];
  /** Why nothing more is done; only where the answer is not `read` or `repaired`. */
  readonly why?: string;
  /** File under test/ and the name of a test in it. */
  readonly test: readonly [file: string, name: string];
}

export const CAUSES: readonly Cause[] = [
  ...characterCauses,
  ...joiningCauses,
  ...projectCauses,
  ...sourceCauses,
];

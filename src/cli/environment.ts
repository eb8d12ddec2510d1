/** @file Switches in the environment: SUANPAN_EXCEL=1 is on, SUANPAN_EXCEL=0 is off. */
import type { Command, Option } from 'commander';
import { UsageError } from '../errors.ts';
import { ownValue } from '../model/own.ts';

const SWITCHED: ReadonlyMap<string, boolean> = new Map(
  Object.entries({
    '1': true,
    true: true,
    yes: true,
    on: true,
    '0': false,
    false: false,
    no: false,
    off: false,
    '': false,
  }),
);

function parseSwitch({ envVar = '' }: Option): boolean {
  const text = ownValue(process.env, envVar) ?? '';
  const value = SWITCHED.get(text.trim().toLowerCase());
  if (value === undefined) throw new UsageError(`${envVar}: 1 or 0 is wanted, not ${text}`);
  return value;
}

/**
 * To commander a switch is on as soon as its variable is there, whatever it says.
 * @throws UsageError for a value that says neither on nor off
 */
export function applySwitches(command: Command): void {
  for (const option of command.options.filter((each) => each.isBoolean() || each.negate)) {
    const key = option.attributeName();
    const isSet = ownValue(process.env, option.envVar ?? '') !== undefined;
    if (isSet && command.getOptionValueSource(key) === 'env')
      command.setOptionValueWithSource(key, parseSwitch(option) !== option.negate, 'env');
  }
}

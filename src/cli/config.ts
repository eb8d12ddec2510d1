/** @file suanpan.config.json: options of a folder. Flags win over the environment, the environment over the file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, Option } from 'commander';
import { UsageError } from '../errors.ts';
import { nearestWord } from './suggest.ts';
import { ownValue } from '../model/own.ts';

export const CONFIG_FILE = 'suanpan.config.json';

/** @throws UsageError when the file is no JSON object */
function readConfig(folder: string): Record<string, unknown> {
  let text: string;
  try {
    text = readFileSync(join(folder, CONFIG_FILE), 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return {}; // there need not be one
    throw new UsageError(`${CONFIG_FILE} cannot be read: ${code ?? String(cause)}`, { cause });
  }
  try {
    const config: unknown = JSON.parse(text);
    if (typeof config === 'object' && config !== null && !Array.isArray(config))
      return config as Record<string, unknown>;
  } catch (cause) {
    throw new UsageError(`${CONFIG_FILE}: ${(cause as Error).message}`, { cause });
  }
  throw new UsageError(`${CONFIG_FILE}: a JSON object is wanted`);
}

const allOptions = (command: Command): Option[] =>
  (command.parent ?? command).commands.flatMap(({ options }) => options);

/** As on the command line: `["json", "csv"]` is `json,csv`; `true` and `false` stay what they are. */
function parseValue(option: Option, value: unknown): unknown {
  if (value === null || (typeof value === 'object' && !Array.isArray(value)))
    throw new UsageError(`${CONFIG_FILE}: ${option.attributeName()} has no value`);
  if (option.isBoolean() || option.negate) {
    if (typeof value === 'boolean') return value;
    throw new UsageError(`${CONFIG_FILE}: ${option.attributeName()} is true or false`);
  }
  const text = Array.isArray(value) ? value.join(',') : String(value);
  if (option.argChoices && !option.argChoices.includes(text))
    throw new UsageError(
      `${CONFIG_FILE}: ${option.attributeName()} is one of ${option.argChoices.join(', ')}`,
    );
  try {
    return option.parseArg ? option.parseArg(text, undefined) : text;
  } catch (cause) {
    throw new UsageError(`${CONFIG_FILE}: ${option.attributeName()}: ${(cause as Error).message}`, { cause });
  }
}

/** @throws UsageError for a key that no command has, with the nearest that one has */
function checkKeys(config: Record<string, unknown>, known: readonly string[]): void {
  for (const key of Object.keys(config).filter((name) => !known.includes(name) && name !== '$schema')) {
    const near = nearestWord(key, known);
    throw new UsageError(`${CONFIG_FILE}: unknown key ${key}${near ? `; did you mean ${near}?` : ''}`);
  }
}

/**
 * Fills in what neither a flag nor the environment says.
 * @throws UsageError when the file is wrong
 */
export function applyConfig(command: Command, folder: string): void {
  const config = readConfig(folder);
  checkKeys(
    config,
    allOptions(command).map((option) => option.attributeName()),
  );
  for (const option of command.options) {
    const key = option.attributeName();
    const source = command.getOptionValueSource(key);
    if (!Object.hasOwn(config, key) || source === 'cli' || source === 'env') continue;
    command.setOptionValueWithSource(key, parseValue(option, ownValue(config, key)), 'config');
  }
}

/** @file Values of options: text → value, with an error that says what is allowed. */
import { availableParallelism } from 'node:os';
import { InvalidArgumentError } from 'commander';
import { OUTPUT_FORMATS } from '../batch/formats.ts';

/** What can be left out. */
export const REDACTIONS = ['contacts'];

export const defaultJobs = (): number => availableParallelism();

/** @throws InvalidArgumentError */
export function positiveInteger(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('A whole number from 1 is wanted.');
  return value;
}

/** @throws InvalidArgumentError */
export function positiveNumber(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('A number above 0 is wanted.');
  return value;
}

/** An empty one would be the folder one stands in. @throws InvalidArgumentError */
export function folder(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('The path of a folder is wanted.');
  return text;
}

/** @throws InvalidArgumentError */
export function file(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('The path of a file is wanted.');
  return text;
}

function listOf(text: string, allowed: readonly string[]): string[] {
  const values = text.split(',').map((value) => value.trim());
  const wrong = values.find((value) => !allowed.includes(value));
  if (wrong !== undefined) throw new InvalidArgumentError(`Allowed: ${allowed.join(', ')}.`);
  return allowed.filter((value) => values.includes(value));
}

/** In the order of the formats, whatever order they are given in. @throws InvalidArgumentError */
export const formats = (text: string): string[] =>
  listOf(
    text,
    OUTPUT_FORMATS.map(({ name }) => name),
  );

/** @throws InvalidArgumentError */
export const redactions = (text: string): string[] => listOf(text, REDACTIONS);

/** `2/8` → the second of eight parts. @throws InvalidArgumentError */
export function shard(text: string): { index: number; count: number } {
  const [, index, count] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(text)?.map(Number) ?? [];
  if (!index || !count || index > count)
    throw new InvalidArgumentError('i/n with 1 ≤ i ≤ n is wanted, as 2/8.');
  return { index, count };
}

/** @throws InvalidArgumentError */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value))
    throw new InvalidArgumentError('A whole number is wanted.');
  return value;
}

/** 0 is any that is free. @throws InvalidArgumentError */
export function port(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > 65_535)
    throw new InvalidArgumentError('A port from 0 to 65535 is wanted.');
  return value;
}

/** Seconds; the engine of the queue looks no more often. @throws InvalidArgumentError */
export function lease(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 10)
    throw new InvalidArgumentError('A whole number of seconds from 10 is wanted.');
  return value;
}

/** It becomes part of the names of tables. @throws InvalidArgumentError */
export function runName(text: string): string {
  if (!/^[a-z0-9][a-z0-9_-]{0,39}$/.test(text))
    throw new InvalidArgumentError('Lower-case letters, digits, - and _ are wanted, 40 at most.');
  return text;
}

/** @throws InvalidArgumentError */
export function objectPrefix(text: string): string {
  if (!/^s3:\/\/[^/]+/.test(text)) throw new InvalidArgumentError('s3://BUCKET/PREFIX is wanted.');
  return text;
}

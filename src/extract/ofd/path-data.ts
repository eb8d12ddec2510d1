/** @file The short form of a path (AbbreviatedData; GB/T 33190-2016, 9.1) → the packed path of the interpreter. */
import { IDENTITY, type Matrix } from '../page/geometry.ts';

/** Operation of the packed path, and how many numbers it takes. */
const OPERATIONS: ReadonlyMap<string, readonly [operation: number, count: number]> = new Map([
  ['S', [0, 2]],
  ['M', [0, 2]],
  ['L', [1, 2]],
  ['B', [2, 6]],
  ['Q', [3, 4]],
  ['C', [4, 0]],
  ['Z', [4, 0]],
]);

/** Of an arc (radii, turn, two flags, end) only the end counts here: curves are no rules. */
const ARC = 7;

const TOKEN = /[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;

/** A path and the box around its points; null for one without any. */
export interface PackedPath {
  readonly data: readonly number[];
  readonly extent: readonly [x0: number, y0: number, x1: number, y1: number];
}

const transformPoint = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** Letters with the numbers that follow them. */
function readSteps(text: string): [letter: string, numbers: number[]][] {
  const steps: [string, number[]][] = [];
  for (const [token] of text.matchAll(TOKEN))
    if (/[A-Za-z]/.test(token)) steps.push([token.toUpperCase(), []]);
    else steps.at(-1)?.[1].push(Number(token));
  return steps;
}

/** The step as pieces of as many numbers as it takes: `L 0 0 5 5` is two lines. */
function toPieces(letter: string, numbers: readonly number[]): [number, number[]][] {
  if (letter === 'A') {
    const [x, y] = [numbers[ARC - 2], numbers[ARC - 1]];
    return x === undefined || y === undefined ? [] : [[2, [x, y, x, y, x, y]]];
  }
  const known = OPERATIONS.get(letter);
  if (!known) return [];
  const [operation, count] = known;
  if (count === 0) return [[operation, []]];
  const pieces: [number, number[]][] = [];
  for (let i = 0; i + count <= numbers.length; i += count)
    // points after the first of a move are lines, as in other path languages
    pieces.push([operation === 0 && i > 0 ? 1 : operation, numbers.slice(i, i + count)]);
  return pieces;
}

/**
 * @param text steps of a letter and numbers, with or without blanks between
 * @param matrix that its points go through
 */
export function readPath(text: string, matrix: Matrix = IDENTITY): PackedPath | null {
  const data: number[] = [];
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [letter, numbers] of readSteps(text))
    for (const [operation, coordinates] of toPieces(letter, numbers)) {
      data.push(operation);
      for (let i = 0; i < coordinates.length; i += 2) {
        const [x, y] = transformPoint(matrix, coordinates[i]!, coordinates[i + 1]!);
        data.push(x, y);
        [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
      }
    }
  return x0 <= x1 ? { data, extent: [x0, y0, x1, y1] } : null;
}

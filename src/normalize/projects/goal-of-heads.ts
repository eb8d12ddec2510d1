/** @file The goal of a project out of the pieces that pages left of it. */
import type { CellDoubt, Cell } from '../../model/index.ts';
import { joinCells } from '../cells.ts';
import { stitchRepair } from './stitch.ts';
import type { ProjectRow } from './rows.ts';
import { sharedAtSeam, repeatedAtSeam, joinTexts } from './stitch.ts';

/** A seam whose words are not to be trusted: the pieces share them without fitting, or the goal itself may say them twice. */
const seamToDoubts = (before: string, piece: string): CellDoubt[] => {
  const shared = sharedAtSeam(before, piece);
  const repeated = repeatedAtSeam(before, piece);
  const actual = `${before.slice(-16)} | ${piece.slice(0, 16)}`;
  return [
    ...(shared === null ? [] : [{ code: 'project.goal_seam' as const, actual, note: shared }]),
    ...(repeated === null ? [] : [{ code: 'project.goal_repeats' as const, actual: repeated }]),
  ];
};

const seamsToDoubts = (pieces: readonly string[]): CellDoubt[] =>
  pieces.slice(1).flatMap((piece, i) => seamToDoubts(pieces[i]!, piece));

/**
 * The piece that stands for the lost half of this goal is the goal of the project below, or its end. Where the piece before it
 * closes with the very character that stands there too, it goes on with that: two projects may share words, or a whole goal.
 */
function isForeignPiece(piece: string, before: string, nextGoal: string): boolean {
  if (!nextGoal.endsWith(piece)) return false;
  const lead = nextGoal.at(-piece.length - 1);
  return lead === undefined || lead !== before.at(-1);
}

/** The goal in one cell, with a doubt at each seam that is not to be trusted; null where none is printed. */
export function headsToGoal(rows: readonly ProjectRow[], nextGoal: string | null): Cell | null {
  const cells = rows.flatMap(({ head }) => head.goals);
  if (cells.length === 0) return null;
  const own = cells.filter(
    (cell, i) =>
      cells.length === 1 ||
      nextGoal === null ||
      !isForeignPiece(cell.text, cells[i - 1]?.text ?? '', nextGoal),
  );
  const kept = own.length > 0 ? own : cells;
  const foreign = cells.filter((cell) => !kept.includes(cell));
  const pieces = kept.map((cell) => cell.text);
  const text = pieces.reduce(joinTexts);
  return joinCells(cells, {
    text,
    repairs: stitchRepair('goal-stitched', 'goal', pieces, text),
    doubts: [
      ...seamsToDoubts(pieces),
      ...foreign.map((cell) => ({
        code: 'project.goal_foreign' as const,
        actual: cell.text,
        note: 'the piece is the goal of the next project; the second half of this goal is lost',
      })),
    ],
  });
}

/** @file The head of one project out of what its rows print of it: code and name, amounts, goal. */
import { squeeze } from '../../words/lexicon.ts';
import type { Cell, CellDoubt, Repair } from '../../model/index.ts';
import { codeAsPrinted, CODE_LENGTH, presumeCode } from '../../words/project-codes.ts';
import type { ProjectRow } from './rows.ts';
import { emptyCell, joinCells } from '../cells.ts';
import { joinTexts, splitAtDoubledWord, stitchRepair } from './stitch.ts';
import { headsToGoal } from './goal-of-heads.ts';

/** The five cells that are merged over all rows of a project; null where nothing is printed. */
export interface ProjectHead {
  readonly project: Cell | null;
  readonly total: Cell | null;
  readonly fiscal: Cell | null;
  readonly other: Cell | null;
  readonly goal: Cell | null;
}

interface Code {
  readonly code: string;
  readonly printed: string;
  readonly repairs: readonly Repair[];
  readonly doubts: readonly CellDoubt[];
}

function tornCode(printed: string, tail: string): Code {
  const code = printed.slice(0, CODE_LENGTH - tail.length) + tail;
  const isWrongCopy = printed.length >= CODE_LENGTH - 1;
  return {
    code,
    printed: printed + tail === code ? code : `${printed}|${tail}`,
    repairs: [
      {
        rule: 'code-torn',
        before: `${printed} | ${tail}`,
        after: code,
        reason: isWrongCopy
          ? 'the cell before the page break copies another project; the tail after it and the amounts belong together'
          : 'the code was torn over a page break',
      },
    ],
    doubts: isWrongCopy ? [{ code: 'project.code_doubtful', expected: code, actual: printed }] : [],
  };
}

function presumedCode(printed: string): Code {
  const code = presumeCode(printed);
  if (code === null)
    return {
      code: printed,
      printed,
      repairs: [],
      doubts:
        printed.length === CODE_LENGTH
          ? []
          : [{ code: 'project.code_doubtful', expected: null, actual: printed }],
    };
  return {
    code,
    printed,
    repairs: [
      {
        rule: 'code-presumed',
        before: printed,
        after: code,
        reason: 'one 0 of the serial was lost: 20 of 21 characters; presumed',
      },
    ],
    doubts: [{ code: 'project.code_presumed', expected: code, actual: printed }],
  };
}

/** What follows the name that is already there; a piece that repeats its end says nothing new. */
const joinNames = (pieces: readonly string[]): string =>
  pieces
    .filter((piece) => piece !== '')
    .reduce((name, piece) => (name.endsWith(piece) ? name : joinTexts(name, piece)), '');

const codeOf = (row: ProjectRow | undefined): string | null => row?.head.codeText?.code ?? null;

interface Codes {
  readonly code: Code | null;
  /** The row whose code cell copies another project: its name is not this project's. */
  readonly copy: ProjectRow | null;
}

function headsToCode(rows: readonly ProjectRow[]): Codes {
  const coded = rows.find(({ head }) => head.code !== null && !head.isTail);
  const printed = codeOf(coded);
  const tail = codeOf(rows.find(({ head }) => head.isTail));
  if (printed === null) return { code: null, copy: null };
  if (tail === null) {
    const code = presumedCode(printed);
    return { code: { ...code, printed: codeAsPrinted(coded!.head.code!.raw, printed) }, copy: null };
  }
  const isCopy = printed.length + tail.length > CODE_LENGTH;
  return { code: tornCode(printed, tail), copy: isCopy ? coded! : null };
}

/** The pieces of the name, in order; a tail of a code that has no beginning keeps its digits. */
const headToNames = ({ head }: ProjectRow): string[] =>
  [head.code ? (head.codeText?.name ?? '') : '', ...head.names.map((cell) => cell.text)].filter(
    (name) => name !== '',
  );

function headsToProject(rows: readonly ProjectRow[]): Cell | null {
  const cells = rows.flatMap(({ head }) => [...(head.code ? [head.code] : []), ...head.names]);
  if (cells.length === 0) return null;
  const { code, copy } = headsToCode(rows);
  const names = rows.filter((row) => row !== copy).flatMap(headToNames);
  const name = joinNames(names);
  const cell = joinCells(cells, {
    text: [code?.code ?? '', name].filter((part) => part !== '').join('-'),
    repairs: [...(code?.repairs ?? []), ...stitchRepair('name-stitched', 'name', names, name)],
    doubts: code?.doubts ?? [],
  });
  return { ...cell, project: { code: code?.code ?? null, printed: code?.printed ?? null, name } };
}

/** Figures behind the three amounts: they stay in the raw text of the last one and are reported. */
function withFigures(amount: Cell | null, rows: readonly ProjectRow[]): Cell | null {
  const rest = rows.flatMap(({ head }) => head.rest);
  if (!amount || rest.length === 0) return amount;
  const actual = rest.map((cell) => cell.text).join(' | ');
  return joinCells([amount, ...rest], {
    text: amount.text,
    doubts: [{ code: 'project.extra_cells', actual }],
  });
}

const UNREADABLE = /^#{2,}$/;

/** One amount, also where both pages of a torn project print it. */
function headsToAmount(rows: readonly ProjectRow[], which: 'total' | 'fiscal' | 'other'): Cell | null {
  const cells = rows.map(({ head }) => head[which]).filter((cell) => cell !== null);
  const [first] = cells;
  if (!first) return null;
  const text = squeeze(first.text);
  const before = cells.map((cell) => squeeze(cell.text)).join(' | ');
  return joinCells(cells, {
    text,
    repairs:
      cells.length > 1
        ? [
            {
              rule: 'amount-printed-twice',
              before,
              after: text,
              reason: 'a torn project prints its amounts on both pages',
            },
          ]
        : [],
    doubts: UNREADABLE.test(text) ? [{ code: 'amount.unreadable', actual: text }] : [],
  });
}

/** A name that swallowed the goal is cut at the word that both print; a goal of its own speaks against it. */
function separateGoal(project: Cell | null, goal: Cell | null): readonly [Cell | null, Cell | null] {
  const split = project && !goal && project.text.length > 60 ? splitAtDoubledWord(project.text) : null;
  if (!project || !split) return [project, goal];
  const [before, text] = split;
  const words = project.project && {
    ...project.project,
    name: splitAtDoubledWord(project.project.name)?.[0] ?? before,
  };
  const repair: Repair = {
    rule: 'name-and-goal-split',
    before: project.text,
    after: split.join(' | '),
    reason: 'name and goal ran together in the name cell; cut where a word is printed twice in a row',
  };
  return [
    { ...joinCells([project], { text: before, repairs: [repair] }), ...(words && { project: words }) },
    {
      ...emptyCell(),
      text,
      sources: project.sources,
      rules: project.rules,
      repairs: [{ ...repair, before: '', after: text }],
    },
  ];
}

/** First goal piece of a project, by which the project before recognizes a foreign one. */
export const firstGoal = (rows: readonly ProjectRow[]): string | null =>
  rows.find(({ head }) => head.goals.length > 0)?.head.goals[0]?.text ?? null;

/**
 * @param rows the rows of one project
 * @param nextGoal first goal piece of the next project, to tell a foreign piece from an own one; null where there is none
 */
export function rowsToHead(rows: readonly ProjectRow[], nextGoal: string | null): ProjectHead {
  const [project, goal] = separateGoal(headsToProject(rows), headsToGoal(rows, nextGoal));
  return {
    project,
    total: headsToAmount(rows, 'total'),
    fiscal: headsToAmount(rows, 'fiscal'),
    other: withFigures(headsToAmount(rows, 'other'), rows),
    goal,
  };
}

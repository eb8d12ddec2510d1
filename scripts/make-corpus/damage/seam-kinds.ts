/** @file Damage at a page break that meets other damage: codes torn at any place, goals on three pages, headers inside a project. */
import { chooseProject, cutProject, withHead, withoutHead } from './cuts.ts';
import { isProjectRow, type TextDocument, type TextRow } from './document.ts';
import type { DamageKind } from './kinds.ts';
import { changePage, placesOf } from './places.ts';
import type { Random } from './random.ts';

const CODE = 21;

const withCell = (row: TextRow, column: number, text: string): TextRow =>
  row.map((cell, i) => (i === column ? text : cell));

const toFullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** The code cut after `at` characters: the rest, the name and the amounts open the next page, the goal stays. */
function tearCode(
  [first, ...foot]: readonly TextRow[],
  [second, ...head]: readonly TextRow[],
  at: number,
): [readonly TextRow[], readonly TextRow[]] {
  const [text, total, fiscal, other, goal] = first!.slice(0, 5) as [string, string, string, string, string];
  return [
    [[text.slice(0, at), '', '', '', goal, ...first!.slice(5)], ...foot],
    [[text.slice(at), total, fiscal, other, '', ...second!.slice(5)], ...head],
  ];
}

type Parts = readonly [readonly TextRow[], readonly TextRow[], readonly TextRow[]];

/** A project on three pages; `change` gets its rows in three parts of at least one row each. */
function cutTwice(
  document: TextDocument,
  random: Random,
  change: (parts: Parts) => Parts,
): TextDocument | null {
  const chosen = chooseProject(document, random, 6);
  if (!chosen) return null;
  const { from, to } = chosen;
  const rows = document.pages[from.page]!;
  const third = Math.floor((to - from.row) / 3);
  const [one, two] = [from.row + third, from.row + 2 * third];
  const [first, second, last] = change([
    rows.slice(from.row, one),
    rows.slice(one, two),
    rows.slice(two, to),
  ]);
  const pages = [[...rows.slice(0, from.row), ...first], second, [...last, ...rows.slice(to)]];
  return { ...document, pages: document.pages.flatMap((page, i) => (i === from.page ? pages : [page])) };
}

/** The row of the project `by` places further on than that of this row. */
function otherProject(document: TextDocument, first: TextRow, by: number): TextRow | null {
  const heads = placesOf(document, isProjectRow).map(({ page, row }) => document.pages[page]![row]!);
  return heads[heads.indexOf(first) + by] ?? null;
}

export const seamDamage: readonly DamageKind[] = [
  {
    name: 'a code torn over a page break at any place',
    must: 'undone',
    apply: (document, random) =>
      cutProject(document, random, (foot, head) => tearCode(foot, head, random.pick([10, 13, 14, 17, 18]))),
  },
  {
    name: 'a torn code in full-width digits',
    must: 'undone',
    apply: (document, random) =>
      cutProject(document, random, ([first, ...foot], head) =>
        tearCode(
          [withCell(first!, 0, toFullWidth(first![0]!.slice(0, CODE)) + first![0]!.slice(CODE)), ...foot],
          head,
          17,
        ),
      ),
  },
  {
    name: 'a code torn over a page break with the header repeated',
    must: 'undone',
    apply: (document, random) =>
      cutProject(document, random, (foot, head) => {
        const [before, after] = tearCode(foot, head, 17);
        return [before, [...document.header, ...after]];
      }),
  },
  {
    name: 'amounts printed on both pages of a torn code',
    must: 'undone',
    apply: (document, random) =>
      cutProject(document, random, ([first, ...rest], head) => {
        const [[cut, ...foot], after] = tearCode([first!, ...rest], head, 17);
        return [[[cut![0]!, ...first!.slice(1, 4), ...cut!.slice(4)], ...foot], after];
      }),
  },
  {
    name: 'a name torn over a page break',
    must: 'undone',
    apply: (document, random) =>
      cutProject(document, random, ([first, ...foot], [second, ...head]) => {
        const at = CODE + 4;
        const text = first![0]!;
        return [
          [withCell(first!, 0, text.slice(0, at)), ...foot],
          [withCell(second!, 0, text.slice(at)), ...head],
        ];
      }),
  },
  {
    name: 'a goal torn over a page break, its pieces overlapping',
    must: 'undone',
    apply: (document, random) =>
      cutProject(document, random, ([first, ...foot], [second, ...head]) => {
        const goal = first![4]!;
        const at = Math.floor(goal.length / 2);
        return [
          [withCell(first!, 4, goal.slice(0, at + 3)), ...foot],
          [withCell(second!, 4, goal.slice(at - 3)), ...head],
        ];
      }),
  },
  {
    name: 'a goal torn over two page breaks',
    must: 'undone',
    apply: (document, random) =>
      cutTwice(document, random, ([[first, ...foot], [second, ...middle], [third, ...head]]) => {
        const goal = first![4]!;
        const at = Math.floor(goal.length / 3);
        return [
          [withCell(first!, 4, goal.slice(0, at)), ...foot],
          [withCell(second!, 4, goal.slice(at, 2 * at)), ...middle],
          [withCell(third!, 4, goal.slice(2 * at)), ...head],
        ];
      }),
  },
  {
    name: 'a project on three pages, its merged cells on the second',
    must: 'undone',
    apply: (document, random) =>
      cutTwice(document, random, ([[first, ...foot], [second, ...middle], head]) => [
        [withoutHead(first!), ...foot],
        [withHead(second!, first!), ...middle],
        head,
      ]),
  },
  {
    name: 'a project cut by a page break, the header repeated behind it',
    must: 'undone',
    apply: (document, random) =>
      cutProject(document, random, (foot, head) => [foot, [...document.header, ...head]]),
  },
  {
    name: 'the header repeated in the middle of a project without a page break',
    must: 'undone',
    apply(document, random) {
      const chosen = chooseProject(document, random, 4);
      if (!chosen) return null;
      const at = chosen.from.row + 2;
      return changePage(document, chosen.from.page, (rows) => [
        ...rows.slice(0, at),
        ...document.header,
        ...rows.slice(at),
      ]);
    },
  },
  {
    name: 'an indicator row cut in two by a page break',
    must: 'undone',
    apply: (document, random) =>
      cutProject(document, random, (foot, head) => {
        const last = foot.at(-1)!;
        const name = last[7]!;
        const at = Math.floor(name.length / 2);
        const rest = last.map((_, i) => (i === 7 ? name.slice(at) : ''));
        return [
          [...foot.slice(0, -1), withCell(last, 7, name.slice(0, at))],
          [rest, ...head],
        ];
      }),
  },
  {
    name: 'the first rows of a page without their empty leading cells',
    must: 'undone',
    apply: (document, random) =>
      cutProject(document, random, (foot, head) => [foot, head.map((row) => row.slice(5))]),
  },
  {
    name: 'a wrong copy of the project above in a torn code',
    must: 'flagged',
    apply: (document, random) =>
      cutProject(document, random, ([first, ...rest], head) => {
        // The code above may be torn itself: then there is nothing to copy.
        const copied = otherProject(document, first!, -1)?.[0]?.slice(17);
        if (!copied) return null;
        const [[cut, ...foot], after] = tearCode([first!, ...rest], head, 17);
        return [[withCell(cut!, 0, `${cut![0]} ${copied}`), ...foot], after];
      }),
  },
  {
    name: 'the goal of the next project in place of the second half of a goal',
    must: 'flagged',
    apply: (document, random) =>
      cutProject(document, random, ([first, ...foot], [second, ...head]) => {
        const foreign = otherProject(document, first!, 1)?.[4];
        const goal = first![4]!;
        if (!foreign || goal === '') return null;
        return [
          [withCell(first!, 4, goal.slice(0, Math.floor(goal.length / 2))), ...foot],
          [withCell(second!, 4, foreign), ...head],
        ];
      }),
  },
  {
    name: 'a page lost between two projects that it cuts',
    must: 'flagged',
    apply(document, random) {
      if (document.pages.length < 2) return null;
      const page = random.below(document.pages.length - 1);
      const [foot, head] = [document.pages[page]!, document.pages[page + 1]!];
      const [end, begin] = [foot.length - 2, head.findIndex((row, i) => i > 0 && isProjectRow(row)) - 2];
      if (end < 1 || begin < 1) return null;
      const pages = [foot.slice(0, end), [], [], head.slice(begin)];
      return {
        ...document,
        pages: [...document.pages.slice(0, page), ...pages, ...document.pages.slice(page + 2)],
      };
    },
  },
];

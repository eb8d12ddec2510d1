/** @file Damage to a page or at a page break: columns dropped, projects cut, pages lost, headers repeated. */
import { chooseProject, cutProject, withHead, withoutHead } from './cuts.ts';
import type { TextRow } from './document.ts';
import type { DamageKind } from './kinds.ts';
import { changePage } from './places.ts';

/** Changes all rows of one page. */
const wholePage =
  (change: (row: TextRow) => TextRow): DamageKind['apply'] =>
  (document, random) =>
    changePage(document, random.below(document.pages.length), (rows) => rows.map(change));

export const pageDamage: readonly DamageKind[] = [
  {
    name: 'the column of other funds left out on a page',
    must: 'undone',
    apply: wholePage((row) => [...row.slice(0, 3), ...row.slice(4)]),
  },
  {
    name: 'a page widened by empty columns',
    must: 'undone',
    apply: wholePage((row) => [...row, '', '', '', '']),
  },
  {
    name: 'the header repeated on a page',
    must: 'undone',
    apply: (document, random) =>
      changePage(document, random.below(document.pages.length), (rows) => [...document.header, ...rows]),
  },
  {
    name: 'a project cut by a page break, its merged cells at the foot',
    must: 'undone',
    apply: (document, random) => cutProject(document, random, (foot, head) => [foot, head]),
  },
  {
    name: 'a project cut by a page break, its merged cells on the next page',
    must: 'undone',
    apply: (document, random) =>
      cutProject(document, random, ([first, ...foot], [second, ...head]) => [
        [withoutHead(first!), ...foot],
        [withHead(second!, first!), ...head],
      ]),
  },
  {
    name: 'a goal torn over a page break',
    must: 'undone',
    apply: (document, random) =>
      cutProject(document, random, ([first, ...foot], [second, ...head]) => {
        const goal = first![4]!;
        const at = Math.floor(goal.length / 2) + 1;
        return [
          [[...first!.slice(0, 4), goal.slice(0, at), ...first!.slice(5)], ...foot],
          [[...second!.slice(0, 4), goal.slice(at), ...second!.slice(5)], ...head],
        ];
      }),
  },
  {
    name: 'a code torn over a page break, name and amounts on the second page',
    must: 'undone',
    apply: (document, random) =>
      cutProject(document, random, ([first, ...foot], [second, ...head]) => {
        const [text, ...rest] = first!;
        const behind = [text!.slice(17), ...rest.slice(0, 3), ''];
        return [
          [[text!.slice(0, 17), '', '', '', rest[3]!, ...first!.slice(5)], ...foot],
          [[...behind, ...second!.slice(5)], ...head],
        ];
      }),
  },
  {
    name: 'the head of a project lost with the foot of its page',
    must: 'flagged',
    apply: (document, random) => cutProject(document, random, (_, head) => [[], head]),
  },
  {
    name: 'a project without its code and name',
    must: 'flagged',
    apply(document, random) {
      const chosen = chooseProject(document, random, 2);
      if (!chosen) return null;
      return changePage(document, chosen.from.page, (rows) =>
        rows.map((row, i) => (i === chosen.from.row ? ['', ...row.slice(1)] : row)),
      );
    },
  },
  {
    name: 'the title in its other pattern',
    must: 'undone',
    apply: (document) => ({
      ...document,
      caption: document.caption.map((line) => line.replace('预算12表', '预算表12')),
    }),
  },
  {
    name: 'the unit line torn over two lines',
    must: 'undone',
    apply: (document) => ({
      ...document,
      caption: document.caption.flatMap((line) =>
        line === '金额单位：万元' ? ['金额单位：', '万元'] : [line],
      ),
    }),
  },
];

/** @file How the work of joining grows with the pages, counted in texts and cells looked at: a clock would tell another story each time. */
import { jest } from '@jest/globals';
import * as grid from '../../src/model/grid.ts';
import * as lexicon from '../../src/words/lexicon.ts';
import type { RecognizedTable } from '../../src/model/index.ts';
import { asForm, linesToTestTable } from '../tables.ts';

let work = 0;
jest.unstable_mockModule('../../src/words/lexicon.ts', () => ({
  ...lexicon,
  squeeze: (text: string): string => {
    work++;
    return lexicon.squeeze(text);
  },
}));
jest.unstable_mockModule('../../src/model/grid.ts', () => ({
  ...grid,
  byPosition: (...[a, b]: Parameters<typeof grid.byPosition>): number => {
    work++;
    return grid.byPosition(a, b);
  },
  tableToRows: (table: Parameters<typeof grid.tableToRows>[0]): ReturnType<typeof grid.tableToRows> => {
    work += table.cells.length;
    return grid.tableToRows(table);
  },
}));
const { joinTables } = await import('../../src/normalize/join-tables.ts');

/** As many pages of one table, each with the header and some rows. */
const pagesOf = (
  count: number,
  header: string,
  row: string,
  form: Partial<RecognizedTable>,
): RecognizedTable[] =>
  Array.from({ length: count }, (_, page) =>
    asForm(linesToTestTable([header, ...Array.from({ length: 10 }, (_, i) => row.replace('#', String(i)))]), {
      id: `t${page}`,
      headerRows: 1,
      title: page === 0 ? '表' : null,
      ...form,
    }),
  );

function workOf(pages: readonly RecognizedTable[]): number {
  work = 0;
  expect(joinTables(pages)).toHaveLength(1);
  return work;
}

test.each<[string, string, string, Partial<RecognizedTable>]>([
  ['amounts', '编码|名称|金额', '20103#|行政运行|1.00', { layout: 'amounts' }],
  ['amounts whose rows are labels', '编码|名称|金额', '|甲#|', { layout: 'amounts' }],
  [
    'department targets',
    '一级指标|二级指标|三级指标',
    '产出指标|数量指标|棵数#',
    { layout: 'department_targets' },
  ],
  ['project lists', '项目名称|一级指标|三级指标', '甲|产出指标|棵数#', { layout: 'project_list' }],
])('twice as many pages of %s are twice the work', (_, header, row, form) => {
  const [once, twice] = [50, 100].map((count) => workOf(pagesOf(count, header, row, form)));
  expect(once).toBeGreaterThan(0);
  expect(twice! / once!).toBeLessThan(2.1);
});

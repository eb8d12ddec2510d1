import fc from 'fast-check';
import { readText } from '../../../../src/extract/text/index.ts';
import { tableToGrid } from '../../../../src/model/grid.ts';
import type { RawDocument, Table } from '../../../../src/model/index.ts';

const read = (text: string): Promise<RawDocument> => readText(new TextEncoder().encode(text));

/** A row as the dump writes it: a tab before each cell, a blank line behind the row. */
const row = (...cells: string[]): string => `${cells.map((cell) => `\t${cell}`).join('\n')}\n\n`;

const tablesOf = (document: RawDocument): Table[] =>
  document.blocks.filter((block) => block.kind === 'table');
const paragraphsOf = (document: RawDocument): string[] =>
  document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
const gridOf = (table: Table): (string | undefined)[][] =>
  tableToGrid(table).map((slots) => slots.map((cell) => cell?.text));

describe('the cell-per-line dump', () => {
  it('is told from the tab dialect by its content', async () => {
    const lines = await read(row('项目', '金额') + row('书架', '3'));
    const tabs = await read('项目\t金额\n书架\t3\n');
    expect(tablesOf(lines).map((table) => table.foundBy)).toEqual(['lines']);
    expect(tablesOf(tabs).map((table) => table.foundBy)).toEqual(['tabs']);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('reads lines that end in %s', async (_, end) => {
    const text = (row('项目', '金额') + row('书架', '3')).replaceAll('\n', end);
    expect(gridOf(tablesOf(await read(`\ufeff${text}`))[0]!)).toEqual([
      ['项目', '金额'],
      ['书架', '3'],
    ]);
  });

  it('gives the title and the year, each a row of one cell, as paragraphs before the table', async () => {
    const document = await read(`附件1\n${row('自评表')}${row('（2023年度）')}${row('项目名称', '书架')}`);
    expect(paragraphsOf(document)).toEqual(['附件1', '自评表', '（2023年度）']);
    expect(gridOf(tablesOf(document)[0]!)).toEqual([['项目名称', '书架']]);
  });

  it('begins a new table at every title, also at one inside a cell', async () => {
    const form = row('项目名称', '书架') + row('总分', '100');
    const document = await read(`${row('自评表')}${form}\t\n附件2：\n自评表\n\n${form}`);
    expect(tablesOf(document).map((table) => table.id)).toEqual(['t0', 't1']);
    expect(paragraphsOf(document)).toEqual(['自评表', '附件2：', '自评表']);
  });

  it('goes on with a cell over untabbed lines, and with one that opens with an empty paragraph', async () => {
    const [table] = tablesOf(await read('\t绩\n效\n\t\n书架\n\n'));
    expect(gridOf(table!)).toEqual([['绩效', '书架']]);
  });

  it('takes out the bookmarks that the dump writes', async () => {
    const document = await read(
      `[bookmark: _GoBack]附件1\n${row('自评表')}${row('名称', '[bookmark: _x]书架')}`,
    );
    expect(paragraphsOf(document)).toEqual(['附件1', '自评表']);
    const [cell] = tablesOf(document)[0]!.cells.slice(1);
    expect(cell).toMatchObject({ text: '书架', raw: '[bookmark: _x]书架', rules: ['bookmark'] });
  });

  it('does not end a row at an empty paragraph inside a cell', async () => {
    const head = row('', '名称', '年初', '全年', '得分');
    const [table] = tablesOf(
      await read(`${head}\t书架\n\n\t5\n\n\t6\n\t7\n\t8\n\n${row('桌', '1', '2', '3', '4')}`),
    );
    expect(gridOf(table!).slice(1)).toEqual([
      ['书架', '5', '6', '7', '8'],
      ['桌', '1', '2', '3', '4'],
    ]);
  });

  it('keeps a second paragraph inside the cell that it belongs to', async () => {
    const [table] = tablesOf(await read(`${row('目标', '预期', '实际')}\t\n\t买书\n\n也买架\n\t完成\n\n`));
    expect(gridOf(table!)).toEqual([
      ['目标', '预期', '实际'],
      ['目标', '买书也买架', '完成'],
    ]);
  });

  it('starts a narrower block where a label opens the row', async () => {
    const funds = row('资金', '', '年初', '全年', '执行', '得分') + row('', '总额', '1', '2', '3', '4');
    const [table] = tablesOf(await read(funds + row('目标', '预期', '实际') + row('', '买书', '完成')));
    expect(table!.rows).toBe(4);
    expect(gridOf(table!)[3]).toEqual(['目标', '买书', '完成', '完成', '完成', '完成']);
  });

  it('restores cells merged downwards and says that it inferred them', async () => {
    const [table] = tablesOf(
      await read(row('一级', '二级', '名称', '值') + row('产出', '数量', '书', '3') + row('', '', '架', '4')),
    );
    expect(gridOf(table!)[2]).toEqual(['产出', '数量', '架', '4']);
    const merged = table!.cells.filter((cell) => cell.rules.includes('extent-inferred'));
    expect(merged.map((cell) => [cell.raw, cell.rowSpan])).toEqual([
      ['产出', 2],
      ['数量', 2],
    ]);
  });

  it('puts the figures of a total row under the last columns', async () => {
    const [table] = tablesOf(
      await read(row('', '名称', '分值', '得分', '原因') + row('总分', '100', '95', '')),
    );
    expect(gridOf(table!)[1]).toEqual(['总分', '总分', '100', '95', '']);
  });

  it('loses no text and gives every cell its line', async () => {
    const text = fc.constantFrom('', '书', '12.5', '绩\n效', '指标1：书架', '……');
    const prose = fc.constantFrom('第一部分 概况\n\n', '单位：万元\n', '说明\n\n说明\n\n');
    const cells = fc.array(text, { minLength: 1, maxLength: 9 }).map((texts) => row(...texts));
    const parts = fc.array(fc.oneof({ weight: 5, arbitrary: cells }, { weight: 1, arbitrary: prose }), {
      minLength: 1,
      maxLength: 14,
    });
    await fc.assert(
      fc.asyncProperty(parts, async (written) => {
        const source = written.join('');
        const document = await read(source);
        const seen = [
          ...tablesOf(document).flatMap((each) => each.cells.map((cell) => cell.raw)),
          ...paragraphsOf(document),
        ].join('');
        expect([...seen].filter((char) => char.trim() !== '').sort()).toEqual(
          [...source].filter((char) => char.trim() !== '').sort(),
        );
        const lines = source.split('\n');
        for (const cell of tablesOf(document).flatMap((each) => each.cells)) {
          const pieces = cell.sources.map((at) =>
            'line' in at ? lines[at.line - 1]!.slice(...at.columns) : '',
          );
          expect(pieces.join('\n')).toBe(cell.raw);
        }
      }),
      { numRuns: 60 },
    );
  });
});

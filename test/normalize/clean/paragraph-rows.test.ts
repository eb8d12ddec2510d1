import { cleanDocument } from '../../../src/normalize/clean/index.ts';
import { linesToTabBlocks } from '../../../src/extract/text/tabs/index.ts';
import { paragraphsToRows } from '../../../src/normalize/clean/paragraph-rows.ts';
import { tableToRows } from '../../../src/model/grid.ts';

const read = (text: string) =>
  paragraphsToRows(linesToTabBlocks(text.split('\n').map((line, i) => ({ number: i + 1, text: line }))));
const INDICATOR = '产出指标\t数量指标\t种树棵数\t≥\t100\t棵';

test('paragraphs that begin with a code are the head of the rows below, lines without a blank between them one cell', () => {
  const blocks = read(`99000022T00000\n0100001-种\n树\n\n30.00\n\n30.00\n\n在河边种树。\n\n${INDICATOR}\n`);
  expect(blocks).toHaveLength(1);
  const [table] = blocks;
  expect(table?.kind === 'table' && tableToRows(table)[0]!.map(({ text }) => text)).toEqual([
    '99000022T000000100001-种树', '30.00', '30.00', '在河边种树。',
  ]); // prettier-ignore
  expect(table?.kind === 'table' && table.breaks).toEqual([{ row: 0, kind: 'page' }]);
});

test('a paragraph between a head and its indicators is the goal', () => {
  const blocks = read(
    `99000022T000000100001-种树\t30.00\t30.00\n----\t----\t----\n\n在河边种树。\n\n${INDICATOR}`,
  );
  expect(blocks.map(({ kind }) => kind)).toEqual(['table', 'table']);
});

test('titles and notes stay paragraphs', () => {
  const text = `项目支出绩效目标表\n\n单位：万元\n\n${INDICATOR}`;
  expect(read(text).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'table']);
});

test('a rule drawn among the paragraphs of a head parts nothing and is kept beside the table', () => {
  const before = `甲\t1`;
  const blocks = read(
    `${before}\n\n99000022T00000\n0100001-种树\n-----\t-----\n\n30.00\n\n在河边种树。\n\n${INDICATOR}`,
  );
  expect(blocks).toHaveLength(2);
  const table = blocks[1]!;
  expect(table.kind === 'table' && tableToRows(table)[0]!.map(({ text }) => text)).toEqual([
    '99000022T000000100001-种树', '30.00', '在河边种树。',
  ]); // prettier-ignore
  expect(table.kind === 'table' && table.repeated?.map(({ text }) => text)).toEqual(['-----', '-----']);
});

test('what was a paragraph is read as a cell: full-width amounts are figures', () => {
  const text =
    '99000022T00000\n0100001-种树\n\n８０．０００\n\n种树。\n\n产出指标\t数量指标\t棵数\t≥\t3\t棵\n效益指标\t社会效益\t绿化\t≥\t3\t亩';
  const lines = text.split('\n').map((line, i) => ({ number: i + 1, text: line }));
  const raw = { kind: 'document', format: 'text', pages: null, doubts: [], isPartial: false } as const;
  const { blocks } = cleanDocument({ ...raw, blocks: linesToTabBlocks(lines) });
  const [table] = blocks.filter((block) => block.kind === 'table');
  expect(table!.cells.slice(0, 3).map((cell) => cell.text)).toEqual([
    '99000022T000000100001-种树',
    '80.000',
    '种树。',
  ]);
});

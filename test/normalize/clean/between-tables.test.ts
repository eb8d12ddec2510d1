import { linesToTabBlocks } from '../../../src/extract/text/tabs/index.ts';
import { textToLines } from '../../../src/extract/text/line.ts';
import { recognizeTables } from '../../../src/forms/recognize.ts';
import type { RecognizedTable } from '../../../src/model/index.ts';
import { captionTables } from '../../../src/normalize/captions.ts';
import { cleanDocument } from '../../../src/normalize/clean/index.ts';
import { markBetweenTables } from '../../../src/normalize/clean/between-tables.ts';
import { joinTables } from '../../../src/normalize/join-tables.ts';

const toBlocks = (text: string) => linesToTabBlocks(textToLines(text));
const rolesOf = (text: string): string[] =>
  markBetweenTables(toBlocks(text)).flatMap((block) =>
    block.kind === 'paragraph' ? [`${block.role} ${block.text}`] : [],
  );
const toTables = (text: string): RecognizedTable[] => {
  const blocks = toBlocks(text);
  const document = {
    kind: 'document',
    format: 'text',
    pages: null,
    blocks,
    doubts: [],
    isPartial: false,
  } as const;
  return joinTables(recognizeTables(captionTables(cleanDocument(document))));
};

const FIRST = '支出总表\n科目\t金额\n2010301-行政运行\t1.00';
const NEXT = '2010302-一般行政管理事务\t2.00';
const CLOSED = `${FIRST}\n合计\t1.00`;

describe('lines at a page break inside a table', () => {
  it.each([
    ['a marked page number', '- 12 -'],
    ['a page number in words', '第12页 共30页'],
    ['a bare page number', '12'],
    ['a bare page number of all', '12 / 30'],
    ['a page number that tabs pushed to the right', '\t\t- 12 -'],
    ['a word that the table goes on', '（续）'],
    ['a note', '注：本表由预算系统生成。'],
    ['a note of several lines', '注：1.本表由预算系统生成。\n2.数据以批复为准。'],
    ['a note and a page number', '注：本表由预算系统生成。\n\n- 3 -'],
  ])('do not part it: %s', (_, line) => {
    const [table, ...rest] = toTables(`${FIRST}\n\n${line}\n\n${NEXT}`);
    expect(rest).toEqual([]);
    expect(table!.rows).toBe(3);
  });

  it('do not part it: a running head that stands between other tables too', () => {
    const head = (page: number): string => `某市某局2025年部门预算 第${page}页`;
    const pages = [FIRST, head(2), NEXT, head(3), '2010303-机关服务\t3.00'].join('\n\n');
    expect(toTables(pages).map(({ rows }) => rows)).toEqual([4]);
    expect(toTables(pages.replaceAll(' 第', '\t第')).map(({ rows }) => rows)).toEqual([4]);
  });

  it('may be one line that says nothing of another table, a running head of this page alone', () => {
    expect(toTables(`${FIRST}\n\n清溪县某局部门预算\n\n${NEXT}`)).toHaveLength(1);
    expect(toTables(`${CLOSED}\n\n清溪县某局部门预算\n\n${NEXT}`)).toHaveLength(2);
    expect(toTables(`${FIRST}\n\n清溪县某局\n部门预算\n\n${NEXT}`)).toHaveLength(2);
    expect(toTables(`${FIRST}\n\n2010303 机关服务 3.00\n\n${NEXT}`)).toHaveLength(2);
  });

  it('part it where they are prose, or a note behind a table that has ended', () => {
    expect(toTables(`${FIRST}\n\n另附明细如下\n\n${NEXT}`)).toHaveLength(2);
    expect(toTables(`${CLOSED}\n\n注：本表由预算系统生成。\n\n${NEXT}`)).toHaveLength(2);
  });

  it('keep their text and take nothing of a project that the page tore', () => {
    const head = '99000022T00000\n0100001-种树';
    expect(rolesOf(`甲\t1\n\n- 7 -\n\n${head}\n\n100\n\n种树。\n\n产出指标\t数量指标`)).toEqual([
      'furniture - 7 -',
      'text 99000022T00000',
      'text 0100001-种树',
      'text 100',
      'text 种树。',
    ]);
  });
});

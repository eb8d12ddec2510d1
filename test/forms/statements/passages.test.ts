import { blocksToPassages } from '../../../src/forms/statements/passages.ts';
import type { Block } from '../../../src/model/index.ts';
import { paragraph, statementsIn, toLine } from './statements-of.ts';

/** Signs are ten points wide; lines run from 50 to 250, passages begin two signs further right. */
const line = (text: string, { page = 1, indent = 0, y = 100 } = {}): Block =>
  paragraph(text, { page, box: [50 + indent * 10, y, 50 + indent * 10 + text.length * 10, y + 10] });

const textsOf = (blocks: readonly Block[]): string[] =>
  blocksToPassages(blocks).flatMap((run) => run.map(({ text }) => text));

describe('lines that the margin cut', () => {
  test('are one passage, over a page break too', () => {
    const blocks = [
      line('清溪市水利局收入预算与支出预算均为一百', { indent: 1 }),
      line('万元的总计三公经费预算数为二十三万六千五', {}),
      line('百元。', { page: 2 }),
      line('清溪市水利局支出预算与收入预算均为一百', { page: 2, indent: 1 }),
    ];
    expect(textsOf(blocks)).toEqual([
      '清溪市水利局收入预算与支出预算均为一百万元的总计三公经费预算数为二十三万六千五百元。',
      '清溪市水利局支出预算与收入预算均为一百',
    ]);
  });

  test('a figure that found no room leaves the line before it short', () => {
    const blocks = [
      line('主要用于退休人员的经费支出。年初', { indent: 2 }),
      line('预算为十万元整的是防汛物资支出决算为'),
      line('12,345.67万元。'),
    ];
    expect(textsOf(blocks)).toHaveLength(1);
  });

  test('page numbers and tables are none of it, and the sentence knows all its lines', () => {
    const blocks = [
      line('2026年清溪市水利局“三公”经费预算数为'),
      { ...line('—3—', { y: 700 }) },
      line('9.30万元。', { page: 2 }),
    ];
    const [statement] = statementsIn(blocks);
    expect(toLine(statement!)).toBe('three_public all amount 9.30 万元');
    expect(statement!.sources.map((source) => 'page' in source && source.page)).toEqual([1, 2]);
  });

  test('a heading that fills its line does not run into what stands under it', () => {
    const blocks = [
      line('四、财政拨款收支预算情况总体说明详见表四'),
      line('2026年财政拨款收支总预算10.00万元。', { indent: 2 }),
    ];
    expect(textsOf(blocks)).toHaveLength(2);
  });

  test('paragraphs of markup are whole', () => {
    expect(textsOf([paragraph('清溪市水利局'), paragraph('支出预算')])).toHaveLength(2);
  });
});

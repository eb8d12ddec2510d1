/** @file Every spelling of a word is understood in every place that asks for it. A spelling that one place does not know fails here. */
import { isCategory, isOperator, isSubcategory } from '../../src/normalize/projects/words.ts';
import { toFullWord } from '../../src/words/indicator-words.ts';
import { linesToCaption } from '../../src/words/caption-lines.ts';
import {
  areCaptions,
  CAPTION_LINE,
  isCaption,
  isUnitLine,
  statesMoneyUnit,
} from '../../src/words/captions.ts';
import { INDICATOR_COLUMNS, isTotalScoreLabel } from '../../src/words/evaluation-labels.ts';
import { isBodyText } from '../../src/words/header-words.ts';
import { INDICATOR_LABELS } from '../../src/words/indicator-labels.ts';
import { textToField } from '../../src/words/labels.ts';
import { CATEGORIES, squeeze, SUBCATEGORIES } from '../../src/words/lexicon.ts';
import {
  OPERATORS,
  readMeasure,
  readSign,
  splitSigned,
  takeSign,
  textToMeasure,
  textToOperator,
} from '../../src/words/measure.ts';
import { measureOf } from '../../src/words/measures.ts';
import { endsInTotal, isGrandTotal, isSumWord, isTotalLabel } from '../../src/words/totals.ts';
import type { Cell } from '../../src/model/index.ts';

const cell = (text: string): Cell => ({
  row: 0,
  column: 0,
  rowSpan: 1,
  columnSpan: 1,
  raw: text,
  text,
  rules: [],
  sources: [],
});

const TOTALS = [
  '合计',
  '总计',
  '共计',
  '总合计',
  '合共',
  '合 计',
  '合计：',
  '合计（万元）',
  '本年合计',
  '收入总计',
  '支出合计',
  '⽀出合计',
];

describe('every total', () => {
  test.each(TOTALS)('%s is one wherever totals are asked for', (total) => {
    for (const isOne of [isTotalLabel, isGrandTotal, endsInTotal, isSumWord])
      expect([isOne.name, isOne(total)]).toEqual([isOne.name, true]);
    expect(isBodyText(total)).toBe(false);
  });

  test.each(['合计', '总计', '共计', '总合计', '合共'])(
    '%s is a measure and the total of an evaluation',
    (total) => {
      expect(measureOf([squeeze(total)], [])).toBe('total');
      expect(isTotalScoreLabel(total)).toBe(true);
    },
  );
});

const SIGNS = [
  '≥',
  '>=',
  '=>',
  '＞＝',
  '≧',
  '⩾',
  '≤',
  '<=',
  '＜＝',
  '≦',
  '⩽',
  '=',
  '＝',
  '>',
  '＞',
  '<',
  '＜',
];

describe('every sign', () => {
  test.each(SIGNS)('%s is the same alone, before a figure and in a column of its own', (sign) => {
    const known = readSign(sign);
    expect(OPERATORS).toContain(known);
    expect(textToOperator(sign)).toBe(known);
    expect(isOperator(cell(sign))).toBe(true);
    expect(takeSign(`${sign}12.00(次)`)).toEqual({ operator: known, rest: '12.00(次)' });
    expect(textToMeasure(`${sign}12.00(次)`)).toEqual({ operator: known, value: '12.00', unit: '次' });
    expect(splitSigned(`${sign}12.00(次)`)).toEqual([known, '12.00', '次']);
    expect(readMeasure(cell(sign), cell('12'), cell('次'))).toEqual({
      operator: known,
      value: '12',
      unit: '次',
    });
  });
});

describe('every word of the levels', () => {
  test.each([...CATEGORIES, ...SUBCATEGORIES])('%s is one, abbreviated and with a colon too', (word) => {
    const places = CATEGORIES.includes(word) ? [isCategory] : [isSubcategory];
    for (const isOne of places)
      expect([isOne(cell(word)), isOne(cell(word.split('').join(' ')))]).toEqual([true, true]);
    expect([toFullWord(`${word}：`), toFullWord(word.replace('指标', ''))]).toEqual([word, word]);
  });
});

const HEADINGS = {
  category: ['一级指标', '一级绩效指标', '1级指标', '１级指标', '第一级指标', '指标类别', '一 级 指 标'],
  subcategory: ['二级指标', '二级绩效指标', '2级指标', '指标小类'],
  name: ['三级指标', '3级指标', '指标名称', '具体指标名称'],
  operator: ['指标性质', '绩效指标性质', '计算符号', '比较方式', '指标符号'],
  unit: ['度量单位', '计量单位', '指标值单位', '绩效度量单位'],
} as const;

describe('every heading of indicators', () => {
  test.each(Object.entries(HEADINGS).flatMap(([field, words]) => words.map((word) => [word, field])))(
    '%s is the %s of targets and of evaluations',
    (word, field) => {
      expect(textToField(word, INDICATOR_LABELS)).toBe(field);
      expect(textToField(word, INDICATOR_COLUMNS)).toBe(field);
    },
  );
});

const UNITS = [
  '单位：万元',
  '单位:万元',
  '金额单位：万元',
  '（单位：万元）',
  '计量单位：万元',
  '单位：人民币万元',
];

describe('every line of units', () => {
  test.each(UNITS)('%s is a caption and states its unit', (line) => {
    expect([isCaption(line), isUnitLine(line) || /^计量/u.test(line), statesMoneyUnit(line)]).toEqual([
      true,
      true,
      true,
    ]);
    expect(linesToCaption([squeeze(line)]).unit).toBe('万元');
  });

  test.each(UNITS.filter((line) => !line.startsWith('（')))('%s is no row of a table', (line) => {
    expect(CAPTION_LINE.test(squeeze(line))).toBe(true);
    expect(areCaptions([squeeze(line)])).toBe(true);
  });
});

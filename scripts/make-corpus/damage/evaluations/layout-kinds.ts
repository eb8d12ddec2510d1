/** @file Damage to a form as a whole: page breaks, its title, its labels, the rows at its head and its end. */
import type { Random } from '../random.ts';
import type { DumpedForm, FormRow, FormsDocument } from './document.ts';
import { isCells } from './document.ts';
import type { FormDamage } from './kinds.ts';
import {
  changeForm,
  changeForms,
  changeOneRow,
  isIndicator,
  isIndicatorHeader,
  isTotal,
  withCell,
  withoutCell,
  type Cells,
  type Test,
} from './places.ts';

const startsWith = (label: string) => (cells: Cells) => cells[0]!.startsWith(label);

/** Changes the rows of one form that is not the first. */
const oneForm =
  (change: (form: DumpedForm) => DumpedForm) =>
  (document: FormsDocument, random: Random): FormsDocument =>
    changeForm(document, 1 + random.below(document.length - 1), change);

const withRows = (change: (rows: readonly FormRow[]) => readonly FormRow[]) => (form: DumpedForm) => ({
  ...form,
  rows: change(form.rows),
});

const isTitle = (row: FormRow): boolean => isCells(row) && row[0] === '项目支出绩效自评表';
const isYear = (row: FormRow): boolean => isCells(row) && row[0]!.startsWith('（2025');

const LABEL = /^[\u4e00-\u9fff\s]{4,8}$/u;
const LABELS =
  /^(?:项目名称|主管部门|实施单位|项目负责人|联系电话|年度总体目标|预期目标|实际完成情况|[一二三]级指标|分值|得分|执行率|总分)$/u;
const eachLabel =
  (change: (label: string) => string) =>
  (document: FormsDocument): FormsDocument =>
    changeForms(document, (cells) => [
      cells.map((text) => (LABELS.test(text) && LABEL.test(`${text}  `) ? change(text) : text)),
    ]);

type Change = (cells: Cells) => readonly FormRow[];

/** Changes one row of its kind in one form. */
const oneRow =
  (isRow: Test, change: Change): FormDamage['apply'] =>
  (document, random) =>
    changeOneRow(document, random, isRow, change);

const page = (text: string): FormDamage['apply'] =>
  oneRow(
    (cells) => cells.length > 1,
    (cells) => [cells, text],
  );

const isGoal = (cells: Cells): boolean => cells.length === 3 && cells[1]!.startsWith('完成');

export const layoutDamage: readonly FormDamage[] = [
  { name: 'a page number between two rows', must: 'undone', apply: page('- 3 -') },
  { name: 'a bare page number between two rows', must: 'undone', apply: page('3') },
  {
    name: 'a page number inside the text of a goal',
    must: 'undone',
    apply: oneRow(isGoal, (cells) => [
      withCell(cells, 1, (text) => `${text.slice(0, 8)}\n\n- 4 -\n\n${text.slice(8)}`),
    ]),
  },
  {
    name: 'a bare page number inside the text of a goal',
    must: 'flagged',
    apply: oneRow(isGoal, (cells) => [
      withCell(cells, 1, (text) => `${text.slice(0, 8)}\n\n4\n\n${text.slice(8)}`),
    ]),
  },
  { name: 'blanks inside the labels', must: 'undone', apply: eachLabel((label) => [...label].join(' ')) },
  {
    name: 'wide blanks inside the labels',
    must: 'undone',
    apply: eachLabel((label) => [...label].join('\u3000')),
  },
  { name: 'labels over several lines', must: 'undone', apply: eachLabel((label) => [...label].join('\n')) },
  { name: 'a colon behind the labels', must: 'undone', apply: eachLabel((label) => `${label}：`) },
  {
    name: 'cells padded with wide blanks',
    must: 'undone',
    apply: (document) => changeForms(document, (cells) => [cells.map((text) => `\u3000${text}`)]),
  },
  {
    name: 'annex and title in one cell',
    must: 'undone',
    apply: oneForm(
      withRows((rows) => [
        ['\n附件1-1：\n项目支出绩效自评表'],
        ...rows.filter((row) => row !== '附件1-1' && !isTitle(row)),
      ]),
    ),
  },
  {
    name: 'the title missing',
    must: 'undone',
    apply: oneForm(withRows((rows) => rows.filter((row) => !isTitle(row)))),
  },
  {
    name: 'the title twice',
    must: 'undone',
    apply: oneForm(withRows((rows) => rows.flatMap((row) => (isTitle(row) ? [row, row] : [row])))),
  },
  {
    name: 'the title glued to the year',
    must: 'undone',
    apply: oneForm(
      withRows((rows) =>
        rows
          .filter((row) => !isYear(row))
          .map((row) => (isTitle(row) ? ['项目支出绩效自评表（2025年度）'] : row)),
      ),
    ),
  },
  {
    name: 'the title glued to the first label',
    must: 'flagged',
    apply: oneForm(
      withRows((rows) =>
        rows
          .filter((row) => !isTitle(row) && !isYear(row))
          .map((row) =>
            isCells(row) && row[0] === '项目名称'
              ? withCell(row, 0, (text) => `项目支出绩效自评表\n（2025年度）\n${text}`)
              : row,
          ),
      ),
    ),
  },
  {
    name: 'the year missing',
    must: 'undone',
    apply: oneForm(withRows((rows) => rows.filter((row) => !isYear(row)))),
  },
  {
    name: 'two forms run together',
    must: 'undone',
    apply: oneForm(withRows((rows) => rows.filter((row) => isCells(row) && !isTitle(row) && !isYear(row)))),
  },
  {
    name: 'the row of the project name missing',
    must: 'flagged',
    apply: oneRow(startsWith('项目名称'), () => []),
  },
  {
    name: 'leader and phone missing',
    must: 'undone',
    apply: oneForm((form) => ({
      states: { ...form.states, leader: '', phone: '' },
      rows: form.rows.filter((row) => !isCells(row) || row[0] !== '项目负责人'),
    })),
  },
  {
    name: 'an empty unit and its cell left out',
    must: 'undone',
    apply: oneForm((form) => ({
      states: { ...form.states, unit: '' },
      rows: form.rows.map((row) => (isCells(row) && row[0] === '主管部门' ? row.slice(0, 3) : row)),
    })),
  },
  {
    name: 'an empty department and its cell left out',
    must: 'undone',
    apply: oneForm((form) => ({
      states: { ...form.states, department: '' },
      rows: form.rows.map((row) => (isCells(row) && row[0] === '主管部门' ? withoutCell(row, 1) : row)),
    })),
  },
  {
    name: 'the row of the goals missing',
    must: 'flagged',
    apply: oneRow(
      (cells) => cells.length === 3 && cells[0] === '',
      () => [],
    ),
  },
  {
    name: 'the header of the goals missing',
    must: 'flagged',
    apply: oneRow(startsWith('年度总体目标'), () => []),
  },
  {
    name: 'a goal in two paragraphs with an empty one between',
    must: 'undone',
    apply: oneRow(isGoal, (cells) => [
      withCell(cells, 1, (text) => `${text.slice(0, 8)}\n\n${text.slice(8)}`),
    ]),
  },
  {
    name: 'the empty first cell of the goals left out',
    must: 'undone',
    apply: oneRow(isGoal, (cells) => [cells.slice(1)]),
  },
  {
    name: 'the header of the indicators missing',
    must: 'flagged',
    apply: oneRow(isIndicatorHeader, () => []),
  },
  {
    name: 'the label beside the indicators spoilt',
    must: 'undone',
    apply: oneRow(isIndicatorHeader, (cells) => [withCell(cells, 0, () => `${' '.repeat(150)}效\n指\n标`)]),
  },
  {
    name: 'the header of the indicators again behind a page break',
    must: 'undone',
    apply(document, random) {
      const header = document[0]!.rows.find((row) => isCells(row) && row.includes('一级指标'))!;
      return changeOneRow(document, random, isIndicator, (cells) => [header, cells]);
    },
  },
  {
    name: 'other words in the headers',
    must: 'undone',
    apply: (document) =>
      changeForms(document, (cells) => [
        cells.map(
          (text) =>
            ({
              '年度\n指标值': '指标值',
              '实际\n完成值': '实际完成值（B）',
              分值: '分值（权重）',
              得分: '自评得分',
              偏差原因分析及改进措施: '未完成原因及拟采取的改进措施',
            })[text] ?? text,
        ),
      ]),
  },
  {
    name: 'the total row missing',
    must: 'flagged',
    apply: oneRow(isTotal, () => []),
  },
  {
    name: 'points and score of the total in one cell',
    must: 'undone',
    apply: oneRow(isTotal, (cells) => [['总分', `${cells[1]} ${cells[2]}`, '']]),
  },
  {
    name: 'the total row in one cell',
    must: 'undone',
    apply: oneRow(isTotal, (cells) => [[`总分 ${cells[1]} ${cells[2]}`, '', '']]),
  },
  {
    name: 'figures left over in the label of the total',
    must: 'undone',
    apply: oneRow(isTotal, (cells) => [withCell(cells, 0, () => `总分\n100\n93\n总分\n100`)]),
  },
  {
    name: 'the total row with the score only',
    must: 'flagged',
    apply: oneRow(isTotal, (cells) => [['总分', cells[2]!]]),
  },
  {
    name: 'the points of the total left out with their cell',
    must: 'flagged',
    apply: oneRow(isTotal, (cells) => [withoutCell(cells, 1)]),
  },
];

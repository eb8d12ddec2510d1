/** @file Causes inside one cell: blanks, width, tags, misread characters. */
import type { Cause } from './index.ts';

const RULES = 'normalize/clean/rules.test.ts';

export const characterCauses: readonly Cause[] = [
  {
    cause: 'Line wraps of a cell kept as blanks',
    kinds: ['工业和 信息化', '服务对象满意度 指标', 'blanks beside Chinese punctuation and brackets'],
    answer: 'read',
    by: ['han-blank', 'label-blank'],
    test: [RULES, '%j reads %j'],
  },
  {
    cause: 'Line breaks inside a cell',
    kinds: [
      'a break between Han characters',
      'a break between Latin words, which becomes a blank',
      'a break that ends the line of a text dump in the middle of a row',
    ],
    answer: 'read',
    by: ['line-break'],
    test: [RULES, '%j reads %j'],
  },
  {
    cause: 'Labels spread with blanks',
    kinds: ['合 计', '收 入', 'header words'],
    answer: 'read',
    by: ['han-blank'],
    test: [RULES, '%j reads %j'],
  },
  {
    cause: 'Blanks inside a figure',
    kinds: ['9. 228000', '1, 608. 200000'],
    answer: 'read',
    by: ['number-blank'],
    test: [RULES, '%j reads %j'],
  },
  {
    cause: 'Several figures in one cell',
    kinds: [
      '32000 30000, where a rule between two columns is not drawn',
      '120000, 15000 and 600 under one another',
    ],
    answer: 'flagged',
    by: ['amount.unreadable'],
    why: 'Each of them can stand alone, so that nothing says that they are one; which of them belongs to which row or column is not in the text.',
    test: ['words/figures.test.ts', '%j is several figures'],
  },
  {
    cause: 'Figures with more around them than their digits',
    kinds: [
      '**1,500.00**, $1,286.40$: meant to be bold, or a formula',
      '150\\.00',
      '120.50*, 86①, a raised 1: the mark of a note',
      '△30.00, 40.00-',
      '1 286.40 with thin blanks',
      'digits out of a symbol font',
    ],
    answer: 'read',
    by: ['figure-frame', 'figure-escape', 'note-mark', 'accounting-minus', 'thin-blank', 'symbol-font'],
    test: [RULES, '%j reads %j'],
  },
  {
    cause: 'Characters that are not printed',
    kinds: ['zero-width blanks', 'soft hyphens', 'byte order marks, word joiners and marks of direction'],
    answer: 'read',
    by: ['invisible'],
    test: [RULES, '%j reads %j'],
  },
  {
    cause: 'Full-width digits and separators in figures and codes',
    kinds: ['１，２３４．５６', 'full-width codes'],
    answer: 'read',
    by: ['number-width'],
    test: [RULES, '%j reads %j'],
  },
  {
    cause: 'Radicals and variants in place of characters',
    kinds: ['⻔ for 门', '戶 for 户'],
    answer: 'read',
    by: ['radicals'],
    test: [RULES, '%j reads %j'],
  },
  {
    cause: 'Tags of another program left in the text',
    kinds: ['<b> in total rows', '<p> around goals', '[bookmark: …]'],
    answer: 'read',
    by: ['tags', 'bookmark'],
    test: [RULES, '%j reads %j'],
  },
  {
    cause: 'Signs spelled in another way',
    kinds: ['\\geq, \\leq', '≧, ＝'],
    answer: 'read',
    by: ['operator-spelling'],
    test: [RULES, '%j reads %j'],
  },
  {
    cause: 'A sign misread',
    kinds: ['≈ for ≥'],
    answer: 'repaired',
    by: ['misread-sign'],
    test: ['normalize/projects/indicators.test.ts', 'a misread sign is repaired, a spelled one only read'],
  },
  {
    cause: 'A comma for the decimal point',
    kinds: ['84,863770 and 1582,360874 in a table of six decimals'],
    answer: 'repaired',
    by: ['comma-for-point'],
    test: [
      'normalize/repairs/comma-for-point.test.ts',
      'a comma is the point where as many digits follow as the table has decimals',
    ],
  },
  {
    cause: 'One thousands comma where two belong',
    kinds: ['125360,898, in a table of whole yuan that writes every figure so'],
    answer: 'repaired',
    by: ['missing-commas'],
    test: [
      'normalize/repairs/missing-commas.test.ts',
      'the last comma alone is read where the whole table is written so, in yuan',
    ],
  },
  {
    cause: 'A figure that cannot be read as printed, where only the sums can tell what it was',
    kinds: [
      'a comma for the point in a table whose decimals do not show it',
      '1.234.567.89: points for the thousands commas',
      '1O3.57: a letter for a digit of its shape; in a project list where its amounts add up with it',
    ],
    answer: 'repaired',
    by: ['comma-for-point', 'points-for-commas', 'letter-for-digit'],
    test: [
      'convert/settle.test.ts',
      'a comma for the point that the decimals of the table do not show is settled by the sums',
    ],
  },
  {
    cause: 'A figure of a scan in which a character was misread, where the sums tell which',
    kinds: [
      '8 for 3, 0 for 6, 1 for 7, a point or a minus that was not seen; each is tried, and one must close all checks',
    ],
    answer: 'repaired',
    by: ['ocr-digit'],
    test: [
      'normalize/settle/recognised.test.ts',
      'is read as all its checks want it, and what was read before stands in the repair',
    ],
  },
  {
    cause:
      'A figure that is not there: a column too narrow, a broken link of a workbook, a figure that is withheld',
    kinds: ['#####', '#REF!', '**'],
    answer: 'flagged',
    by: ['amount.unreadable'],
    why: 'The figure is not in the document. The amount is null, and what the checks would give is for the reader to judge.',
    test: [
      'normalize/projects/heads.test.ts',
      'an unreadable amount is null and reported, and its column is not the goal',
    ],
  },
  {
    cause: 'Characters lost or misread by the recognition',
    kinds: ['one wrong character in a name', 'a lost plus sign or word', 'half-width punctuation'],
    answer: 'left',
    by: [],
    why: 'Nothing in the document proves the right character.',
    test: [RULES, 'what cannot be proved is left as printed'],
  },
];

/**
 * @file The list of the corpus: each document, how it is made, and the paper that it must give back.
 * A new document is one line here and its golden file (test/golden).
 */
import { damagedText, seedToPaper } from './damage/damaged.ts';
import { beijingBudget, beijingTargets } from './models/beijing.ts';
import { centralBudget } from './models/central.ts';
import { doubtfulBudget, doubtfulEvaluations, doubtfulStatements } from './models/doubtful.ts';
import { evaluationPaper } from './models/evaluations.ts';
import { finalAccounts } from './models/final-accounts.ts';
import { jiangsuBudget } from './models/jiangsu.ts';
import { projectFormPaper } from './models/project-forms.ts';
import { shanghaiBudget } from './models/shanghai.ts';
import { paperToDocx } from './render/docx.ts';
import { paperToDump } from './render/dump.ts';
import { textToGbk } from './render/gbk.ts';
import { paperToHtml } from './render/html.ts';
import { paperToOfd } from './render/ofd.ts';
import { paperToPrint } from './render/print.ts';
import { paperToText } from './render/text.ts';
import { paperToXlsx } from './render/xlsx.ts';
import type { Paper } from './sheet.ts';

export type Press = 'chromium' | 'libreoffice';

export interface Product {
  readonly name: string;
  /** Repairs that the document needs: what the program that printed it cut, or the damage that was put on it. */
  readonly repairs?: readonly string[];
  readonly paper: () => Paper;
  /** Findings of the level of a warning that the paper raises, since it says what cannot be right. */
  readonly doubts?: readonly string[];
  /** Damage was put on it: its cells are not those of the paper, and findings are due. Its records are. */
  readonly isDamaged?: boolean;
  /** The bytes, the same on every run; of a printed document those that the press is given. */
  readonly make: () => Uint8Array;
  /** PDFs are printed by hand (`npm run corpus -- --print`): the program, and the kind of file that it prints. */
  readonly press?: { readonly by: Press; readonly from: 'html' | 'docx' | 'xlsx' };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const text = (name: string, paper: () => Paper): Product => ({
  name,
  paper,
  make: () => utf8(paperToText(paper())),
});
const dump = (name: string, paper: () => Paper): Product => ({
  name,
  paper,
  make: () => utf8(paperToDump(paper())),
});
/** GBK, CRLF, and the prose of the cover before the tables. */
const gbkText = (name: string, paper: () => Paper): Product => ({
  name,
  paper,
  make: () => textToGbk([...paper().prose, paperToText(paper())].join('\n').replaceAll('\n', '\r\n')),
});
const html = (name: string, paper: () => Paper): Product => ({
  name,
  paper,
  make: () => utf8(paperToHtml(paper(), 'utf-8')),
});
const gbkHtml = (name: string, paper: () => Paper): Product => ({
  name,
  paper,
  make: () => textToGbk(paperToHtml(paper(), null)),
});
const docx = (name: string, paper: () => Paper): Product => ({
  name,
  paper,
  make: () => paperToDocx(paper()),
});
const xlsx = (name: string, paper: () => Paper): Product => ({
  name,
  paper,
  make: () => paperToXlsx(paper()),
});

const ofd = (name: string, paper: () => Paper): Product => ({
  name,
  paper,
  make: () => paperToOfd(paper()),
});

/** Printed by a browser, with or without the header on each page. */
const browserPdf = (name: string, paper: () => Paper, repeatHeader: boolean): Product => ({
  name,
  paper,
  make: () => utf8(paperToPrint(paper(), repeatHeader)),
  press: { by: 'chromium', from: 'html' },
});

/** Printed by an office program from the file that another maker makes. */
const officePdf = (name: string, { paper, make }: Product, from: 'docx' | 'xlsx'): Product => ({
  name,
  paper,
  make,
  press: { by: 'libreoffice', from },
});

const damaged = (name: string, seed: number, kinds: readonly string[]): Product => ({
  name,
  paper: () => seedToPaper(seed),
  make: () => utf8(damagedText(seed, kinds)),
  isDamaged: true,
});

export const products: readonly Product[] = [
  text('district-budget.txt', beijingBudget),
  html('district-budget.html', beijingBudget),
  docx('district-budget.docx', beijingBudget),
  {
    ...officePdf('district-budget.pdf', docx('', beijingBudget), 'docx'),
    repairs: ['goal-stitched'],
  },
  ofd('district-budget.ofd', beijingBudget),
  browserPdf('district-targets.pdf', beijingTargets, false),
  gbkHtml('city-unit-budget-gbk.html', shanghaiBudget),
  xlsx('city-unit-budget.xlsx', shanghaiBudget),
  officePdf('city-unit-budget.pdf', xlsx('', shanghaiBudget), 'xlsx'),
  docx('province-budget.docx', jiangsuBudget),
  officePdf('province-budget.pdf', docx('', jiangsuBudget), 'docx'),
  gbkText('central-budget-gbk.txt', centralBudget),
  html('final-accounts.html', finalAccounts),
  browserPdf('final-accounts.pdf', finalAccounts, true),
  dump('self-evaluations.txt', evaluationPaper),
  html('self-evaluations.html', evaluationPaper),
  docx('self-evaluations.docx', evaluationPaper),
  ofd('self-evaluations.ofd', evaluationPaper),
  browserPdf('self-evaluations.pdf', evaluationPaper, false),
  damaged('damaged-rows.txt', 11, [
    'an indicator row shifted left to column 1',
    'an indicator row shifted left, its unit left far behind',
    'a row shifted right by four columns on a widened page',
    'the empty cell of other funds left out of a row',
    'a project row shifted right by five columns',
    'a project cut by a page break, its merged cells on the next page',
    'a goal torn over a page break',
    'a code torn over a page break, name and amounts on the second page',
    'blanks inside a goal',
    'paragraph tags around a goal',
    'the header repeated on a page',
  ]),
  damaged('damaged-codes.txt', 12, [
    'a digit lost in all codes of a page',
    'a blank inside the project code',
    'two blanks inside the project code',
    'the column of other funds left out on a page',
    'a blank inside the name of a project',
    'a blank inside the name of an indicator',
    'the unit line torn over two lines',
    'full-width figures',
  ]),
  damaged('damaged-signs.txt', 13, [
    'a markdown rule between two rows',
    'LaTeX for the sign of an indicator',
    'a sign misread as ≈',
    'a comma for the point of a figure',
    'a blank inside a figure',
    'bold tags around a figure',
    'the cells of an indicator moved apart',
    'category, sub-category and name run together',
    'extra empty cells at the end of a row',
    'a page widened by empty columns',
  ]),
  {
    ...text('doubtful-budget.txt', doubtfulBudget),
    doubts: [
      'document.missing_table',
      'indicator.name_repeated',
      'indicator.names_merged',
      'indicator.unit_unfit',
      'indicator.value_unfit',
      'project.goal_beginning_lost',
      'target.fund_lost',
    ],
  },
  {
    ...dump('doubtful-evaluations.txt', doubtfulEvaluations),
    doubts: ['evaluation.actual_unfit', 'evaluation.fund_score', 'evaluation.goal_of_other'],
  },
  {
    ...html('doubtful-statements.html', doubtfulStatements),
    doubts: ['statement.parts_differ', 'statement.rate_differs', 'statement.table_differs'],
  },
  docx('project-forms.docx', projectFormPaper),
  browserPdf('project-forms.pdf', projectFormPaper, false),
  ofd('project-forms.ofd', projectFormPaper),
];

/** @file docs/repairs.md out of the list of causes. */
import { CAUSES, type Answer, type Cause } from './causes/index.ts';

const HEADINGS: Readonly<Record<Answer, string>> = {
  read: 'Read',
  repaired: 'Repaired',
  flagged: 'Flagged',
  left: 'Left as printed',
};

const INTRODUCTIONS: Readonly<Record<Answer, string>> = {
  read: 'Layout or spelling only. `raw` keeps what is printed, the rule stands on the cell; no repair is recorded.',
  repaired:
    'What a cell says or where it belongs changes. A record in `repairs` names rule, before, after and reason.',
  flagged: 'The document does not hold what would be needed. A finding says so, nothing is filled in.',
  left: 'Kept on purpose.',
};

const escapeCell = (text: string): string => text.replace(/\|/gu, '\\|');

const causeToRow = ({ cause, kinds, by, why, test: [file, name] }: Cause): string =>
  `| ${[
    cause,
    kinds.join('; ') + (why ? `. ${why}` : ''),
    by.map((rule) => `\`${rule}\``).join(', ') || '—',
    `${file}: ${name}`,
  ]
    .map(escapeCell)
    .join(' | ')} |`;

/** The whole document, with a line break at its end. */
export const repairsDocument = (): string =>
  [
    '# Repairs',
    '',
    'Generated from `scripts/make-docs/causes`; change it there. Every cause of damage that this material is known to show, what is done about it, and the test that holds it.',
    ...(Object.keys(HEADINGS) as Answer[]).flatMap((answer) => [
      '',
      `## ${HEADINGS[answer]}`,
      '',
      INTRODUCTIONS[answer],
      '',
      '| Cause | How it looks | By | Test |',
      '|---|---|---|---|',
      ...CAUSES.filter((cause) => cause.answer === answer).map(causeToRow),
    ]),
    '',
  ].join('\n');

/** @file The generated pages of docs/, as text: each is made of data of the program, and a test holds them together. */
import { z } from 'zod';
import { FORM_ALIASES } from '../../src/words/aliases.ts';
import { createProgram } from '../../src/cli/program.ts';
import { FINDING_CODES, FINDINGS, wordingOf } from '../../src/findings/index.ts';
import { IDENTITIES } from '../../src/forms/identities/index.ts';
import { FORMS } from '../../src/forms/registry/index.ts';
import { MEASURES } from '../../src/words/measures.ts';
import { QUANTITIES } from '../../src/words/statement-quantities.ts';
import {
  changesSchema,
  decisionsSchema,
  documentFileSchema,
  manifestSchema,
  PROOFS,
} from '../../src/schemas/index.ts';
import { dataPackageToJson } from '../../src/write/datapackage.ts';
import { RELATIONS } from '../../src/write/relations/index.ts';
import { repairsDocument } from './repairs.ts';

const NOTE = '<!-- Made by `npm run docs`; a test compares it with the program. Do not edit. -->';

const escapeCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`)
    .join('\n');

const page = (title: string, ...parts: readonly string[]): string =>
  `${[NOTE, `# ${title}`, ...parts].join('\n\n')}\n`;

const code = (text: string): string => `\`${text}\``;

function findingsPage(): string {
  const parts = Object.entries(FINDINGS).map(
    ([name, { level, message, cause, remedy }]) =>
      `## ${code(name)} (${level})\n\n> ${message}\n\n**Cause:** ${cause}\n\n**What to do:** ${remedy}`,
  );
  return page(
    'Findings',
    'A finding says where the program could not be sure, and never changes a record. `error`: something is lost or cannot be read. `warning`: look at it. `info`: good to know. `suanpan explain CODE` prints the same.',
    ...parts,
  );
}

function findingsPageInChinese(): string {
  const parts = FINDING_CODES.map((name) => {
    const { message, cause, remedy } = wordingOf(name, 'zh');
    return `## ${code(name)}（${FINDINGS[name].level}）\n\n> ${message}\n\n**原因：** ${cause}\n\n**处理办法：** ${remedy}`;
  });
  return page(
    '提示',
    '提示说明程序在何处不能确定，从不改动记录。`error`：有内容丢失或无法读取。`warning`：请核对。`info`：供参考。`suanpan explain 代码 --lang zh` 打印同样的内容。',
    ...parts,
  );
}

/** The rules of src/schemas/proof.ts. */
function proofParts(): string[] {
  const rows = Object.entries(PROOFS).flatMap(([aspect, grades]) =>
    Object.entries(grades).map(([grade, rule]) => [code(aspect), code(grade), rule]),
  );
  return [
    '## What is proved of an amount',
    'A sum that closes proves that no single figure of it is wrong; it does not prove that they stand in their rows, under their words or in their unit. So each amount says apart what is proved of its value, its row, its column and its unit. A check that fails unproves its figures, unless the failure is found at another one of them; a unit that other tables contradict unproves its whole table. An identity between tables is never given up, however often it fails; a reading of rows or columns that mostly fails is, and proves nothing. Of what is nothing, no place is proved.',
    table(['field', 'value', 'rule'], rows),
    'Shares (`suanpan check`, the counts of the manifest) are of the amounts that are something; copies and zeros are counted apart.',
  ];
}

function identitiesPage(): string {
  const { columns, balances, lines, quantities, records, statements } = IDENTITIES;
  const described = (list: readonly { id: string; formula: string }[]): string =>
    table(
      ['identity', 'formula'],
      list.map(({ id, formula }) => [code(id), formula]),
    );
  return page(
    'Identities',
    'What must add up (勾稽关系). Each becomes a Check with its terms; an amount knows which checks hold it (`proved_by`). Where figures were rounded on their own, n terms may differ by (n + 1) half units of the last place; six decimals are exact.',
    '## Within a row',
    described([...columns, ...balances]),
    '## Down a column',
    described(lines),
    '## Between tables',
    described(Object.values(quantities.identities)),
    '## Inside a project, a department target, a self-evaluation',
    described(records),
    '## In the prose',
    'A sentence agrees with the tables where any table that counts what it states closes; it contradicts them only against a table of the scope that it names. Figures are as good as the digits they print.',
    described(statements),
    ...proofParts(),
  );
}

const formsPage = (): string =>
  page(
    'Forms and measures',
    'The forms that are known (`form`), and the names by which a title tells them: the longest name that matches wins. A table of no known form is written out as it stands, as `other`.',
    table(
      ['form', '表名', 'layout', 'names, as patterns'],
      FORMS.map((form) => [
        code(form.id),
        form.name,
        form.layout,
        (FORM_ALIASES[form.id] ?? []).map(code).join(' '),
      ]),
    ),
    '## Measures',
    'What a figure counts (`amounts.measure`).',
    table(
      ['measure', '口径', 'definition'],
      MEASURES.map(({ id, term, definition }) => [code(id), term, definition]),
    ),
    '## Quantities of the prose',
    'What a sentence states a figure of (`statements.quantity`). A sentence that names none of them, or is not understood to the last word before its figure, gives no statement.',
    table(
      ['quantity', '口径'],
      QUANTITIES.map(({ id, term }) => [code(id), term]),
    ),
  );

interface Property {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Property[];
  readonly enum?: readonly string[];
}

const typeOf = ({ type, anyOf, enum: words }: Property): string =>
  words ? words.join(', ') : anyOf ? anyOf.map(typeOf).join(' or ') : [type ?? 'any'].flat().join(' or ');

function outputPage(): string {
  const parts = RELATIONS.map(({ name, schema }) => {
    const { properties = {} } = z.toJSONSchema(schema) as { properties?: Record<string, Property> };
    const rows = Object.entries(properties).map(([column, property]) => [
      code(column),
      typeOf(property),
      property.description ?? '',
    ]);
    return `## ${code(`${name}.csv`)}\n\n${table(['column', 'type', 'meaning'], rows)}`;
  });
  return page(
    'Output',
    'The CSV files and their columns; the fields of the JSON documents bear the same names. JSON Schemas stand in [schemas/](schemas/), Table Schemas in [schemas/datapackage.json](schemas/datapackage.json).',
    ...parts,
  );
}

function cliPage(): string {
  const program = createProgram();
  const helps = [program, ...program.commands].map((command) => {
    let text = '';
    command.configureOutput({ writeOut: (part) => (text += part), getOutHelpWidth: () => 100 });
    command.outputHelp();
    const name = command === program ? 'suanpan' : `suanpan ${command.name()}`;
    return `## ${code(name)}\n\n\`\`\`text\n${text.trimEnd()}\n\`\`\``;
  });
  return page('Command line', ...helps);
}

const jsonSchema = (schema: z.ZodType): string => `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`;

/** Path under docs/ → what it holds. */
export const docsPages = (): Readonly<Record<string, string>> => ({
  'findings.md': findingsPage(),
  'findings.zh-CN.md': findingsPageInChinese(),
  'repairs.md': repairsDocument(),
  'identities.md': identitiesPage(),
  'forms.md': formsPage(),
  'output.md': outputPage(),
  'cli.md': cliPage(),
  'schemas/document.json': jsonSchema(documentFileSchema),
  'schemas/manifest.json': jsonSchema(manifestSchema),
  'schemas/changes.json': jsonSchema(changesSchema),
  'schemas/review.json': jsonSchema(decisionsSchema),
  'schemas/datapackage.json': dataPackageToJson(),
});

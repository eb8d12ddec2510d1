/** @file The card of a data set (README.md): what it is, made from the run, with the YAML head that loaders read. */
import type { Manifest } from '../schemas/index.ts';
import { relationColumns } from '../write/columns.ts';
import type { Relation } from '../write/relations/index.ts';
import { CONFIGS } from './configs.ts';
import { SPLITS } from './splits.ts';
import type { Tally } from './tally.ts';

type Counter = ReadonlyMap<string, number>;

const MOST_ROWS = 40;

const markdownTable = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const escapeCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** Most first, then by name; what is behind the first forty is counted together. */
function counterToTable(name: string, counter: Counter): string {
  const rows = [...counter].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const rest = rows.slice(MOST_ROWS).reduce((sum, [, n]) => sum + n, 0);
  const shown = rows.slice(0, MOST_ROWS).map(([key, n]) => [escapeCell(key), n] as const);
  return markdownTable([name, 'count'], rest > 0 ? [...shown, ['others', rest]] : shown);
}

/** JSON is YAML too: names need no thought about quotes. */
function cardHead(tally: Tally): string {
  const quoted = (text: string): string => JSON.stringify(text);
  const hasRows = (config: Relation, split: string): boolean => tally.rows.has(`${config.name}/${split}`);
  const configs = CONFIGS.flatMap((config) => {
    const splits = SPLITS.filter((split) => hasRows(config, split));
    if (splits.length === 0) return [];
    return [
      `  - config_name: ${quoted(config.name)}`,
      '    data_files:',
      ...splits.flatMap((split) => [
        `      - split: ${quoted(split)}`,
        `        path: ${quoted(`data/${config.name}/${split}-*.parquet`)}`,
      ]),
    ];
  });
  return [
    '---',
    'pretty_name: "Chinese budget disclosures"',
    'language: ["zh"]',
    'tags: ["budget", "finance", "government", "tabular"]',
    'license: "unknown"',
    configs.length > 0 ? 'configs:' : 'configs: []',
    ...configs,
    '---',
  ].join('\n');
}

const inPercent = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${(Math.floor((part * 1000) / whole) / 10).toFixed(1)} %`;

function proofToText({ proof, recognised }: Tally): string {
  const { amounts_stated: all } = proof;
  const rows = [
    ['value', proof.value_proved],
    ['row', proof.row_proved],
    ['column', proof.column_proved],
    ['unit', proof.unit_proved],
  ] as const;
  return [
    `Of ${all} figures that are something (no blanks, no zeros), arithmetic of the documents themselves proves:`,
    '',
    markdownTable(
      ['aspect', 'proved', 'share'],
      rows.map(([name, n]) => [name, n, inPercent(n, all)]),
    ),
    '',
    `All others are as printed, and no sum speaks for or against them. Pages read from pictures: ${recognised}.`,
  ].join('\n');
}

const rowsByConfig = (tally: Tally): string =>
  markdownTable(
    ['config', 'what', ...SPLITS],
    CONFIGS.map(({ name, title }) => [
      name,
      title,
      ...SPLITS.map((split) => tally.rows.get(`${name}/${split}`) ?? 0),
    ]),
  );

const configToColumns = (config: Relation): string =>
  `### ${config.name}\n\n${markdownTable(
    ['column', 'meaning'],
    relationColumns(config).map(({ name, description }) => [name, escapeCell(description ?? '')]),
  )}`;

function statedLimits({ options }: Manifest, isRedacted: boolean): string[] {
  return [
    isRedacted
      ? 'Contacts (people, telephone and identity numbers, addresses) were left out, as far as their labels and writing tell; `[redacted]` stands in their place. What a form asks for and could not be judged is counted as `redaction.unjudged` under the findings.'
      : 'Contacts were NOT left out: the data names people and their telephone numbers. Mind the law before you publish it.',
    options.ocr
      ? 'Scans were read by character recognition: figures of such pages that no sum proves may be misread.'
      : 'Scans without text were not read.',
    'A department is told by its name. A renamed one is another one, and may be in another split.',
    'Of papers that were published in several formats and say the same, one is in the data set.',
    'Figures are as printed, wrong ones too; the findings count where sums do not hold.',
  ];
}

/** The same run gives the same card. @param isRedacted whether contacts were left out, by the run or here */
export function writeCard(tally: Tally, manifest: Manifest, isRedacted: boolean): string {
  const { version, schema_version } = manifest;
  return `${[
    cardHead(tally),
    '# Chinese budget disclosures',
    `${tally.documents} documents of ${tally.departments.size} departments, converted by suanpan ${version} (schema ${schema_version}): budgets, final accounts, performance targets and self-evaluations that offices of government in China publish (预决算公开).`,
    'Licence: none is stated here. Whoever publishes the data set says under which one the documents may be used.',
    rowsByConfig(tally),
    'Splits are by department: no department is in two of them, and a department stays where it is when documents are added.',
    '## What the documents are',
    counterToTable('kind', tally.kinds),
    counterToTable('year', tally.years),
    counterToTable('region', tally.regions),
    counterToTable('format', tally.formats),
    counterToTable('form of the tables', tally.forms),
    '## What is proved',
    proofToText(tally),
    '## Damage, repairs, doubts',
    'Repairs by rule: what the documents said wrongly by accident of printing or conversion, mended and written down in the output.',
    counterToTable('rule', tally.repairs),
    'Findings by code: `suanpan explain CODE` says what each means.',
    counterToTable('code', tally.findings),
    '## Limits',
    statedLimits(manifest, isRedacted)
      .map((limit) => `- ${limit}`)
      .join('\n'),
    '## Columns',
    'Amounts and values are exact decimals. `near_keys`: two rows that share one are near duplicates (MinHash over pairs of characters, 8 bands of 8); drop one of them, or keep them out of the test.',
    ...CONFIGS.map(configToColumns),
  ].join('\n\n')}\n`;
}

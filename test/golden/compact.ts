/** @file A conversion as lines that a person can review and a diff can show: the form of the golden files. */
import type { AmountRecord, Conversion, ProjectRecord } from '../../src/schemas/index.ts';

const bar = (...parts: readonly (string | number | null | undefined)[]): string =>
  parts.map((part) => part ?? '–').join(' | ');

/** `<sha>/t3/r5c2` → `t3/r5c2`: the hash says nothing to a reader and differs between formats. */
const short = (conversion: Conversion, id: string): string => id.replaceAll(conversion.document.id, '');

const tableLines = (conversion: Conversion): string[] =>
  conversion.tables.map((table) =>
    bar(
      `table ${short(conversion, table.id)} ${table.form}`,
      table.number,
      table.title,
      table.unit,
      `${table.rows}×${table.columns}, header ${table.header_rows}`,
      table.pages.length > 0 ? `pages ${table.pages.join(' ')}` : null,
    ),
  );

/** What a column says of its figures; a figure that says otherwise (收支总表 has one for each row) says so itself. */
const kindOf = ({ column_path, direction, phase, fund, measure, unit }: AmountRecord): string =>
  [column_path.join('·') || '–', ...[direction, phase, fund, measure, unit].map((each) => each ?? '–')].join(
    ' ',
  );

/** `/t5/r3c4` → `/t5`, `r3`, `c4` */
function placeOf(id: string): readonly [table: string, row: string, column: string] {
  const [, table = '', row = '', column = ''] = /(.*)\/(r\d+)(c\d+)$/.exec(id) ?? [];
  return [table, row, column];
}

const rowHead = (amount: AmountRecord): string =>
  bar(
    `${placeOf(amount.id)[1]}${amount.is_total ? ' total' : ''}`,
    amount.row_labels.join(' · '),
    [amount.function_code, amount.government_economic_code, amount.department_economic_code]
      .map((code) => code ?? '')
      .join('/'),
    amount.level && `level ${amount.level}${amount.parent_id ? ` of ${placeOf(amount.parent_id)[1]}` : ''}`,
  );

/** One line a row (or a group of it), after one line a column. */
function tableAmountLines(amounts: readonly AmountRecord[]): string[] {
  const kinds = new Map<string, string>();
  const rows = new Map<string, string[]>();
  for (const amount of amounts) {
    const column = placeOf(amount.id)[2];
    const kind = kindOf(amount);
    if (!kinds.has(column)) kinds.set(column, kind);
    const head = rowHead(amount);
    const other = kinds.get(column) === kind ? '' : ` (${kind})`;
    const figure = `${column} ${amount.amount}${amount.proved_by.length > 0 ? '' : ' unproved'}${other}`;
    rows.set(head, [...(rows.get(head) ?? []), figure]);
  }
  return [
    ...[...kinds].map(([column, kind]) => `  ${column}: ${kind}`),
    ...[...rows].map(([head, figures]) => `  ${bar(head, ...figures)}`),
  ];
}

const stateLine = (amounts: readonly AmountRecord[]): string => {
  const counts = new Map<string, number>();
  for (const { state } of amounts) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, count]) => `${count} ${state}`).join(', ');
};

const amountLines = (conversion: Conversion, isFull: boolean): string[] =>
  conversion.tables.flatMap(({ id }) => {
    const own = conversion.amounts.filter((amount) => amount.table_id === id);
    if (own.length === 0) return [];
    const printed = isFull ? own.filter((amount) => amount.amount !== null) : [];
    return [`amounts ${short(conversion, id)}: ${stateLine(own)}`, ...tableAmountLines(printed)];
  });

const indicatorFields = ['category', 'subcategory', 'name', 'operator', 'value', 'unit'] as const;

const projectLines = (project: ProjectRecord): string[] => [
  bar(
    `project ${project.code ?? '–'} ${project.code_state} ${project.state}`,
    project.name,
    `${project.total ?? '–'} = ${project.fiscal ?? '–'} + ${project.other ?? '–'} ${project.unit ?? '–'}`,
    project.goal,
  ),
  ...project.indicators.map(
    (each) =>
      `  ${bar(...indicatorFields.map((field) => each[field]))}${each.state === 'partial' ? ' | partial' : ''}`,
  ),
];

const departmentLines = (conversion: Conversion): string[] =>
  conversion.department_targets.flatMap((target) => [
    bar(
      'department',
      target.department,
      JSON.stringify(target.funds),
      target.unit,
      target.goal,
      target.notes,
    ),
    ...target.indicators.map(
      (each) => `  ${bar(each.activity, ...indicatorFields.map((field) => each[field]))}`,
    ),
  ]);

const fundFields = ['initial', 'annual', 'executed', 'points', 'rate', 'score'] as const;
const evaluationFields = ['project', 'department', 'unit', 'leader', 'phone', 'year'] as const;
const resultFields = [
  'category',
  'subcategory',
  'label',
  'name',
  'target',
  'actual',
  'points',
  'score',
  'deviation',
] as const;

const evaluationLines = (conversion: Conversion): string[] =>
  conversion.evaluations.flatMap((evaluation) => [
    bar('evaluation', ...evaluationFields.map((field) => evaluation[field]), evaluation.money_unit),
    ...Object.entries(evaluation.funds).map(
      ([source, fund]) =>
        `  funds ${source}: ${fund ? bar(...fundFields.map((field) => fund[field])) : 'no row'}`,
    ),
    `  goal ${bar(evaluation.goal_expected, evaluation.goal_actual)}`,
    ...evaluation.indicators.map((each) => `  ${bar(...resultFields.map((field) => each[field]))}`),
    `  total ${bar(evaluation.total_points, evaluation.total_score)}`,
  ]);

/** Checks that hold are counted, the others listed. */
function checkLines(conversion: Conversion): string[] {
  const held = new Map<string, number>();
  for (const { identity, holds } of conversion.checks)
    if (holds) held.set(identity, (held.get(identity) ?? 0) + 1);
  return [
    ...[...held].sort().map(([identity, count]) => `checks ${identity}: ${count} hold`),
    ...conversion.checks
      .filter((check) => !check.holds)
      .map((check) =>
        bar(
          `check ${check.identity}: ${check.holds === null ? 'undecided' : 'FAILS'}`,
          check.left_sum,
          check.right_sum,
          check.reason,
          check.terms.map((term) => short(conversion, term.cell)).join(' '),
        ),
      ),
  ];
}

const trustLines = (conversion: Conversion): string[] => [
  ...conversion.repairs.map((repair) =>
    bar(
      `repair ${repair.rule} ${short(conversion, repair.cell)}`,
      repair.before,
      repair.after,
      repair.reason,
    ),
  ),
  ...checkLines(conversion),
  ...conversion.findings.map((finding) =>
    bar(
      `${finding.level} ${finding.code} ${short(conversion, finding.at)}`,
      finding.expected,
      finding.actual,
      finding.note,
    ),
  ),
];

/** What the prose states, sentence by sentence. */
function statementLines({ statements }: Conversion): string[] {
  return statements.flatMap((each, i) => [
    ...(each.sentence === statements[i - 1]?.sentence ? [] : [bar('sentence', each.heading, each.sentence)]),
    `  ${bar(
      [each.quantity, each.code, ...each.names].filter(Boolean).join(' '),
      each.fund,
      each.department,
      `${each.aspect}${each.about_id ? ` of s${each.about_id.split('/s')[1]!}` : ''}`,
      each.phase,
      each.year,
      each.direction,
      each.compared_with,
      `${each.figure ?? '–'} ${each.unit ?? '–'}`,
      `${each.checks.length} checks`,
    )}`,
  ]);
}

const recordLines = (conversion: Conversion): string[] => [
  ...conversion.projects.flatMap(projectLines),
  ...departmentLines(conversion),
  ...evaluationLines(conversion),
  ...statementLines(conversion),
];

const countLine = ({ projects, department_targets, evaluations, statements }: Conversion): string =>
  `projects ${projects.length}, department targets ${department_targets.length}, evaluations ${evaluations.length}, statements ${statements.length}`;

/**
 * A conversion, deterministic, without hashes, line breaks inside values shown as ⏎.
 * @param isFull records one by one; else counted, for a document whose records are those of another
 */
export function conversionToGolden(conversion: Conversion, isFull: boolean): string {
  const { format, kind, department, region, year, pages, status } = conversion.document;
  const lines = [
    bar(`document ${format}`, kind, department, region, year, pages && `${pages} pages`, status),
    ...tableLines(conversion),
    ...amountLines(conversion, isFull),
    ...(isFull ? recordLines(conversion) : [countLine(conversion)]),
    ...trustLines(conversion),
  ];
  return lines.map((line) => line.replaceAll('\n', '⏎') + '\n').join('');
}

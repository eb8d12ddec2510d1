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

const codesOf = (amount: AmountRecord): string =>
  [amount.function_code, amount.government_economic_code, amount.department_economic_code]
    .map((code) => code ?? '')
    .join('/');

function amountLines(conversion: Conversion): string[] {
  const printed = conversion.amounts.filter((amount) => amount.amount !== null);
  const states = new Map<string, number>();
  for (const { table_id, state, amount } of conversion.amounts)
    if (amount === null) {
      const key = `${short(conversion, table_id)} ${state}`;
      states.set(key, (states.get(key) ?? 0) + 1);
    }
  return [
    ...printed.map((amount) =>
      bar(
        `amount ${short(conversion, amount.id)}`,
        amount.row_labels.join(' · '),
        amount.column_path.join(' · '),
        `${amount.amount} ${amount.unit ?? '–'}${amount.is_total ? ' total' : ''}`,
        [amount.direction, amount.phase, amount.fund, amount.measure].map((each) => each ?? '–').join(' '),
        codesOf(amount),
        amount.level === null
          ? null
          : `level ${amount.level}${amount.parent_id ? ` of ${short(conversion, amount.parent_id)}` : ''}`,
        amount.proved_by.length > 0 ? 'proved' : 'not proved',
      ),
    ),
    ...[...states].map(([key, count]) => `amounts ${key}: ${count}`),
  ];
}

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
          check.left,
          check.right,
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

/** The whole conversion; deterministic, without hashes, line breaks inside values shown as ⏎. */
export function conversionToGolden(conversion: Conversion): string {
  const { format, kind, department, region, year, pages, status } = conversion.document;
  const lines = [
    bar(`document ${format}`, kind, department, region, year, pages && `${pages} pages`, status),
    ...tableLines(conversion),
    ...amountLines(conversion),
    ...conversion.projects.flatMap(projectLines),
    ...departmentLines(conversion),
    ...evaluationLines(conversion),
    ...trustLines(conversion),
  ];
  return lines.map((line) => line.replaceAll('\n', '⏎') + '\n').join('');
}

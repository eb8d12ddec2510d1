/**
 * @file The questions people ask of a warehouse, as views: the same SQL in every engine. A new one is one entry, and a section in
 * docs/recipes.md.
 */

export interface View {
  readonly name: string;
  /** What it answers; the comment of the view. */
  readonly question: string;
  readonly sql: string;
}

/** Figures that add up, of papers that are there once, with whose and of when they are. */
const COUNTED = `amounts a JOIN papers d ON d.id = a.document_id WHERE a.counts AND a.amount_yuan IS NOT NULL`;

export const VIEWS: readonly View[] = [
  {
    name: 'papers',
    question:
      'Documents, each paper once: of several files that say the same (one paper in PDF and Word) the first',
    sql: `SELECT * FROM documents WHERE duplicate_of IS NULL AND status IN ('converted', 'partial')`,
  },
  {
    name: 'spending_by_function',
    question: 'What a department spends, or means to, by function class and year (支出功能分类)',
    sql: `SELECT d.department, d.year, a.phase, a.function_code, max(a.function_name) AS function_name, sum(a.amount_yuan) AS yuan
  FROM ${COUNTED} AND a.form IN ('expenditure', 'final_expenditure') AND a.function_code IS NOT NULL
  GROUP BY d.department, d.year, a.phase, a.function_code`,
  },
  {
    name: 'projects_against_spending',
    question:
      'The projects that are listed with their goals, each once, against the 项目支出 of the expenditure table',
    sql: `SELECT s.department, s.year, s.yuan AS project_spending, p.yuan AS listed_projects, p.projects
  FROM (SELECT d.department, d.year, sum(a.amount_yuan) AS yuan
    FROM amounts a JOIN papers d ON d.id = a.document_id
    WHERE a.form = 'expenditure' AND a.measure = 'project' AND a.is_total
    GROUP BY d.department, d.year) s
  JOIN (SELECT department, year, count(*) AS projects, sum(yuan) AS yuan
    FROM (SELECT d.department, d.year, coalesce(p.code, p.name) AS project, max(p.total_yuan) AS yuan
      FROM projects p JOIN papers d ON d.id = p.document_id
      GROUP BY d.department, d.year, coalesce(p.code, p.name)) once
    GROUP BY department, year) p ON p.department = s.department AND p.year = s.year`,
  },
  {
    name: 'budget_against_accounts',
    question: 'What was planned against what was spent, by function class (预算与决算)',
    sql: `SELECT department, year, function_code,
    sum(CASE WHEN phase = 'budget' THEN yuan END) AS budget, sum(CASE WHEN phase = 'executed' THEN yuan END) AS executed
  FROM spending_by_function GROUP BY department, year, function_code`,
  },
  {
    name: 'unproved',
    question: 'Figures that no check proves, with where they stand and why',
    sql: `SELECT d.file, t.title, a.row_labels, a.column_path, a.amount, a.unit, a.unproved AS reason, a.id
  FROM amounts a JOIN documents d ON d.id = a.document_id JOIN tables t ON t.id = a.table_id
  WHERE a.amount <> 0 AND json_array_length(a.proved_by) = 0`,
  },
  {
    name: 'change_over_years',
    question: 'The spending of a department from year to year, under the name it had',
    sql: `SELECT department_id, department, year, yuan, yuan - lag(yuan) OVER (PARTITION BY department_id ORDER BY year) AS change
  FROM (SELECT d.department_id, max(d.department) AS department, d.year, sum(a.amount_yuan) AS yuan
    FROM ${COUNTED} AND a.form = 'expenditure' GROUP BY d.department_id, d.year) y`,
  },
  {
    name: 'department_names',
    question:
      'Departments and units by their ids: all spellings of a name, the years it is named in, and by how many papers',
    sql: `SELECT n.department_id, min(n.name) AS name, count(DISTINCT n.name) AS spellings, min(n.year) AS first_year,
    max(n.year) AS last_year, count(DISTINCT n.document_id) AS papers, max(n.region) AS region, max(n.region_name) AS region_name
  FROM departments n JOIN papers d ON d.id = n.document_id GROUP BY n.department_id`,
  },
  {
    name: 'department_doubts',
    question:
      'Departments of two names that may be one, with the evidence: renamed, merged, or named without the region. For a person to decide',
    sql: `SELECT department_id, other_id, max(name) AS name, max(other_name) AS other_name, evidence, count(DISTINCT item) AS items
  FROM (
    SELECT a.department_id, b.department_id AS other_id, a.name, b.name AS other_name,
      'one name but for the region, one region code' AS evidence, a.short_name AS item
    FROM departments a JOIN departments b
      ON b.region = a.region AND b.short_name = a.short_name AND a.department_id < b.department_id
    UNION ALL
    SELECT a.department_id, b.department_id, a.department, b.department, 'projects of one code in other years', p.code
    FROM projects p JOIN papers a ON a.id = p.document_id
      JOIN projects q ON q.code = p.code
      JOIN papers b ON b.id = q.document_id AND a.department_id < b.department_id AND a.year <> b.year
    WHERE p.code_state = 'complete' AND q.code_state = 'complete'
    UNION ALL
    SELECT a.department_id, b.department_id, a.name, b.name, 'one printed code, one region code, other years', a.code
    FROM departments a JOIN departments b
      ON b.region = a.region AND b.code = a.code AND a.department_id < b.department_id AND a.year <> b.year
  ) pairs GROUP BY department_id, other_id, evidence`,
  },
];

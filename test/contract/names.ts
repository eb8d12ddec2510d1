/**
 * @file The names that the output contract promises, written down apart from the schemas, so that a schema cannot drift away
 * from them: fields may be added, these keep their names and their order.
 */
export const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  document: ['id', 'file', 'format', 'sha256', 'kind', 'department', 'region', 'year', 'pages', 'status'],
  tables: [
    ...[
      'id',
      'form',
      'title',
      'number',
      'unit',
      'pages',
      'found_by',
      'header_rows',
      'rows',
      'columns',
      'cells',
    ],
  ],
  cells: ['row', 'column', 'row_span', 'column_span', 'text', 'raw', 'rules', 'sources'],
  amounts: [
    ...['id', 'table_id', 'form', 'title', 'row_labels', 'column_path', 'direction', 'phase', 'fund'],
    ...['function_code', 'government_economic_code', 'department_economic_code', 'budget_unit'],
    ...['level', 'parent_id', 'measure', 'amount', 'unit', 'amount_yuan', 'raw', 'state', 'is_total'],
    ...['proved_by', 'sources'],
  ],
  projects: [
    ...['id', 'table_id', 'code', 'code_printed', 'code_state', 'name', 'total', 'fiscal', 'other', 'unit'],
    ...['goal', 'state', 'sources', 'indicators'],
  ],
  indicators: [
    ...['id', 'project_id', 'position', 'category', 'subcategory', 'name', 'operator', 'value', 'unit'],
    ...['state', 'assigned', 'sources'],
  ],
  department_targets: ['id', 'table_id', 'department', 'goal', 'funds', 'indicators'],
  department_target_indicators: [
    ...['activity', 'category', 'subcategory', 'name', 'operator', 'value', 'unit'],
  ],
  evaluations: [
    ...['id', 'table_id', 'project', 'department', 'unit', 'leader', 'phone', 'year', 'funds'],
    ...['goal_expected', 'goal_actual', 'total_points', 'total_score'],
  ],
  evaluation_funds: ['initial', 'annual', 'executed', 'points', 'rate', 'score'],
  evaluation_indicators: [
    ...['category', 'subcategory', 'label', 'name', 'target', 'actual', 'points', 'score', 'deviation'],
  ],
  statements: [
    ...['id', 'position', 'quantity', 'names', 'code', 'fund', 'department', 'aspect', 'phase', 'year'],
    ...[
      'direction',
      'compared_with',
      'about_id',
      'whole_id',
      'figure',
      'unit',
      'amount_yuan',
      'sentence',
      'heading',
    ],
    ...['checks', 'sources'],
  ],
  repairs: ['id', 'rule', 'cell', 'before', 'after', 'reason'],
  checks: ['id', 'identity', 'holds', 'left_sum', 'right_sum', 'difference', 'tolerance', 'reason', 'terms'],
  terms: ['cell', 'amount_id', 'sign', 'amount'],
  findings: ['id', 'code', 'level', 'at', 'expected', 'actual', 'note'],
};

/** Columns of the relations that are not the members of the records: what joins, and what needs no quoting in SQL. */
export const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  cells: ['row', 'column_index', 'row_span', 'column_span', 'text', 'raw', 'rules'],
  departments: ['name', 'short_name', 'code', 'region', 'region_name', 'year', 'role'],
  cell_sources: ['page', 'x0', 'y0', 'x1', 'y1', 'path', 'line', 'from_column', 'to_column'],
  repairs: ['id', 'rule', 'table_title', 'page', 'before', 'after', 'reason'],
  checks: ['id', 'identity', 'holds', 'left_sum', 'right_sum', 'difference', 'tolerance', 'reason'],
  check_terms: ['sign', 'side', 'amount'],
  corrections: ['id', 'raw', 'text', 'amount', 'unit', 'amount_yuan', 'author', 'date', 'reason', 'checks'],
  findings: ['id', 'code', 'level', 'place', 'table_title', 'page', 'expected', 'actual', 'note', 'message'],
};

/** Everything else that is no text stands as text: a figure is never a float. */
export const NUMBERS = new Set([
  ...['row', 'column', 'row_span', 'column_span', 'header_rows', 'rows', 'columns', 'pages', 'page', 'box'],
  ...['line', 'year', 'level', 'position'],
]);

/** Members that may hold an empty text: everything else is null where the source leaves it empty. */
export const MAY_BE_EMPTY = new Set(['text', 'raw', 'before', 'after']);

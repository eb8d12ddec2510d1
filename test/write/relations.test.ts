import { parseString } from 'fast-csv';
import { conversionSchema, type Conversion } from '../../src/schemas/index.ts';
import { conversionToCsv, relationToHeader } from '../../src/write/csv.ts';
import { relationToFields } from '../../src/write/datapackage.ts';
import { RELATIONS, relationToColumns } from '../../src/write/relations/index.ts';
import { sampleConversion } from './sample.ts';

const plain = { excel: false, blanks: false, cells: true };

async function readCsv(text: string): Promise<Record<string, string>[]> {
  return new Promise((resolve, reject) => {
    const rows: Record<string, string>[] = [];
    parseString<Record<string, string>, Record<string, string>>(text, { headers: true })
      .on('error', reject)
      .on('data', (row: Record<string, string>) => rows.push(row))
      .on('end', () => resolve(rows));
  });
}

const toCsv = async (
  conversion: Conversion,
  name: string,
  options = plain,
): Promise<Record<string, string>[]> => {
  const relation = RELATIONS.find((each) => each.name === name)!;
  return readCsv(
    (await relationToHeader(relation, options)) +
      Buffer.concat(await conversionToCsv(conversion, relation, options)).toString(),
  );
};

/** The records of the document file that a relation's rows are taken from, by the relation's name. */
const records: Readonly<Record<string, (conversion: Conversion) => readonly object[]>> = {
  documents: ({ document }) => [document],
  departments: ({ document }) =>
    [
      {
        name: document.department,
        role: 'discloser',
        short_name: '清溪县某局',
        code: null,
        department_id: 'd97e1fcc338343254',
      },
    ].map((row) => ({
      region: document.region,
      region_name: document.region_name,
      year: document.year,
      ...row,
    })),
  tables: ({ tables }) => tables,
  cells: ({ tables }) =>
    tables.flatMap(({ cells }) => cells.map(({ column, ...cell }) => ({ ...cell, column_index: column }))),
  cell_sources: ({ tables }) =>
    tables.flatMap(({ cells }) => cells.flatMap(({ sources }) => sources.map(sourceFields))),
  amounts: ({ amounts }) => amounts,
  projects: ({ projects }) => projects,
  indicators: ({ projects }) => projects.flatMap(({ indicators }) => indicators),
  department_targets: (conversion) => conversion.department_targets,
  department_target_indicators: (conversion) =>
    conversion.department_targets.flatMap(({ indicators }) => indicators),
  evaluations: ({ evaluations }) => evaluations,
  evaluation_funds: ({ evaluations }) => evaluations.flatMap(({ funds }) => [funds.total!, funds.fiscal!]),
  evaluation_indicators: ({ evaluations }) => evaluations.flatMap(({ indicators }) => indicators),
  statements: ({ statements }) => statements,
  repairs: ({ repairs }) => repairs.map(({ cell, ...repair }) => ({ ...repair, cell_id: cell })),
  checks: ({ checks }) => checks,
  check_terms: ({ checks }) =>
    checks.flatMap(({ terms }) => terms.map(({ cell, ...term }) => ({ ...term, cell_id: cell }))),
  findings: ({ findings }) => findings.map(({ at, ...finding }) => ({ ...finding, place: at })),
  corrections: ({ amounts }) =>
    amounts.map(({ id, raw, unit, corrected }) => ({ id, raw, unit, ...corrected, checks: [] })),
};

type Source = Conversion['tables'][number]['cells'][number]['sources'][number];

/** A place by the columns that tell it. */
const sourceFields = (source: Source): object => {
  if ('page' in source) return { page: source.page, x0: source.box[0], y1: source.box[3] };
  return 'path' in source ? source : { line: source.line, from_column: source.columns[0] };
};

const ADDED =
  /^(?:id|(?:document|table|evaluation|check|cell|record)_id|position|source|page|table_title|message|duplicate_of|[xy][01]|path|line|(?:from|to)_column)$/;

/** Members that stand in a file of their own. */
const children = ['cells', 'indicators', 'funds', 'terms', 'corrected'];

test('the relations are those of the output contract, in its order', () => {
  expect(RELATIONS.map(({ name }) => name)).toEqual(Object.keys(records));
});

describe.each(RELATIONS.map((relation) => [relation.name, relation] as const))('%s', (name, relation) => {
  const conversion = sampleConversion();
  const source = records[name]!(conversion);

  test('has a column for each member of the JSON record, children and places of cells left out', () => {
    const members = Object.keys(source[0]!).filter(
      (key) =>
        !(children.includes(key) && !(name === 'department_targets' && key === 'funds')) &&
        !(name === 'cells' && key === 'sources'),
    );
    expect(relationToColumns(relation)).toEqual(expect.arrayContaining(members));
  });

  test('adds to the JSON record only ids, positions and what it joins to', () => {
    const added = relationToColumns(relation).filter((column) => !Object.hasOwn(source[0]!, column));
    expect(added.filter((column) => !ADDED.test(column))).toEqual([]);
  });

  test('gives one line a record, with the values of the document file', async () => {
    const lines = await toCsv(conversion, name);
    expect(lines).toHaveLength(source.length);
    for (const [i, record] of source.entries())
      for (const [key, value] of Object.entries(record).filter(
        ([member]) => lines[0]![member] !== undefined,
      )) {
        const expected =
          value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
        expect(lines[i]![key]).toBe(expected);
      }
  });

  test('has rows that fit its own schema', () => {
    const columns = relationToColumns(relation);
    for (const row of relation.rows(conversion, plain))
      relation.schema.parse(Object.fromEntries(columns.map((column) => [column, row[column]])));
  });

  test('describes just its columns in the data package', () => {
    expect(relationToFields(relation).map((field) => field.name)).toEqual(relationToColumns(relation));
  });
});

test('every list of the document file is in a relation', () => {
  const lists = Object.keys(conversionSchema.shape).filter(
    (key) => !['schema_version', 'document'].includes(key),
  );
  expect(RELATIONS.map(({ name }) => name)).toEqual(expect.arrayContaining(lists));
});

test('decimals are numbers, lists are arrays and what may be empty is not required', () => {
  const amounts = relationToFields(RELATIONS.find(({ name }) => name === 'amounts')!);
  const field = (name: string) => amounts.find((each) => each.name === name);
  expect(field('amount')).toMatchObject({ type: 'number' });
  expect(field('amount')?.constraints).toBeUndefined();
  expect(field('sources')).toMatchObject({ type: 'array', constraints: { required: true } });
  expect(field('level')).toMatchObject({ type: 'integer', constraints: { minimum: 1 } });
  expect(field('is_total')).toMatchObject({ type: 'boolean' });
  expect(field('raw')?.constraints).toBeUndefined();
  expect(field('direction')).toMatchObject({
    constraints: { enum: ['revenue', 'expenditure'] },
    columnType: 'direction',
  });
});

describe('CSV for a spreadsheet', () => {
  const excel = { ...plain, excel: true };

  test('begins with a byte order mark', async () => {
    expect(await relationToHeader(RELATIONS[0]!, excel)).toMatch(/^\uFEFFid,/);
  });

  test('guards text that would be run and leaves figures alone', async () => {
    const [indicator] = await toCsv(sampleConversion(), 'indicators', excel);
    expect(indicator!['value']).toBe("'=1200");
    const [project] = await toCsv(sampleConversion(), 'projects', excel);
    expect(project!['total']).toBe('-5.00');
    const [fund] = await toCsv(sampleConversion(), 'evaluation_funds', excel);
    expect(fund!['score']).toBe('-3');
  });

  test('is not what plain CSV does', async () => {
    const [indicator] = await toCsv(sampleConversion(), 'indicators');
    expect(indicator!['value']).toBe('=1200');
  });
});

test('a relation of more rows than are turned into text at once has them all, in order', async () => {
  const sample = sampleConversion();
  const findings = Array.from({ length: 2_000 }, (_, i) => ({ ...sample.findings[0]!, id: `f${i}` }));
  const rows = await toCsv({ ...sample, findings }, 'findings');
  expect(rows.map(({ id }) => id)).toEqual(findings.map(({ id }) => id));
});

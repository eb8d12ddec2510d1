/** @file Names, kinds of values, ids and places: what holds of every record. */
import { MAY_BE_EMPTY, MEMBERS, NUMBERS } from '../names.ts';
import { cellsById, conversionToRecords, conversionToValues, idsOf, type Rule } from './rule.ts';

export const shapeRules: readonly Rule[] = [
  {
    sentence: 'every record has the members of the contract',
    *broken(conversion) {
      for (const [name, records] of Object.entries(conversionToRecords(conversion)))
        for (const record of records) {
          const missing = MEMBERS[name]!.filter((member) => !Object.hasOwn(record, member));
          if (missing.length > 0) yield `${name}: ${missing.join()}`;
        }
    },
  },
  {
    sentence: 'numbers are counts and places only, every figure is text',
    *broken(conversion) {
      for (const [path, name, value] of conversionToValues(conversion))
        if (typeof value === 'number' && !NUMBERS.has(name)) yield path;
    },
  },
  {
    sentence: 'what the source leaves empty is null, never an empty text',
    *broken(conversion) {
      for (const [path, name, value] of conversionToValues(conversion))
        if (value === '' && !MAY_BE_EMPTY.has(name)) yield path;
    },
  },
  {
    sentence: 'ids begin with the sha256 of the document and are unique in their list',
    *broken(conversion) {
      const { id: document, sha256 } = conversion.document;
      if (document !== sha256) yield document;
      for (const records of Object.values(conversionToRecords(conversion))) {
        const seen = new Set<string>();
        for (const { id = document } of records as { id?: string }[]) {
          if (!id.startsWith(document) || (seen.has(id) && id !== document)) yield id;
          seen.add(id);
        }
      }
    },
  },
  {
    sentence: 'every record says where it is printed',
    *broken(conversion) {
      for (const [name, records] of Object.entries(conversionToRecords(conversion)))
        for (const [i, record] of (records as { sources?: unknown[] }[]).entries())
          if (name !== 'cells' && record.sources?.length === 0) yield `${name} ${i}`;
      for (const [id, cell] of cellsById(conversion))
        if (cell.sources.length === 0 && cell.text !== '') yield id;
    },
  },
  {
    sentence: 'a source has the shape of its format, and its page exists',
    *broken({ document, ...conversion }) {
      const shapes = { page: ['pdf', 'ofd'], path: ['docx', 'doc', 'html', 'xlsx'], line: ['text'] };
      for (const [path, name, value] of conversionToValues(conversion)) {
        const formats: readonly string[] | undefined = shapes[name as keyof typeof shapes];
        if (formats && !formats.includes(document.format ?? '')) yield path;
        if (name === 'page' && Number(value) > document.pages!) yield path;
      }
    },
  },
  {
    sentence: 'a box goes from left to right and from top to bottom',
    *broken(conversion) {
      for (const [path, name, value] of conversionToValues(conversion)) {
        if (name !== 'box' || !path.endsWith('[0]')) continue;
        if (typeof value !== 'number' || !Number.isFinite(value)) yield path;
      }
      for (const [id, { sources }] of cellsById(conversion))
        for (const source of sources) {
          const [x0, y0, x1, y1] = 'box' in source ? source.box : [0, 0, 0, 0];
          if (x0 > x1 || y0 > y1) yield id;
        }
    },
  },
  {
    sentence: 'every table that a record names exists',
    *broken(conversion) {
      const tables = idsOf(conversion.tables);
      const { amounts, projects, department_targets, evaluations } = conversion;
      for (const { id, table_id } of [...amounts, ...projects, ...department_targets, ...evaluations])
        if (!tables.has(table_id)) yield id;
    },
  },
  {
    sentence: 'children name their parent and count from 0',
    *broken({ projects, department_targets, evaluations }) {
      const children = [
        ...projects.flatMap(({ id, indicators }) =>
          indicators.map((each, i) => [id, i, each.project_id, each]),
        ),
        ...department_targets.flatMap(({ id, indicators }) =>
          indicators.map((each, i) => [id, i, each.department_target_id, each]),
        ),
        ...evaluations.flatMap(({ id, indicators }) =>
          indicators.map((each, i) => [id, i, each.evaluation_id, each]),
        ),
      ] as [string, number, string, { id: string; position: number }][];
      for (const [parent, i, named, { id, position }] of children)
        if (named !== parent || position !== i) yield id;
    },
  },
  {
    sentence: 'the file is relative, with forward slashes',
    *broken({ document }) {
      if (/^([a-z]:)?[\\/]|\\/i.test(document.file)) yield document.file;
    },
  },
];

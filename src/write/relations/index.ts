/** @file The relations that a document file is taken apart into: one CSV file each. A new relation is one entry in the list. */
import { z } from 'zod';
import {
  amountSchema,
  departmentTargetIndicatorSchema,
  departmentTargetSchema,
  documentSchema,
  evaluationFundSchema,
  evaluationIndicatorSchema,
  evaluationSchema,
  FUND_SOURCES,
  indicatorSchema,
  projectSchema,
  statementSchema,
  tableSchema,
  type Conversion,
} from '../../schemas/index.ts';
import { id } from '../../schemas/common.ts';
import { cells, cellSources } from './cells.ts';
import { checks, checkTerms } from './checks.ts';
import { corrections } from './corrections.ts';
import { departments } from './departments.ts';
import { findings, repairs } from './findings.ts';
import {
  documentColumn,
  position,
  relationSchema,
  type Relation,
  type Row,
  type RowOptions,
} from './relation.ts';

export type { Relation, RowOptions } from './relation.ts';

/** A relation whose records are a top-level list of the document file. */
const listOf = <K extends 'tables' | 'projects' | 'department_targets' | 'evaluations' | 'statements'>(
  key: K,
) =>
  function* (conversion: Conversion): Generator<Row> {
    for (const record of conversion[key]) yield { ...record, ...documentColumn(conversion) };
  };

/** A relation whose records stand in a list of their parents. */
const childrenOf =
  (parents: 'projects' | 'department_targets' | 'evaluations') =>
  (conversion: Conversion): Row[] =>
    conversion[parents].flatMap(({ indicators }) =>
      indicators.map((child) => ({ ...child, ...documentColumn(conversion) })),
    );

const fundRows = (conversion: Conversion): Row[] =>
  conversion.evaluations.flatMap(({ id: evaluation_id, funds }) =>
    FUND_SOURCES.flatMap((source, position) => {
      const fund = funds[source];
      if (!fund) return [];
      return [
        {
          id: `${evaluation_id}/${source}`,
          ...documentColumn(conversion),
          evaluation_id,
          position,
          source,
          ...fund,
        },
      ];
    }),
  );

/** A blank states nothing: it is a cell, and a row here only where it is asked for, or a reviewer says what should stand there. */
function* amountRows(conversion: Conversion, { blanks }: RowOptions): Generator<Row> {
  for (const record of conversion.amounts)
    if (blanks || record.state !== 'blank' || record.corrected)
      yield { ...record, ...documentColumn(conversion) };
}

/** The order of the list is the order of the output contract. */
export const RELATIONS: readonly Relation[] = [
  {
    name: 'documents',
    title: 'Documents / 文件',
    schema: documentSchema.extend({
      duplicate_of: id
        .nullable()
        .describe(
          'The document that says the same, in another format or place: count one of them / 与之相同的文件',
        ),
    }),
    rows: ({ document }) => [{ ...document, duplicate_of: null }],
  },
  departments,
  {
    name: 'tables',
    title: 'Tables / 表格',
    schema: relationSchema(tableSchema.omit({ cells: true }).shape),
    rows: listOf('tables'),
  },
  cells,
  cellSources,
  {
    name: 'amounts',
    title: 'Figures of budget and final-accounts tables / 金额',
    schema: relationSchema(amountSchema.omit({ corrected: true }).shape),
    rows: amountRows,
  },
  {
    name: 'projects',
    title: 'Projects and their performance goals / 项目支出绩效目标',
    schema: relationSchema(projectSchema.omit({ indicators: true }).shape),
    rows: listOf('projects'),
  },
  {
    name: 'indicators',
    title: 'Performance indicators of projects / 项目绩效指标',
    schema: relationSchema(indicatorSchema.shape),
    rows: childrenOf('projects'),
  },
  {
    name: 'department_targets',
    title: 'Performance targets of departments / 部门整体支出绩效目标',
    schema: relationSchema(departmentTargetSchema.omit({ indicators: true }).shape),
    rows: listOf('department_targets'),
  },
  {
    name: 'department_target_indicators',
    title: 'Performance indicators of departments / 部门整体绩效指标',
    schema: relationSchema(departmentTargetIndicatorSchema.shape),
    rows: childrenOf('department_targets'),
  },
  {
    name: 'evaluations',
    title: 'Self-evaluations of projects / 项目支出绩效自评',
    schema: relationSchema(evaluationSchema.omit({ indicators: true, funds: true }).shape),
    rows: listOf('evaluations'),
  },
  {
    name: 'evaluation_funds',
    title: 'Funds of self-evaluations / 自评资金',
    schema: relationSchema(evaluationFundSchema.shape, {
      evaluation_id: id,
      position,
      source: z.enum(FUND_SOURCES).describe('Kind of funds / 资金来源'),
    }),
    rows: fundRows,
  },
  {
    name: 'evaluation_indicators',
    title: 'Indicators of self-evaluations / 自评指标',
    schema: relationSchema(evaluationIndicatorSchema.shape),
    rows: childrenOf('evaluations'),
  },
  {
    name: 'statements',
    title: 'Figures that the prose states / 文字说明中的数字',
    schema: relationSchema(statementSchema.shape),
    rows: listOf('statements'),
  },
  repairs,
  checks,
  checkTerms,
  findings,
  corrections,
];

/** Column names of a relation, in order. */
export const relationToColumns = (relation: Relation): string[] => Object.keys(relation.schema.shape);

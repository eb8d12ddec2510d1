/** @file The relations that a document file is taken apart into: one CSV file each. A new relation is one entry in the list. */
import { z } from 'zod';
import {
  amountSchema,
  cellSchema,
  checkSchema,
  departmentTargetIndicatorSchema,
  departmentTargetSchema,
  documentSchema,
  evaluationFundSchema,
  evaluationIndicatorSchema,
  evaluationSchema,
  findingSchema,
  FUND_SOURCES,
  indicatorSchema,
  projectSchema,
  repairSchema,
  statementSchema,
  tableSchema,
  type Conversion,
} from '../schemas/index.ts';
import { id } from '../schemas/common.ts';

type Row = Readonly<Record<string, unknown>>;

export interface Relation {
  /** Name of the file without its ending, and of the resource in the data package. */
  readonly name: string;
  readonly title: string;
  /** One property a column, in column order. Null and absent values are empty fields. */
  readonly schema: z.ZodObject;
  /** The rows of one document in the order of the document file. */
  readonly rows: (conversion: Conversion) => Iterable<Row>;
}

/** `id` first, then the document and the parent, then the record's own fields as the document file names them. */
const relationSchema = (shape: z.ZodRawShape, parents: z.ZodRawShape = {}): z.ZodObject => {
  const { id: own, ...fields } = shape;
  return z.strictObject({ id: own ?? id, document_id: id, ...parents, ...fields });
};

const documentColumn = (conversion: Conversion): { document_id: string } => ({
  document_id: conversion.document.id,
});

/** A relation whose records are a top-level list of the document file. */
const listOf = <
  K extends
    | 'tables'
    | 'amounts'
    | 'projects'
    | 'department_targets'
    | 'evaluations'
    | 'statements'
    | 'repairs'
    | 'checks'
    | 'findings',
>(
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

const cellRows = (conversion: Conversion): Row[] =>
  conversion.tables.flatMap((table) =>
    table.cells.map((cell, position) => ({
      id: `${table.id}/r${cell.row}c${cell.column}`,
      ...documentColumn(conversion),
      table_id: table.id,
      position,
      ...cell,
    })),
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

/** The order of the list is the order of the output contract. */
export const RELATIONS: readonly Relation[] = [
  {
    name: 'documents',
    title: 'Documents / 文件',
    schema: documentSchema,
    rows: ({ document }) => [document],
  },
  {
    name: 'tables',
    title: 'Tables / 表格',
    schema: relationSchema(tableSchema.omit({ cells: true }).shape),
    rows: listOf('tables'),
  },
  {
    name: 'cells',
    title: 'Cells as printed and as read / 单元格',
    schema: relationSchema(cellSchema.shape, { table_id: id, position: z.int().min(0) }),
    rows: cellRows,
  },
  {
    name: 'amounts',
    title: 'Figures of budget and final-accounts tables / 金额',
    schema: relationSchema(amountSchema.shape),
    rows: listOf('amounts'),
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
      position: z.int().min(0),
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
  {
    name: 'repairs',
    title: 'What was changed, and why / 修复',
    schema: relationSchema(repairSchema.shape),
    rows: listOf('repairs'),
  },
  {
    name: 'checks',
    title: 'Identities, evaluated / 勾稽检查',
    schema: relationSchema(checkSchema.shape),
    rows: listOf('checks'),
  },
  {
    name: 'findings',
    title: 'Doubts, with their places / 发现',
    schema: relationSchema(findingSchema.shape),
    rows: listOf('findings'),
  },
];

/** Column names of a relation, in order. */
export const relationToColumns = (relation: Relation): string[] => Object.keys(relation.schema.shape);

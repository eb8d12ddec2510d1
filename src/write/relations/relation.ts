/** @file What a relation is: columns with a schema, and the rows of one document. */
import { z } from 'zod';
import { id } from '../../schemas/common.ts';
import type { Conversion } from '../../schemas/index.ts';

export type Row = Readonly<Record<string, unknown>>;

/** What the rows are made with. */
export interface RowOptions {
  /** Blank amounts are rows too. */
  readonly blanks: boolean;
  /** The cells of the tables, and their places. */
  readonly cells: boolean;
}

export interface Relation {
  /** Name of the file without its ending, and of the resource in the data package. */
  readonly name: string;
  readonly title: string;
  /** One property a column, in column order. Null and absent values are empty fields. */
  readonly schema: z.ZodObject;
  /** The rows of one document in the order of the document file. */
  readonly rows: (conversion: Conversion, options: RowOptions) => Iterable<Row>;
}

/** `id` first, then the document and the parent, then the record's own fields as the document file names them. */
export const relationSchema = (shape: z.ZodRawShape, parents: z.ZodRawShape = {}): z.ZodObject => {
  const { id: own, ...fields } = shape;
  return z.strictObject({ id: own ?? id, document_id: id, ...parents, ...fields });
};

/** The column that every relation but the documents has. */
export const documentColumn = (conversion: Conversion): { readonly document_id: string } => ({
  document_id: conversion.document.id,
});

/** Where a row stands among those of its parent, from 0. */
export const position = z
  .int()
  .min(0)
  .describe('Order within its parent, from 0 / 所属记录内的顺序，从 0 起');

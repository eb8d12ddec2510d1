/** @file Field shapes that several records share. */
import { z } from 'zod';

/** Decimal text, exact: `103.575000`, `-0.50`. */
export const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .describe('Exact decimal as text / 精确小数，文本');

/** Anything printed; null where the source leaves it empty. */
export const printed = z.string().min(1).nullable();

export const id = z.string().min(1).describe('Content address / 内容地址');

const page = z.strictObject({
  page: z.int().min(1),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
});
const node = z.strictObject({ path: z.string() });
const line = z.strictObject({ line: z.int().min(1), columns: z.tuple([z.int(), z.int()]) });

export const sources = z
  .array(z.union([page, node, line]))
  .describe(
    'Where it is printed: page and box in points, node path, or line and columns / 出处：页与坐标、节点路径或行与列',
  );

/** @file `suanpan schema [NAME]` */
import { z } from 'zod';
import { UsageError } from '../errors.ts';
import { changesSchema, decisionsSchema, documentFileSchema, manifestSchema } from '../schemas/index.ts';
import { dataPackageToJson } from '../write/datapackage.ts';
import { RELATIONS } from '../write/relations/index.ts';
import { EXIT } from './exit.ts';
import { nearestWord } from './suggest.ts';

const schemaToText = (schema: z.ZodType): string => `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`;

/** Each schema by name, rendered when it is asked for. */
const schemas: ReadonlyMap<string, () => string> = new Map([
  ['document', () => schemaToText(documentFileSchema)],
  ['manifest', () => schemaToText(manifestSchema)],
  ['changes', () => schemaToText(changesSchema)],
  ['review', () => schemaToText(decisionsSchema)],
  ['datapackage', dataPackageToJson],
  ...RELATIONS.map(({ name, schema }) => [name, () => schemaToText(schema)] as const),
]);

/** In the order that they are listed. */
export const SCHEMA_NAMES = [...schemas.keys()];

/** @throws UsageError for a name that does not exist, with the nearest one */
export async function schema(name: string | undefined): Promise<number> {
  if (name === undefined) {
    process.stdout.write(`${SCHEMA_NAMES.join('\n')}\n`);
    return EXIT.done;
  }
  const render = schemas.get(name);
  if (!render) {
    const near = nearestWord(name, SCHEMA_NAMES);
    throw new UsageError(`there is no schema ${name}${near ? `; did you mean ${near}?` : ''}`);
  }
  process.stdout.write(render());
  return EXIT.done;
}

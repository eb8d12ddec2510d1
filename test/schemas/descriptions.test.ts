/** Every column of every relation is described in English and in Chinese. */
import { z } from 'zod';
import { RELATIONS } from '../../src/write/relations/index.ts';

const BOTH = / \/ .*\p{Script=Han}/u;

test.each(RELATIONS.map(({ name, schema }) => [name, schema] as const))('%s', (_, schema) => {
  const { properties = {} } = z.toJSONSchema(schema) as {
    properties?: Record<string, { description?: string }>;
  };
  const bad = Object.entries(properties).filter(([, { description = '' }]) => !BOTH.test(description));
  expect(bad.map(([name, { description }]) => `${name}: ${description}`)).toEqual([]);
});

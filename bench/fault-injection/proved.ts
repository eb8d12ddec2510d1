/** @file What it means that a figure is called proved in one aspect. */
import type { AmountRecord } from '../../src/schemas/index.ts';
import type { Aspect } from './kinds/kind.ts';

export const isProvedIn = ({ proved_by }: AmountRecord, _aspect: Aspect): boolean => proved_by.length > 0;

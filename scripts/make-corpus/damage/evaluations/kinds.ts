/**
 * @file Damage to dumps of self-evaluations, one cell a line: each kind found in real ones, or one step from it, as a function that puts
 * it on a clean dump.
 */
import type { DamageKind } from '../kinds.ts';
import type { FormsDocument } from './document.ts';
import { fundDamage } from './fund-kinds.ts';
import { indicatorDamage } from './indicator-kinds.ts';
import { layoutDamage } from './layout-kinds.ts';

export type FormDamage = DamageKind<FormsDocument>;

export const formDamageKinds: readonly FormDamage[] = [...layoutDamage, ...fundDamage, ...indicatorDamage];

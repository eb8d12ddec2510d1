/** @file The registry of forms: adding one is an entry here and its aliases in words/aliases.ts. */
import { BUDGET_FORMS } from './budget.ts';
import { FINAL_ACCOUNTS_FORMS } from './final-accounts.ts';
import type { Form } from './form.ts';
import { PERFORMANCE_FORMS } from './performance.ts';

export type { Direction, Form, Phase } from './form.ts';

/** What is known of a table that belongs to no family (其他): figures are read, direction and phase are not guessed. */
export const OTHER_FORM: Form = {
  id: 'other',
  name: '其他',
  layout: 'other',
  direction: null,
  phase: null,
  fund: null,
  headerWords: [],
  counterpart: null,
};

export const FORMS: readonly Form[] = [...BUDGET_FORMS, ...FINAL_ACCOUNTS_FORMS, ...PERFORMANCE_FORMS];

/** The form of an id; the one that knows nothing for `other` and for ids that are none. */
export const formOf = (id: string): Form => FORMS.find((form) => form.id === id) ?? OTHER_FORM;

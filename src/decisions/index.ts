/** @file What reviewers decide: kept in `review.json` of an output, put into its records. */
export { applyDecisions } from './apply.ts';
export * from './file.ts';
export { withoutPeople } from './redact.ts';

/**
 * @file What a document of the corpus does not give yet, with the reason; each line is a debt. A document that stands here under
 * an aspect is not held to it, and one that stands here under `golden` needs no golden file.
 */
export type Aspect =
  | 'golden'
  | 'contract'
  | 'facts'
  | 'tables'
  | 'cells'
  | 'amounts'
  | 'projects'
  | 'departments'
  | 'evaluations'
  | 'quiet';

export const pending: Readonly<Record<string, Partial<Record<Aspect, string>>>> = {};

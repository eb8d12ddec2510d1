/** @file What is counted while a data set is written, for its card. */
import type { Conversion } from '../schemas/index.ts';
import { amountsToProofCounts } from '../write/proof-counts.ts';

type Counter = Map<string, number>;

/** Documents by what they are; rows by config and split; damage, repairs and proof over all. */
export interface Tally {
  documents: number;
  readonly departments: Set<string>;
  readonly years: Counter;
  readonly regions: Counter;
  readonly kinds: Counter;
  readonly formats: Counter;
  readonly forms: Counter;
  readonly repairs: Counter;
  readonly findings: Counter;
  /** `projects/train` */
  readonly rows: Counter;
  proof: ReturnType<typeof amountsToProofCounts>;
  /** Pages that were read from pictures. */
  recognised: number;
}

export const newTally = (): Tally => ({
  documents: 0,
  departments: new Set(),
  years: new Map(),
  regions: new Map(),
  kinds: new Map(),
  formats: new Map(),
  forms: new Map(),
  repairs: new Map(),
  findings: new Map(),
  rows: new Map(),
  proof: amountsToProofCounts([]),
  recognised: 0,
});

/** Adds one, or more, to a count. */
export const countUp = (counter: Counter, key: string, by = 1): void =>
  void counter.set(key, (counter.get(key) ?? 0) + by);

const addProof = (a: Tally['proof'], b: Tally['proof']): Tally['proof'] => {
  const keys = Object.keys(a) as (keyof Tally['proof'])[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as Tally['proof'];
};

/** Counts a document that is in the data set. */
export function tallyDocument(
  tally: Tally,
  { document, tables, amounts, repairs, findings }: Conversion,
): void {
  tally.documents++;
  if (document.department_id !== null) tally.departments.add(document.department_id);
  countUp(tally.years, String(document.year ?? 'unknown'));
  countUp(tally.regions, document.region_name ?? document.region ?? 'unknown');
  countUp(tally.kinds, document.kind);
  countUp(tally.formats, document.format ?? 'unknown');
  for (const { form } of tables) countUp(tally.forms, form);
  for (const { rule } of repairs) countUp(tally.repairs, rule);
  for (const { code } of findings) countUp(tally.findings, code);
  tally.recognised += findings.filter(({ code }) => code === 'page.ocr_text').length;
  tally.proof = addProof(tally.proof, amountsToProofCounts(amounts));
}

/** @file Decisions in the browser's storage, over those that the output keeps. */
import type { KeptDecision, ReviewCell, ReviewDocument, ReviewSource } from '../shapes.ts';

/** As review.json has it (schemas/decisions.ts); printed text, place and id say to what it holds, should the document be read anew. */
export interface PageDecision {
  readonly document: string;
  readonly file: string;
  readonly cell: string;
  readonly printed: string;
  readonly sources: readonly ReviewSource[];
  readonly verdict: 'right' | 'wrong' | 'withdrawn';
  /** What it ought to say; null where that is not known, or it is right. */
  readonly value: string | null;
  readonly note: string | null;
  readonly author: string | null;
  /** Day of the decision, `2026-11-30`. */
  readonly date: string;
}

const PREFIX = 'suanpan-decision/';

const parseStored = (text: string | null): PageDecision => JSON.parse(text ?? '{}') as PageDecision;

/** Those of all documents of this browser, by cell. */
export const storedDecisions = (): PageDecision[] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .sort()
    .map((key) => parseStored(localStorage.getItem(key)));

/** What is decided of a document, by the key of the cell: here, or before. */
export function keptFor({
  sha256,
  decisions,
}: ReviewDocument): Map<string, Pick<PageDecision, 'verdict' | 'value' | 'note' | 'author'>> {
  const kept = new Map<string, KeptDecision | PageDecision>(decisions.map((each) => [each.key, each]));
  const own = `${PREFIX}${sha256}/`;
  for (const name of Object.keys(localStorage)) {
    if (!name.startsWith(own)) continue;
    const decision = parseStored(localStorage.getItem(name));
    if (decision.verdict === 'withdrawn') kept.delete(name.slice(own.length));
    else kept.set(name.slice(own.length), decision);
  }
  return kept;
}

/** What is taken back and no output keeps is forgotten. */
export function keepDecision(
  { sha256, file, decisions }: ReviewDocument,
  { key, raw, text, sources }: ReviewCell,
  said: Pick<PageDecision, 'verdict' | 'value' | 'note' | 'author'>,
): void {
  const name = `${PREFIX}${sha256}/${key}`;
  if (said.verdict === 'withdrawn' && !decisions.some((each) => each.key === key))
    return localStorage.removeItem(name);
  const decision: PageDecision = {
    ...{ document: sha256, file, cell: `${sha256}/${key}`, printed: raw ?? text, sources },
    ...said,
    date: new Date().toISOString().slice(0, 10),
  };
  localStorage.setItem(name, JSON.stringify(decision));
}

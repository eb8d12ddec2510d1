/** @file What a reviewer decides of a cell: kept in the browser, taken out as review.json. Nothing printed is changed by it. */
import { elementById } from './dom.ts';
import type { Lookup } from './lookup.ts';

/** One decision; the printed text and the id say to what it holds, should the document be read anew. */
interface Decision {
  readonly document: string;
  readonly file: string;
  readonly cell: string;
  readonly printed: string;
  readonly verdict: 'right' | 'wrong';
  /** What it ought to say; null where that is not known, or it is right. */
  readonly value: string | null;
  readonly note: string | null;
  readonly author: string | null;
  /** Day of the decision, `2026-11-30`. */
  readonly date: string;
}

const PREFIX = 'suanpan-decision/';

/** Those of all documents of this browser, by cell. */
function keptDecisions(): Decision[] {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  return keys.sort().map((key) => JSON.parse(localStorage.getItem(key) ?? '{}') as Decision);
}

function exportDecisions(): void {
  const text = `${JSON.stringify({ decisions: keptDecisions() }, null, 2)}\n`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'review.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

export interface DecisionForm {
  /** Shows what was decided of a cell; the form is hidden for what is no cell. */
  readonly show: (key: string) => void;
  /** Keys of the cells of this document that were decided. */
  readonly decided: () => ReadonlySet<string>;
}

const field = (id: string): HTMLInputElement => elementById<HTMLInputElement>(id);

const trimmedOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** @param onDecided told when something was decided or taken back */
export function createDecisionForm({ document: shown, cells }: Lookup, onDecided: () => void): DecisionForm {
  const form = elementById<HTMLFormElement>('decision');
  let key = '';
  const nameOfCell = (): string => `${PREFIX}${shown.sha256}/${key}`;
  const show = (chosen: string): void => {
    key = chosen;
    form.hidden = !cells.has(key);
    const kept = JSON.parse(localStorage.getItem(nameOfCell()) ?? 'null') as Decision | null;
    for (const verdict of ['right', 'wrong'] as const) field(verdict).checked = kept?.verdict === verdict;
    field('value').value = kept?.value ?? '';
    field('note').value = kept?.note ?? '';
    if (kept?.author) field('author').value = kept.author;
  };
  const decide = (): void => {
    const cell = cells.get(key)?.cell;
    if (!cell) return;
    const decision: Decision = {
      document: shown.sha256,
      file: shown.file,
      cell: `${shown.sha256}/${key}`,
      printed: cell.raw ?? cell.text,
      verdict: field('right').checked ? 'right' : 'wrong',
      value: field('right').checked ? null : trimmedOrNull(field('value').value),
      note: trimmedOrNull(field('note').value),
      author: trimmedOrNull(field('author').value),
      date: new Date().toISOString().slice(0, 10),
    };
    localStorage.setItem(nameOfCell(), JSON.stringify(decision));
    show(key);
    onDecided();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    decide();
  });
  elementById('take-back').addEventListener('click', () => {
    localStorage.removeItem(nameOfCell());
    show(key);
    onDecided();
  });
  elementById('export').addEventListener('click', exportDecisions);
  const own = `${PREFIX}${shown.sha256}/`;
  return {
    show,
    decided: () =>
      new Set(
        Object.keys(localStorage)
          .filter((each) => each.startsWith(own))
          .map((each) => each.slice(own.length)),
      ),
  };
}

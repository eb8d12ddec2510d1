/** @file What a reviewer decides of a cell: kept in the browser, taken out as review.json. Nothing printed is changed by it. */
import { elementById, fill } from './dom.ts';
import { keepDecision, storedDecisions, keptFor, type PageDecision } from './kept.ts';
import type { Lookup } from './lookup.ts';
import { word } from './words.ts';

function exportDecisions(): void {
  const text = `${JSON.stringify({ decisions: storedDecisions() }, null, 2)}\n`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'review.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

export interface DecisionForm {
  /** Shows what was decided of a cell; the form is hidden for what is no cell. */
  readonly show: (key: string) => void;
  /** Cells of this document that were decided, with what they ought to say. */
  readonly decided: () => ReadonlyMap<string, string>;
  /** Says that the cell is right, or begins to say that it is wrong. */
  readonly say: (verdict: 'right' | 'wrong') => void;
}

const field = (id: string): HTMLInputElement => elementById<HTMLInputElement>(id);

const trimmedOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const readFields = (): Pick<PageDecision, 'verdict' | 'value' | 'note' | 'author'> => ({
  verdict: field('right').checked ? 'right' : 'wrong',
  value: field('right').checked ? null : trimmedOrNull(field('value').value),
  note: trimmedOrNull(field('note').value),
  author: trimmedOrNull(field('author').value),
});

function showFields(kept: Pick<PageDecision, 'verdict' | 'value' | 'note' | 'author'> | undefined): void {
  for (const verdict of ['right', 'wrong'] as const) field(verdict).checked = kept?.verdict === verdict;
  field('value').value = kept?.value ?? '';
  field('note').value = kept?.note ?? '';
  if (kept?.author) field('author').value = kept.author;
  elementById('take-back').hidden = kept === undefined;
}

/** @param onDecided told when something was decided or taken back */
export function createDecisionForm(lookup: Lookup, onDecided: () => void): DecisionForm {
  const { document: shown, cells } = lookup;
  const form = elementById<HTMLFormElement>('decision');
  let key = '';
  const show = (chosen: string): void => {
    key = chosen;
    form.hidden = !cells.has(key);
    showFields(keptFor(shown).get(key));
  };
  const countKept = (): void =>
    fill(elementById('decided-count'), storedDecisions().length > 0 ? String(storedDecisions().length) : '');
  const keep = (said: Pick<PageDecision, 'verdict' | 'value' | 'note' | 'author'>): void => {
    const cell = cells.get(key)?.cell;
    if (!cell) return;
    keepDecision(shown, cell, said);
    show(key);
    countKept();
    onDecided();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keep(readFields());
  });
  // who types what it should be says that it is wrong
  field('value').addEventListener('input', () => (field('wrong').checked = true));
  elementById('take-back').addEventListener('click', () => {
    keep({ ...readFields(), verdict: 'withdrawn' });
  });
  elementById('export').addEventListener('click', exportDecisions);
  countKept();
  return {
    show,
    say(verdict) {
      if (form.hidden) return;
      field(verdict).checked = true;
      if (verdict === 'right') keep(readFields());
      else field('value').focus();
    },
    decided: () =>
      new Map(
        [...keptFor(shown)].map(([at, { verdict, value }]) => [
          at,
          verdict === 'right' ? '✓' : `✗ ${value ?? word('wrong')}`,
        ]),
      ),
  };
}

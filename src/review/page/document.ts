/** @file The page of a document: its parts, and what happens in the others when something is chosen in one. */
import type { ReviewDocument } from '../shapes.ts';
import { detailsOf, termKeysOf } from './details.ts';
import { createDecisionForm } from './decisions.ts';
import { fill, fillAll, elementById, make } from './dom.ts';
import { listenToKeys } from './keyboard.ts';
import { createListView } from './list-view.ts';
import { loadData } from './load.ts';
import { lookUp, pageOf, tableKeyOf, type Lookup } from './lookup.ts';
import { createPictureView } from './picture-view.ts';
import { createTableView } from './table-view.ts';
import { offerLanguages, word, wordOr } from './words.ts';

/** `#<document>/<key>`; a document's name is hexadecimal, so that no other address is ever made of it. */
function readAddress(): { name: string; key: string } {
  const [, name = '', key = ''] = /^#([0-9a-f]{16})(?:\/(.*))?$/.exec(decodeURI(location.hash)) ?? [];
  return { name, key };
}

/** Whether cells stand on pages: those of Word, web pages, workbooks and text have paths and lines instead. */
const showsPages = ({ hasOriginal, tables }: ReviewDocument): boolean =>
  hasOriginal ||
  tables.some(({ cells }) => cells.some(({ sources }) => sources.some((source) => 'page' in source)));

function drawHead(shown: ReviewDocument): void {
  const { department, file, region, year, kind, hasOriginal, format } = shown;
  document.title = `${department ?? file} · ${word('title')}`;
  fill(elementById('title'), department ?? file);
  fill(elementById('facts'), [region, year, wordOr(kind), file].filter((fact) => fact !== null).join(' · '));
  elementById('picture-pane').hidden = !showsPages(shown);
  const said = format === 'ofd' ? 'places_ofd' : 'places_only';
  fill(elementById('no-picture'), hasOriginal ? '' : word(said));
  elementById('boxes').classList.toggle('places', !hasOriginal);
}

function drawTableChoice({ tables }: ReviewDocument, shown: string): void {
  const choice = elementById<HTMLSelectElement>('table-choice');
  fillAll(
    choice,
    tables.map(({ key, title, form, pages }, index) => {
      const place =
        pages.length > 0 ? ` (${word('page')} ${[...new Set([pages[0], pages.at(-1)])].join('–')})` : '';
      return make('option', { value: key }, `${index + 1}. ${title ?? wordOr(form)}${place}`);
    }),
  );
  choice.value = shown;
}

/** @returns what opens and closes the help */
function offerHelp(): () => void {
  const help = elementById<HTMLDialogElement>('help');
  elementById('help-button').addEventListener('click', () => help.showModal());
  elementById('close').addEventListener('click', () => help.close());
  return () => (help.open ? help.close() : help.showModal());
}

/** A term of a check leads to its cell. */
const listenToTerms = (choose: (key: string) => void): void =>
  elementById('details').addEventListener('click', (event) => {
    const term = event.target instanceof HTMLElement ? event.target.dataset['term'] : undefined;
    if (term === undefined) return;
    event.preventDefault();
    choose(term);
  });

/** Puts the parts together. */
function putTogether(lookup: Lookup): void {
  const { document: shown } = lookup;
  let chosen = '';
  let tableKey = shown.tables[0]?.key ?? '';
  const look = (key: string | null): void => {
    const on = key ?? chosen;
    const details = detailsOf(on, lookup);
    fill(elementById('details'), ...(details.length > 0 ? details : [make('p', {}, word('pick'))]));
    const terms = termKeysOf(on, lookup);
    table.mark(on, terms);
    picture?.mark(on, terms);
  };
  const showTable = (key: string): void => {
    tableKey = key;
    elementById<HTMLSelectElement>('table-choice').value = key;
    table.show(shown.tables.find((each) => each.key === key) ?? null);
    table.tick(decision.decided());
  };
  const choose = (key: string): void => {
    chosen = key;
    if (tableKeyOf(key) !== '') showTable(tableKeyOf(key));
    look(key);
    decision.show(key);
    void picture?.show(pageOf(lookup, key) ?? 1);
    history.replaceState(null, '', `#${shown.name}/${encodeURI(key)}`);
    if (lookup.cells.has(key)) table.focus(key);
  };
  const events = { onLook: look, onChoose: choose };
  const table = createTableView(elementById('table'), events);
  const picture = showsPages(shown) ? createPictureView(lookup, events) : null;
  const decision = createDecisionForm(lookup, () => table.tick(decision.decided()));
  const list = createListView(lookup, choose);
  elementById('table-choice').addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    showTable(target.value);
    void picture?.show(pageOf(lookup, target.value) ?? 1);
  });
  listenToTerms(choose);
  listenToKeys({
    walk: (by) => list.walk(by),
    turn: (by) => picture?.step(by),
    search: () => elementById('search').focus(),
    help: offerHelp(),
    decide: (verdict) => decision.say(verdict),
    zoom: (by) => picture?.zoom(by),
    texts: () => picture?.texts(),
  });
  offerLanguages(elementById('language'), () => {
    drawHead(shown);
    drawTableChoice(shown, tableKey);
    list.draw();
    look(null);
  });
  showTable(tableKey);
  const { key } = readAddress();
  if (key === '') void picture?.show(pageOf(lookup, tableKey) ?? 1);
  else choose(key);
}

loadData<ReviewDocument>(readAddress().name).then(
  (data) => putTogether(lookUp(data)),
  (error: unknown) => fill(elementById('title'), `${word('broken')}: ${String(error)}`),
);
addEventListener('hashchange', () => location.reload());

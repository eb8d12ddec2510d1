/** @file Charts of the start page. What each shows stands under it as a table too, for those who do not see it. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  Tooltip,
  type ChartDataset,
} from 'chart.js';
import type { ReviewEntry } from '../shapes.ts';
import { fill, make, showUnseen } from './dom.ts';
import { word, wordOr } from './words.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

/** Rows and columns with a figure for each; drawn as bars that are stacked. */
interface Figures {
  readonly title: string;
  readonly unit: string;
  readonly rows: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly isSideways: boolean;
}

/** Told apart without colours by their lightness, too (Okabe and Ito, in order of use). */
const COLOURS = [
  '#1b7a3d',
  '#d9dee5',
  '#0072b2',
  '#e69f00',
  '#56b4e9',
  '#cc79a7',
  '#d55e00',
  '#8a8f98',
  '#f0e442',
  '#111827',
];

/** More classes than that nobody tells apart: the rest is one. */
const MOST_CLASSES = 7;

const YUAN_PER_TEN_THOUSAND = 10_000;

/** How many amounts of each form are proved, over all documents. */
function shareByForm(entries: readonly ReviewEntry[]): Figures {
  const tallies = new Map<string, { stated: number; proved: number }>();
  for (const { form, stated, proved } of entries.flatMap((entry) => entry.forms)) {
    const tally = tallies.get(form) ?? { stated: 0, proved: 0 };
    tallies.set(form, { stated: tally.stated + stated, proved: tally.proved + proved });
  }
  const sorted = [...tallies].sort(([, a], [, b]) => b.stated - a.stated);
  return {
    title: word('chart_proof'),
    unit: '',
    rows: sorted.map(([form]) => wordOr(form)),
    series: [
      { name: word('proved'), values: sorted.map(([, { proved }]) => proved) },
      { name: word('unproved'), values: sorted.map(([, { stated, proved }]) => stated - proved) },
    ],
    isSideways: true,
  };
}

/** Years of budgets and of final accounts apart; documents that say the same as another one count once. */
function spendingByClass(entries: readonly ReviewEntry[]): Figures {
  const names = new Map<string, string>();
  const totals = new Map<string, number>();
  const groups = new Map<string, Map<string, number>>();
  for (const { year, kind, classes, isDuplicate } of entries) {
    if (isDuplicate || year === null || classes.length === 0) continue;
    const label = `${year} ${wordOr(kind)}`;
    const sums = groups.get(label) ?? new Map<string, number>();
    groups.set(label, sums);
    for (const { code, name, yuan } of classes) {
      names.set(code, `${code} ${name}`);
      totals.set(code, (totals.get(code) ?? 0) + yuan);
      sums.set(code, (sums.get(code) ?? 0) + yuan);
    }
  }
  const codes = [...totals].sort(([, a], [, b]) => b - a).map(([code]) => code);
  const rows = [...groups.keys()].sort();
  const seriesOf = (chosen: readonly string[]): number[] =>
    rows.map(
      (row) =>
        chosen.reduce((sum, code) => sum + (groups.get(row)?.get(code) ?? 0), 0) / YUAN_PER_TEN_THOUSAND,
    );
  const rest = codes.slice(MOST_CLASSES);
  return {
    title: word('chart_classes'),
    unit: word('ten_thousand_yuan'),
    rows,
    series: [
      ...codes
        .slice(0, MOST_CLASSES)
        .map((code) => ({ name: names.get(code) ?? code, values: seriesOf([code]) })),
      ...(rest.length > 0 ? [{ name: word('rest'), values: seriesOf(rest) }] : []),
    ],
    isSideways: false,
  };
}

const sayFigure = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 });

function figuresToTable({ rows, series, title }: Figures): HTMLElement {
  const head = ['', ...series.map(({ name }) => name)].map((name) =>
    name === '' ? make('td') : make('th', { scope: 'col' }, name),
  );
  const body = rows.map((row, at) =>
    make(
      'tr',
      {},
      make('th', { scope: 'row' }, row),
      ...series.map(({ values }) => make('td', {}, sayFigure(values[at] ?? 0))),
    ),
  );
  const table = make(
    'table',
    { 'aria-label': title },
    make('thead', {}, make('tr', {}, ...head)),
    make('tbody', {}, ...body),
  );
  return make(
    'details',
    {},
    make('summary', {}, word('as_table')),
    make('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': title }, table),
  );
}

function figuresToChart(canvas: HTMLCanvasElement, { rows, series, isSideways, unit }: Figures): Chart {
  const offset = isSideways ? 0 : 2;
  const datasets: ChartDataset<'bar'>[] = series.map(({ name, values }, at) => ({
    label: showUnseen(name),
    data: [...values],
    backgroundColor: COLOURS[(at + offset) % COLOURS.length]!,
    maxBarThickness: isSideways ? 18 : 72,
  }));
  return new Chart(canvas, {
    type: 'bar',
    data: { labels: rows.map(showUnseen), datasets },
    options: {
      animation: false,
      indexAxis: isSideways ? 'y' : 'x',
      maintainAspectRatio: false,
      scales: {
        x: { stacked: true, grid: { display: isSideways } },
        y: {
          stacked: true,
          grid: { display: !isSideways },
          title: { display: unit !== '' && !isSideways, text: unit },
        },
      },
      plugins: { legend: { position: isSideways ? 'top' : 'right', labels: { boxWidth: 12 } } },
    },
  });
}

let drawn: Chart[] = [];

/** Draws the charts that have something to show. */
export function drawCharts(host: HTMLElement, entries: readonly ReviewEntry[]): void {
  for (const chart of drawn) chart.destroy();
  const all = [shareByForm(entries), spendingByClass(entries)].filter(({ rows }) => rows.length > 0);
  host.hidden = all.length === 0;
  const canvases = all.map(({ title, rows, isSideways }) => {
    const canvas = make('canvas', { role: 'img', 'aria-label': title });
    const frame = make('div', { class: 'chart' }, canvas);
    frame.style.height = `${isSideways ? 80 + 24 * rows.length : 320}px`;
    return { canvas, frame };
  });
  fill(
    host,
    ...all.map((figures, at) =>
      make('figure', {}, make('figcaption', {}, figures.title), canvases[at]!.frame, figuresToTable(figures)),
    ),
  );
  drawn = all.map((figures, at) => figuresToChart(canvases[at]!.canvas, figures));
}

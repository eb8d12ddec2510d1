/** @file A trace as a person reads it. */
import type { Trace, TracedCell, TracedTerm } from './trace.ts';

const quoted = (text: string): string => JSON.stringify(text);

/** Page and box, line and columns, or the path of the node. */
function placeToText(source: Trace['sources'][number]): string {
  if ('box' in source) return `page ${source.page}, box ${source.box.join(',')}`;
  if ('line' in source) return `line ${source.line}, columns ${source.columns.join('–')}`;
  return source.path;
}

/** What a record says, without its id, its places, and what is empty. */
function recordToLines([relation, record]: Trace['records'][number]): string[] {
  const left = new Set(['id', 'sources', 'terms', 'table_id', 'proved_by']);
  const fields = Object.entries(record).filter(
    ([name, value]) => !left.has(name) && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return [
    `${relation} ${record.id}`,
    ...fields.map(
      ([name, value]) => `  ${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
    ),
  ];
}

function cellToLines({ id, raw, text, rules, sources }: TracedCell): string[] {
  const read =
    text === raw ? [] : [`  read     ${quoted(text)}${rules.length > 0 ? ` by ${rules.join(', ')}` : ''}`];
  return [
    `cell ${id}`,
    ...sources.map((source) => `  at       ${placeToText(source)}`),
    `  printed  ${quoted(raw)}`,
    ...read,
  ];
}

const termToLine = ({ side, sign, amount, name, cell }: TracedTerm): string =>
  `  ${side.padEnd(5)} ${sign} ${amount ?? 'blank'}  ${name}  ${cell}`;

function checkToLines(check: Trace['checks'][number]): string[] {
  const { identity, holds, left_sum: left, right_sum: right, unit, difference, reason, terms } = check;
  const verdict = holds === null ? 'cannot be decided' : holds ? 'holds' : 'does not hold';
  const off = holds === false ? `, difference ${difference}` : '';
  return [
    `check ${identity} ${verdict}: ${left ?? '?'} | ${right ?? '?'} ${unit ?? ''}${off}${reason ? ` (${reason})` : ''}`,
    ...terms.map(termToLine),
  ];
}

/** Lines without their line feeds. */
export function traceToLines({
  document,
  id,
  records,
  sources,
  cells,
  repairs,
  checks,
  findings,
}: Trace): string[] {
  const { file, format, department, year, status } = document;
  const facts = [format, department, year, status].filter((each) => each !== null);
  return [
    `${file} (${facts.join(', ')})`,
    `id ${id}`,
    ...records.flatMap(recordToLines),
    ...(cells.length === 0 ? sources.map((source) => `at ${placeToText(source)}`) : []),
    ...cells.flatMap(cellToLines),
    ...repairs.flatMap(({ rule, cell, before, after, reason }) => [
      `repair ${rule} at ${cell}: ${reason}`,
      `  before   ${quoted(before)}`,
      `  after    ${quoted(after)}`,
    ]),
    ...checks.flatMap(checkToLines),
    ...findings.map(({ level, code, expected, actual, note }) =>
      [level, code, ...[expected, actual, note].filter((each) => each !== null)].join(' '),
    ),
  ];
}

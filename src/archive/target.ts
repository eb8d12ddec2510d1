/** @file What is to be traced: an id, a place on a page or in a text, or a printed value → the document and the ids it stands for. */
import { cellIdIn } from '../model/ids.ts';
import { UsageError } from '../errors.ts';
import type { Conversion, InputRecord, Manifest } from '../schemas/index.ts';
import { readDocumentFiles } from '../write/read-output.ts';

/** A document, and one id in it. */
export interface Target {
  readonly conversion: Conversion;
  readonly id: string;
}

interface Place {
  readonly file: string;
  /** Page, or line of a text. */
  readonly at: number;
  /** Points from the left, or the column of a text. */
  readonly x: number;
  /** Points from the top; null in a text. */
  readonly y: number | null;
}

/** `2024/budget.pdf:3:120.5,300` (page, x, y) or `2024/budget.txt:12:40` (line, column). */
function parsePlace(text: string): Place | null {
  const match = /^(.+):(\d+):(\d+(?:\.\d+)?)(?:,(\d+(?:\.\d+)?))?$/.exec(text);
  if (!match) return null;
  const [, file, at, x, y] = match;
  return { file: file!, at: Number(at), x: Number(x), y: y === undefined ? null : Number(y) };
}

type Table = Conversion['tables'][number];
type Source = Table['cells'][number]['sources'][number];

/** How much room a source has around the place; null where the place is not in it. */
function roomAround(source: Source, { at, x, y }: Place): number | null {
  if ('box' in source && y !== null) {
    const [x0, y0, x1, y1] = source.box;
    return source.page === at && x >= x0 && x <= x1 && y >= y0 && y <= y1 ? (x1 - x0) * (y1 - y0) : null;
  }
  if ('line' in source && y === null) {
    const [from, to] = source.columns;
    return source.line === at && x >= from && x <= to ? to - from : null;
  }
  return null;
}

/** The smallest cell or statement that the place lies in. */
function idAtPlace({ tables, statements }: Conversion, place: Place): string | null {
  const cells = tables.flatMap((table) =>
    table.cells.map((cell) => ({ id: cellIdIn(table.id, cell), sources: cell.sources })),
  );
  const found = [...cells, ...statements]
    .flatMap(({ id, sources }) => sources.map((source) => ({ id, room: roomAround(source, place) })))
    .filter((each): each is { id: string; room: number } => each.room !== null)
    .sort((a, b) => a.room - b.room);
  return found[0]?.id ?? null;
}

async function readOne(
  out: string,
  manifest: Manifest,
  inputs: readonly InputRecord[],
): Promise<Conversion | null> {
  for await (const { conversion } of readDocumentFiles(out, { ...manifest, inputs: [...inputs] }))
    return conversion;
  return null;
}

/** A path, or the end of one, as long as one document alone has it. @throws UsageError */
async function placeToTarget(out: string, manifest: Manifest, place: Place): Promise<Target> {
  const named = manifest.inputs.filter(({ paths }) =>
    paths.some((path) => path === place.file || path.endsWith(`/${place.file}`)),
  );
  if (named.length > 1)
    throw new UsageError(`${place.file} is the name of ${named.length} documents: give more of the path`);
  const conversion = await readOne(out, manifest, named);
  if (!conversion) throw new UsageError(`${out} has no converted document ${place.file}`);
  const id = idAtPlace(conversion, place);
  if (id === null)
    throw new UsageError(
      `no cell of ${place.file} is printed there; a place is FILE:PAGE:x,y in points, or FILE:LINE:COLUMN`,
    );
  return { conversion, id };
}

const SHORTEST_HASH = 8;

async function idToTarget(out: string, manifest: Manifest, id: string): Promise<Target | null> {
  const [hash = '', ...rest] = id.split('/');
  if (!/^[0-9a-f]+$/.test(hash) || hash.length < SHORTEST_HASH) return null;
  const named = manifest.inputs.filter(({ sha256 }) => sha256?.startsWith(hash));
  const conversion = named.length === 1 ? await readOne(out, manifest, named) : null;
  return conversion && { conversion, id: [conversion.document.id, ...rest].join('/') };
}

const MOST_NAMED = 10;

/** @throws UsageError where no amount has the value, or several, with their ids */
async function valueToTarget(out: string, manifest: Manifest, value: string): Promise<Target> {
  const wanted = value.replace(/,/g, '');
  const found: Target[] = [];
  for await (const { conversion } of readDocumentFiles(out, manifest))
    for (const { id, raw, amount } of conversion.amounts)
      if (raw.replace(/[,\s]/g, '') === wanted || amount === wanted) found.push({ conversion, id });
  const [first] = found;
  if (first === undefined) throw new UsageError(`${value} is no id, no place and no amount of ${out}`);
  if (found.length === 1) return first;
  const ids = found.slice(0, MOST_NAMED).map(({ id, conversion }) => `${id} (${conversion.document.file})`);
  throw new UsageError(`${value} is printed ${found.length} times; give one of the ids: ${ids.join('; ')}`);
}

/** @throws UsageError when nothing, or more than one thing, is meant */
export async function findTarget(out: string, manifest: Manifest, text: string): Promise<Target> {
  const place = parsePlace(text);
  if (place) return placeToTarget(out, manifest, place);
  return (await idToTarget(out, manifest, text)) ?? valueToTarget(out, manifest, text);
}

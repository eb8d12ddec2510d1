/** @file Titles, table numbers and units from the lines around a table and from title rows inside it (表名、表号、金额单位). */
import { titleToForm } from '../aliases.ts';
import { tableToRows } from '../grid.ts';
import { CAPTION_LINE, squeeze } from '../lexicon.ts';
import type { RawDocument, Table } from '../model.ts';

const UNIT = /单位[:：]?(?:人民币)?(百万元|亿元|万元|千元|元)/u;
/** `收支总表（万元）`: the unit in the title itself. */
const TITLE_UNIT = /[（(](百万元|亿元|万元|千元|元)[）)]$/u;
/** A unit line torn in two, perhaps with other lines between: `单位：万` … `元`. */
const TORN_UNIT = /单位[:：]?(百万|亿|万|千)?$/u;
const TORN_TAIL = /(百万元|亿元|万元|千元|元)$/u;
/** 预算01表, 公开02表, 部门公开表3, 公开 01 表, 附表1, 表1-2, 表一: alone on a line or before the title. */
const NUMBER =
  /^(?:预算|(?:部门|单位)?公开|财决|决算|附)?(?:\d+(?:-\d+)?表|表\d{1,3}(?:-\d+)?|附表\d+(?:-\d+)?|表[一二三四五六七八九十]{1,3}(?!般))(?!\d)[:：.、]?/u;
/** The same beside other words of a caption line: `公开部门：某局 公开01表`. */
const NUMBER_INSIDE =
  /(?:预算|(?:部门|单位)?公开|财决|决算|附)(?:\d{1,3}(?:-\d+)?表|表\d{1,3}(?:-\d+)?)|^\d{1,3}表$|^表(?:\d{1,3}(?:-\d+)?|[一二三四五六七八九十]{1,3})$/u;
/** 一、 or 1. before a title that stands in a list. */
const ORDINAL = /^(?:[一二三四五六七八九十]+、|\d+[.．、])/u;
/** 续表, （续）: says that a table goes on and is no title of its own. */
const CONTINUED = /[（(]续(?:表)?[）)]|续表\d*$|^续/u;
/** How far above a table its caption may begin, in lines. */
const REACH = 6;

interface Caption {
  readonly title: string | null;
  readonly number: string | null;
  readonly unit: string | null;
}

/** 表, perhaps with what is shown of it: 基本支出表（经济科目）, …明细表--人员经费(工资福利支出)(按部门预算经济分类). */
const TITLE_END = /表(?:[-—－]+[^。；]{2,20}?)?(?:[（(][^（）()]*[）)])*$|续表\d*$/u;

/** A heading of a table ends in 表 (or in brackets behind it) and is no sentence. */
const isTitleLine = (line: string): boolean =>
  line.length <= 60 &&
  !/[。；！？]|^注|^详见|本表|下表|见.*表$/u.test(line) &&
  TITLE_END.test(line.replace(/[（(]?(?:(?:金额|计量)?单位[:：]|续).*$/u, ''));

function readUnit(lines: readonly string[]): string | null {
  const whole = lines.map((line) => UNIT.exec(line)?.[1]).findLast((unit) => unit !== undefined);
  if (whole) return whole;
  const at = lines.findLastIndex((line) => TORN_UNIT.test(line));
  if (at < 0) return null;
  const head = TORN_UNIT.exec(lines[at]!)?.[1] ?? '';
  const tail = lines.slice(at + 1).find((line) => TORN_TAIL.test(line));
  const unit = tail && UNIT.exec(`单位：${head}${TORN_TAIL.exec(tail)![1]!}`)?.[1];
  return unit ?? null;
}

/** Splits `预算01表收支总表` and `一、收支总表` into number and title; a bare number has no title. */
function splitTitle(line: string): { readonly title: string | null; readonly number: string | null } {
  const number = NUMBER.exec(line)?.[0] ?? null;
  const rest = line
    .slice(number?.length ?? 0)
    .replace(UNIT, '')
    .replace(/金额$/u, '');
  const title = titleToForm(rest) === null ? rest : rest.replace(ORDINAL, '');
  return { title: title || null, number: number && number.replace(/[:：.、]$/u, '') };
}

/** A title broken over two lines is whole only with the line before it. */
function joinBrokenTitle(lines: readonly string[], at: number): string {
  const line = lines[at]!;
  const before = lines[at - 1];
  if (before === undefined || CAPTION_LINE.test(before) || isTitleLine(before) || before.length > 40)
    return line;
  const [alone, joined] = [titleToForm(line), titleToForm(before + line)];
  return joined !== null &&
    joined.words.length > (alone?.words.length ?? 0) &&
    joined.words.length > line.length
    ? before + line
    : line;
}

/** @param lines the lines right above the table, top down, squeezed */
function linesToCaption(lines: readonly string[]): Caption {
  const unit = readUnit(lines);
  const at = lines.findLastIndex(
    (line) => isTitleLine(line) && !isNumberLine(line) && !CAPTION_LINE.test(line),
  );
  const numberLine = lines.map((line) => NUMBER_INSIDE.exec(line)?.[0]).findLast(Boolean) ?? null;
  if (at < 0) return { title: null, number: numberLine, unit };
  const { title, number } = splitTitle(joinBrokenTitle(lines, at));
  return { title, number: number ?? numberLine, unit: unit ?? TITLE_UNIT.exec(title ?? '')?.[1] ?? null };
}

const isNumberLine = (line: string): boolean => NUMBER.exec(line)?.[0] === line;

interface CaptionRows {
  readonly lines: readonly string[];
  readonly rows: number;
}

/**
 * Leading rows of the table that are captions, as lines: titles over the whole row, rows of nothing but caption lines, and
 * whatever else runs over the whole table above the last of those (the name of the document, a remark).
 */
function tableToCaptionRows(table: Table): CaptionRows {
  let found: CaptionRows = { lines: [], rows: 0 };
  const lines: string[] = [];
  for (const [at, row] of tableToRows(table).slice(0, REACH).entries()) {
    const texts = row.map((cell) => squeeze(cell.text)).filter(Boolean);
    const isWide = texts.length === 1 && row[0]!.columnSpan * 2 > table.columns;
    const isCaption =
      (isWide && isTitleLine(texts[0]!)) ||
      (texts.length > 0 && texts.every((text) => CAPTION_LINE.test(text)));
    const isOver = isWide && row[0]!.columnSpan === table.columns;
    if (texts.length > 0 && !isCaption && !isOver) break;
    lines.push(...texts);
    if (isCaption) found = { lines: [...lines], rows: at + 1 };
  }
  return found;
}

/** The lines that may be the caption: back to the first that is prose. `prose` says whether one stands between. */
function linesAbove(lines: readonly string[]): {
  readonly lines: readonly string[];
  readonly hasProse: boolean;
} {
  const near = lines.slice(-REACH);
  const isProse = (line: string): boolean =>
    line.length > 40 && !CAPTION_LINE.test(line) && !isTitleLine(line);
  const from = near.findLastIndex(isProse) + 1;
  const hasProse = lines.some(
    (line) => !CAPTION_LINE.test(line) && !isTitleLine(line) && !isNumberLine(line),
  );
  return { lines: near.slice(from), hasProse };
}

function captionTable(table: Table, above: readonly string[]): Table {
  const { lines, hasProse } = linesAbove(above);
  const outside = linesToCaption(lines);
  const drawn = tableToCaptionRows(table);
  const inside = linesToCaption(drawn.lines);
  const title = inside.title ?? outside.title;
  const isContinued = [...lines, ...drawn.lines].some((line) => CONTINUED.test(line));
  return {
    ...table,
    title: title === null ? null : isContinued ? title.replace(CONTINUED, '') || null : title,
    number: inside.number ?? outside.number,
    unit: inside.unit ?? outside.unit,
    ...(hasProse ? { afterProse: true } : {}),
    ...(drawn.rows > 0 ? { captionRows: drawn.rows } : {}),
  };
}

/** The tables of the document, each with what the lines between it and the table before, and its own title rows, say of it. */
export function captionTables(document: RawDocument): Table[] {
  const tables: Table[] = [];
  let lines: string[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') {
      if (block.role !== 'furniture') lines.push(...block.text.split('\n').map(squeeze).filter(Boolean));
      continue;
    }
    tables.push(captionTable(block, lines));
    lines = [];
  }
  return tables;
}

/** @file What a document says of itself: kind, department, region, year (文件信息). Nothing is guessed. */
import { squeeze } from '../words/lexicon.ts';
import type { DocumentFacts, RawDocument, RecognizedTable } from '../model/index.ts';
import { formOf } from './registry/index.ts';

const DEPARTMENT_LINE =
  /(?:编制|填报|公开|申报|预算|主管)?(?:部门|单位)(?:名称)?(?:[（(][^）)]*[）)])?[:：]([^:：]*?)(?=(?:19|20)\d{2}年|金额单位|计量单位|单位[:：]|公开\d|财决|决算\d|$)/u;
/** `单位：人民币万元` states a unit of money. */
const MONEY = /^[（(]?人民币|^(?:百万|亿|万|千)?元(?:[（(]人民币[）)])?$/u;
const YEAR = /((?:19|20)\d{2})年?(?:度|(?=部门|单位|预算|决算|项目))/u;
const REGION_CODE = /(?<!\d)(\d{6})\d{2}[A-Z]\d{12}(?!\d)/u;
const REGION_NAME = /^(?:中共)?(\p{Script=Han}{2,7}?(?:省|自治区|市(?:\p{Script=Han}{1,4}区)?|县))/u;

/** Lines and cell texts in reading order, squeezed. */
function documentToTexts(document: RawDocument): string[] {
  return document.blocks
    .flatMap((block) => (block.kind === 'table' ? block.cells.map((cell) => cell.text) : [block.text]))
    .map(squeeze)
    .filter(Boolean);
}

/** The value that occurs most; of equal counts the first. */
function mostFrequent<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** `某市某局2024年度部门决算`: the cover names the department before the year. */
const COVER =
  /^(?:第[一二三四五]部分)?(\p{Script=Han}{2,28}(?:局|委|办|厅|院|府|会|部|署|处|所|中心|馆|站|校|团|队))(?:19|20)\d{2}年?度?(?:部门|单位)?(?:综合|收支)?(?:预算|决算)/u;

const DEPARTMENT_NAME = /(?:局|委|办|厅|院|府|会|部|署|处|所|中心|学校|团|室)(?:[（(].*[）)])?$/u;

/** `[150]某部`, `某部[150]`, `101-某局`: the code beside the name (主管部门及代码). */
const UNIT_CODE = /^[[【（(]?\d{3,}[\]】）)]?[-—－]?|[[【（(]\d{3,}[\]】）)]$/gu;

/** Names of departments right of the cells that bear this label. */
const namesRightOf = (document: RawDocument, label: RegExp): string[] =>
  document.blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    return block.cells.flatMap((cell) => {
      if (!label.test(squeeze(cell.text))) return [];
      const right = block.cells.find(
        (other) => other.row === cell.row && other.column > cell.column && other.text !== '',
      );
      const name = right ? squeeze(right.text).replace(UNIT_CODE, '') : '';
      return DEPARTMENT_NAME.test(name) ? [name] : [];
    });
  });

/** A document may open with the name of its office and nothing else on the line. */
function nameAtHead({ blocks: [first] }: RawDocument): string[] {
  const name = first?.kind === 'paragraph' ? squeeze(first.text) : '';
  return /^\p{Script=Han}{4,28}$/u.test(name) && DEPARTMENT_NAME.test(name) ? [name] : [];
}

/** `部门名称：…` above a table, the cell right of `部门名称`, else the cover, else the 主管部门 of the forms, else the first line. */
function readDepartment(document: RawDocument, texts: readonly string[]): string | null {
  const lines = texts.flatMap((text) => {
    const name = text.length < 80 ? DEPARTMENT_LINE.exec(text)?.[1] : undefined;
    return name && /\p{Script=Han}{3}/u.test(name) && !MONEY.test(name) ? [name] : [];
  });
  const covers = texts.flatMap((text) => COVER.exec(text)?.[1] ?? []);
  return (
    mostFrequent([...lines, ...namesRightOf(document, /^(?:部门|单位)(?:[（(](?:部门|单位)[)）])?名称$/u)]) ??
    mostFrequent(covers) ??
    mostFrequent(namesRightOf(document, /^(?:项目)?主管部门(?:及(?:代码|编码))?$/u)) ??
    mostFrequent(namesRightOf(document, /^预算(?:部门|单位)(?:名称)?$/u)) ??
    mostFrequent(nameAtHead(document))
  );
}

/** Titles and short lines come first: cells also head the columns of other years (2023年预算数 beside 2024年预算数). */
function readYear(
  document: RawDocument,
  tables: readonly RecognizedTable[],
  texts: readonly string[],
): number | null {
  const yearsIn = (lines: readonly string[]): string[] =>
    lines.filter((line) => line.length < 60).flatMap((line) => YEAR.exec(squeeze(line))?.[1] ?? []);
  const headings = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  const titles = tables.flatMap(({ title }) => title ?? []);
  const year =
    mostFrequent(yearsIn(titles)) ?? mostFrequent(yearsIn(headings)) ?? mostFrequent(yearsIn(texts));
  return year === null ? null : Number(year);
}

function readRegion(texts: readonly string[], department: string | null): string | null {
  const code = mostFrequent(texts.flatMap((text) => REGION_CODE.exec(text)?.[1] ?? []));
  return code ?? (department === null ? null : (REGION_NAME.exec(department)?.[1] ?? null));
}

/** The kind most of the tables are of; budget documents hold targets too, so targets count only where nothing else stands. */
function readKind(tables: readonly RecognizedTable[]): DocumentFacts['kind'] {
  const phases = tables.filter(({ layout }) => layout === 'amounts').map(({ form }) => formOf(form).phase);
  const phase = mostFrequent(phases.filter((value) => value !== null));
  if (phase !== null) return phase === 'executed' ? 'final_accounts' : 'budget';
  // Tables of money that belong to no family say by their titles what they are of.
  const titles = tables.flatMap(({ layout, title }) => (layout === 'amounts' ? (title ?? []) : []));
  if (titles.some((title) => title.includes('决算'))) return 'final_accounts';
  if (titles.some((title) => title.includes('预算'))) return 'budget';
  if (tables.some(({ layout }) => layout === 'self_evaluation')) return 'self_evaluation';
  const isTarget = ({ layout }: RecognizedTable): boolean => /^(?:project_|department_targets)/.test(layout);
  return tables.some(isTarget) ? 'targets' : 'other';
}

export function readFacts(document: RawDocument, tables: readonly RecognizedTable[]): DocumentFacts {
  const texts = documentToTexts(document);
  const department = readDepartment(document, texts);
  return {
    kind: readKind(tables),
    department,
    region: readRegion(texts, department),
    year: readYear(document, tables, texts),
  };
}

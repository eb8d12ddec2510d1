/** Small invented project lists: a line a row, `|` between cells, an empty line for a page break, two for a missing page. */
import { cleanCell } from '../../src/normalize/clean/index.ts';
import type { Cell, RecognizedTable } from '../../src/model/index.ts';
import { repairTables } from '../../src/normalize/repair.ts';
import { tableToProjects } from '../../src/forms/projects/index.ts';

export const HEADER = [
  '项目名称|项目总额|其中：||绩效目标|一级指标|二级指标|三级指标|绩效指标性质|本年绩效指标值|绩效度量单位',
  '||财政资金|其他资金|||||||',
];

export const lineToCells = (line: string, row: number): Cell[] =>
  line.split('|').flatMap((raw, column) =>
    raw === ''
      ? []
      : [
          cleanCell({
            row,
            column,
            rowSpan: 1,
            columnSpan: 1,
            raw,
            text: raw,
            rules: [],
            sources: [{ line: row + 1, columns: [0, raw.length] }],
          }),
        ],
  );

/** A project list as the text reader and the joining of pages give it. */
export function listOf(
  lines: readonly string[],
  layout: RecognizedTable['layout'] = 'project_list',
): RecognizedTable {
  const rows: string[] = [...HEADER];
  const breaks: { row: number; kind: 'page' | 'gap' }[] = [];
  for (const [i, line] of lines.entries()) {
    if (line !== '') rows.push(line);
    else if (lines[i - 1] === '') breaks[breaks.length - 1] = { row: rows.length, kind: 'gap' };
    else breaks.push({ row: rows.length, kind: 'page' });
  }
  return {
    kind: 'table',
    id: 't0',
    foundBy: 'tabs',
    title: '项目支出绩效目标表',
    number: null,
    unit: '万元',
    headerRows: 2,
    rows: rows.length,
    columns: Math.max(...rows.map((row) => row.split('|').length)),
    cells: rows.flatMap(lineToCells),
    pages: [],
    breaks,
    form: 'project_targets',
    layout,
  };
}

export const repairList = (lines: readonly string[]): RecognizedTable => repairTables([listOf(lines)])[0]!;

export const projectsOf = (lines: readonly string[]) => tableToProjects('d', repairList(lines)).projects;

export const rulesOf = (table: RecognizedTable): string[] =>
  table.cells.flatMap((cell) => (cell.repairs ?? []).map(({ rule }) => rule));

export const doubtsOf = (table: RecognizedTable): string[] =>
  table.cells.flatMap((cell) => (cell.doubts ?? []).map(({ code }) => code));

/** Name of each project with the names of its indicators: `种树: 棵数, 存活率`. */
export const outline = (lines: readonly string[]): string[] =>
  projectsOf(lines).map(
    ({ name, indicators }) => `${name}: ${indicators.map((each) => each.name).join(', ')}`,
  );

/** Two whole, undamaged projects. */
export const CLEAN = [
  '99000022T000000100001-种树|30.000000|30.000000||在河边种树。|产出指标|数量指标|种树棵数|≥|100|棵',
  '|||||产出指标|质量指标|树苗存活率|≥|90|%',
  '|||||成本指标|经济成本指标|树苗采购费|≤|30|万元',
  '|||||效益指标|社会效益指标|绿化面积|≥|5|亩',
  '|||||满意度指标|服务对象满意度指标|居民满意度|≥|95|%',
  '99000022T000000100002-修路|80.000000|60.000000|20.000000|修补乡村道路。|产出指标|数量指标|修路里程|=|12|公里',
  '|||||产出指标|时效指标|完工时间|≤|11|月',
  '|||||效益指标|社会效益指标|方便出行|定性|优|其他',
  '|||||满意度指标|服务对象满意度指标|村民满意度|≥|90|%',
];

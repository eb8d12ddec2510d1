/**
 * @file Forms of one project (财政项目支出绩效目标填报表, 政策和项目预算绩效目标表, …): labels beside or over their values, then the
 * indicators. Read by label, never by position; several of them may stand in one table.
 */
import { isPlaceholder } from '../../words/indicator-texts.ts';
import { isFormCaption } from '../../words/project-labels.ts';
import type { Cell, Table } from '../../model/index.ts';
import type { Said } from '../../model/reading.ts';
import { isBlankCell, openingOf, tableToFormGrid, type FormGrid } from '../form-grid.ts';
import { readMoneyUnit } from '../money-unit.ts';
import { formToRegions, regionToTitle, type Region } from './form-regions.ts';
import { readFormIndicators } from './form-indicators.ts';
import type { ProjectReading, ProjectsReading } from './reading.ts';
import { isPayee } from '../../words/form-labels.ts';
import { pickAnswer } from '../answers.ts';
import { readHead, readName, readProjectAnswers } from './form-head.ts';

interface RegionRead {
  readonly project: ProjectReading | null;
  readonly taken: readonly Cell[];
  readonly beside: ProjectsReading['beside'];
}

const isStated = (said: Said | null | undefined): boolean =>
  said !== null && said !== undefined && !isPlaceholder(said.text);

function readFormRegion(form: FormGrid, region: Region, above: Table): RegionRead {
  const read = readFormIndicators(form, region);
  const answers = readProjectAnswers(form, region, read.rows);
  const titleCell = regionToTitle(form, region);
  const head = readHead(answers);
  const name = readName(answers, region.from === 0 ? above : null, titleCell);
  const said = [name?.how === 'printed' ? name : null, head.total, head.fiscal, head.goal];
  const states = said.some(isStated) || read.indicators.length > 0;
  const first = pickAnswer(answers, 'name')?.cells[0] ?? head.total?.cells[0] ?? firstOf(form, region);
  const office =
    answers.find(({ label, labelCell }) => label === 'office' && isPayee(labelCell.text))?.said ?? null;
  const rest = { name, office, indicators: read.indicators, doubts: read.doubts };
  return {
    project: states && first ? { first, ...head, ...rest } : null,
    taken: [
      ...answers.flatMap(({ labelCell, cells }) => [labelCell, ...cells]),
      ...read.taken,
      ...captionCells(form, region),
    ],
    beside: [
      ...answers
        .filter(
          ({ label, said }) =>
            label === 'beside' ||
            (label === 'office' && said !== office) ||
            (label === 'name' && said !== name),
        )
        .map(({ labelCell, cells }) => ({ label: labelCell, cells })),
      ...read.beside,
    ],
  };
}

const firstOf = (form: FormGrid, { from, to }: Region): Cell | undefined =>
  form.rows
    .slice(from, to)
    .flat()
    .find((cell) => !isBlankCell(cell));

/** The title of the form and the year below it, where they are drawn as rows of it. */
const captionCells = (form: FormGrid, { from, to }: Region): Cell[] =>
  Array.from({ length: Math.min(3, to - from) }, (_, i) => openingOf(form, from + i)).filter(
    (cell) => cell !== undefined && isFormCaption(cell.text),
  ) as Cell[];

/**
 * The projects of a table of forms.
 * @returns in order; forms that were left empty give none
 */
export function readForms(table: Table): ProjectsReading {
  const form = tableToFormGrid(table);
  const read = formToRegions(form).map((region) => readFormRegion(form, region, table));
  return {
    projects: read.flatMap(({ project }) => project ?? []),
    taken: new Set(read.flatMap(({ taken }) => taken)),
    beside: read.flatMap(({ beside }) => beside),
    hasIndicators: true,
    unnamed: [],
    needs: ['name', 'value'],
    unit: readMoneyUnit(table.cells),
  };
}

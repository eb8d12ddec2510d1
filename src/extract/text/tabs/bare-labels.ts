/**
 * @file The tab dialect: an editor that cuts blanks at the end of lines takes the tabs of a row without figures too. What is left is a label
 * between two rows, `二、外交支出`, and no paragraph.
 */
import { squeeze, isCodedLabel } from '../../../words/lexicon.ts';
import { isNumbered } from '../../../words/outline.ts';
import { endsInTotal, isCarriedOver } from '../../../words/totals.ts';
import { lineToFields, type TabRow } from './broken-rows.ts';
import type { Line } from '../line.ts';
import { isBeforeTable, isSentence } from '../../../words/captions.ts';

const LONGEST = 40;

const isBareLabel = ({ text }: Line): boolean => {
  const label = squeeze(text);
  return (
    !text.includes('\t') &&
    label.length <= LONGEST &&
    (isCodedLabel(label) || isCarriedOver(label) || isNumbered(label) || endsInTotal(label)) &&
    !isBeforeTable(label) &&
    !isSentence(label)
  );
};

type Read = Line | TabRow;
const widthOf = (line: Read | undefined): number =>
  line === undefined ? 0 : 'fields' in line ? line.fields.length : lineToFields(line).length;

/** Labels in a row of lines between two rows of the same width are rows themselves. */
export function bareLabelsToRows(lines: readonly Read[]): Read[] {
  const rows = [...lines];
  for (let at = 0; at < rows.length; at++) {
    const width = widthOf(rows[at]);
    let next = at + 1;
    for (let line = rows[next]; line && !('fields' in line) && isBareLabel(line); line = rows[next]) next++;
    if (width < 2 || next === at + 1 || widthOf(rows[next]) !== width) continue;
    for (let label = at + 1; label < next; label++)
      rows[label] = { fields: lineToFields(rows[label] as Line) };
    at = next - 1;
  }
  return rows;
}

/**
 * @file Boxes that are ruled below the header alone: lines with figures, one below the other and no rule between, are rows. Rules are put
 * between them, which say in the drawing what the lines say.
 */
import { isQuantity } from '../../../words/figures.ts';
import type { Line } from '../line.ts';
import { placeSigns } from './lines-to-marks.ts';
import { armsOf, isBoxSign, type SignWidths } from './signs.ts';

const isUpright = (sign: string): boolean => isBoxSign(sign) && armsOf(sign).down && !armsOf(sign).right;

/** Cells between uprights and nothing that goes sideways. */
const isContent = ({ text }: Line): boolean => {
  const boxes = [...text].filter(isBoxSign);
  return boxes.length >= 2 && boxes.every(isUpright);
};

/** A row of its own: words or figures in two cells, one of them a figure. */
function isWholeRule({ text }: Line): boolean {
  const cells = text.split(/[\u2500-\u2570]/u).map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== '');
  return filled.length >= 2 && filled.some(isQuantity);
}

/** A rule over the line, from upright to upright; it stands on no line of its own. */
function ruleOf({ number, text }: Line, widths: SignWidths): Line {
  let rule = '';
  let drawn = 0;
  for (const { sign, place } of placeSigns(text, widths)) {
    if (!isUpright(sign)) continue;
    const isFirst = rule.trim() === '';
    const fill = isFirst ? ' '.repeat(place - drawn) : '─'.repeat(Math.max(0, (place - drawn) / widths.box));
    rule += `${fill}┼`;
    drawn = place + widths.box;
  }
  return { number, text: rule };
}

/** The lines, with rules between the rows of each part that has none. */
export function ruleRows(lines: readonly Line[], widths: SignWidths): readonly Line[] {
  const ruled: Line[] = [];
  let run: Line[] = [];
  const endRun = (): void => {
    const isRows = run.filter(isWholeRule).length >= 2;
    for (const [i, line] of run.entries()) {
      if (isRows && i > 0 && isWholeRule(line)) ruled.push(ruleOf(line, widths));
      ruled.push(line);
    }
    run = [];
  };
  for (const line of lines) {
    if (isContent(line)) {
      run.push(line);
      continue;
    }
    endRun();
    ruled.push(line);
  }
  endRun();
  return ruled;
}

/** @file Classes of expenditure as sentences name them (科目名称): 公共安全支出（类）法院（款）行政运行（项）, 2010301-行政运行, 培训支出（2050803）. */

export interface NamedClass {
  /** As printed; null where only names stand. */
  readonly code: string | null;
  /** 类, 款, 项 as far as they are named, without their marks. */
  readonly names: readonly string[];
  /** What stands before the names, and behind them. */
  readonly before: string;
  readonly after: string;
}

const MARK = /\((类|款|项)\)/gu;
const CODE = '(?:[235]\\d{2}(?:\\d{2}){0,2})';
const CODE_FIRST = new RegExp(`^([“"]?)(${CODE})[-—–_:]?((?!\\d)[^,;:]{2,40})$`, 'u');
const CODE_BEHIND = new RegExp(`^(.*?)([^,;:“”"]{2,40})\\((${CODE})\\)(.*)$`, 'u');
/** Between two marks the expenditure of the upper class is named again: 教育（类）支出…. */
const AGAIN = /^支出(?=.)/u;

function marksToClass(text: string): NamedClass | null {
  const marks = [...text.matchAll(MARK)];
  const last = marks.at(-1);
  if (!last) return null;
  const order = marks.map(([, mark]) => '类款项'.indexOf(mark!));
  if (order.some((rank, i) => i > 0 && rank !== order[i - 1]! + 1)) return null;
  const names = marks.map(({ index }, i) => {
    const from = i === 0 ? 0 : marks[i - 1]!.index + 3;
    return text.slice(from, index).replace(i === 0 ? /^$/u : AGAIN, '');
  });
  const [head = '', ...deeper] = names;
  const opened = /^.*[“"《]/u.exec(head)?.[0] ?? '';
  return {
    code: null,
    names: [head.slice(opened.length), ...deeper],
    before: opened,
    after: text.slice(last.index + 3),
  };
}

/** The class that the words before a figure, or a heading, name with a mark or a code; null where they name none. */
export function textToClass(text: string): NamedClass | null {
  const marked = marksToClass(text);
  if (marked) return marked;
  const first = CODE_FIRST.exec(text);
  if (first) return { code: first[2]!, names: [first[3]!], before: first[1]!, after: '' };
  const behind = CODE_BEHIND.exec(text);
  return behind && { code: behind[3]!, names: [behind[2]!], before: behind[1]!, after: behind[4]! };
}

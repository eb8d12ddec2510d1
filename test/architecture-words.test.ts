/** @file What a text says is decided in `src/words/` and nowhere else: no pattern of words or figures stands in any other part. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

const root = path.join(import.meta.dirname, '..');
/** Data of the domain besides the words: what each form is, what must add up, what the records mean, how a finding and a page read, what the program says in Chinese. */
const HOMES =
  /^src\/(?:words|forms\/registry|forms\/identities|schemas|findings|cli\/language\/zh)\/|^src\/review\/page\/words\.ts$/u;
const sources = globSync('src/**/*.ts', { cwd: root })
  .filter((file) => !HOMES.test(file))
  .sort()
  .map((file) =>
    ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true),
  );

interface Literal {
  readonly place: string;
  readonly text: string;
  readonly isPattern: boolean;
}

function literalsOf(source: ts.SourceFile): Literal[] {
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    const isPattern = ts.isRegularExpressionLiteral(node);
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node);
    if (isPattern || isText) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push({ place: `${source.fileName}:${line + 1}`, text: node.getText(source), isPattern });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const literals = sources.flatMap(literalsOf);
const tell = ({ place, text }: Literal): string => `${place} ${text}`;

/** English around it: a reason or a title for people to read, which decides nothing. */
const isProse = ({ text, isPattern }: Literal): boolean => !isPattern && /[A-Za-z]{4,}/u.test(text);

const FIGURES = ['12.50', '1,234.56', '1234.56', '-5.00', '103.575000', '1O3.57'];
/** Numbers in the syntax of a format, which no office printed. */
const OF_A_FORMAT =
  /^src\/(?:extract\/(?:html\/css|ofd|pdf\/(?:file|marks)|rtf|sheets\/formulas)\/|write\/excel\.ts)/u;

/** The whole of some figure is what the pattern is about. */
const isFigurePattern = ({ text, isPattern }: Literal): boolean => {
  if (!isPattern || !/\\d|0-9/u.test(text)) return false;
  const [, body = '', flags = ''] = /^\/(.*)\/([a-z]*)$/su.exec(text) ?? [];
  const pattern = new RegExp(body, flags.replace(/[gy]/gu, ''));
  return FIGURES.some((figure) => pattern.exec(figure)?.[0] === figure);
};

describe('what a text says', () => {
  test('is told by no Han literal outside words/', () => {
    const han = literals.filter((each) => /(?!\\)[\p{Script=Han}⺀-⿟]/u.test(each.text) && !isProse(each));
    expect(han.map(tell)).toEqual([]);
  });

  test('and no pattern of figures is anywhere else', () => {
    const own = literals.filter((each) => isFigurePattern(each) && !OF_A_FORMAT.test(each.place));
    expect(own.map(tell)).toEqual([]);
  });

  test('the patterns that are looked for would be found', () => {
    const pattern = (text: string): Literal => ({ place: 'src/a.ts:1', text, isPattern: true });
    expect(isFigurePattern(pattern('/^-?[\\d,]*\\d(?:\\.\\d+)?%?$/u'))).toBe(true);
    expect(isFigurePattern(pattern('/^\\d{3,9}-/u'))).toBe(false);
    expect(isProse({ place: '', text: "'合计'", isPattern: false })).toBe(false);
  });
});

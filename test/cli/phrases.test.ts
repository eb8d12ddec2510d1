/** What the program says, looked up in the phrase book: every help text, message and error of the sources has its Chinese. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { fillTemplate, matchPhrase } from '../../src/cli/language/phrases.ts';
import { PHRASES } from '../../src/cli/language/zh/index.ts';

const HAN = /\p{Script=Han}/u;
/** What is said by these: the argument, by its position. */
const SPEAKERS: ReadonlyMap<string, readonly number[]> = new Map([
  ['UsageError', [0]],
  ['OutputError', [0]],
  ['InvalidArgumentError', [0]],
  ['say', [0]],
  ['messages.error', [0]],
  ['messages.info', [0]],
  ['messages.detail', [0]],
  ['description', [0]],
  ['argument', [1]],
  ['option', [1]],
]);

/** A literal with something in its holes; null for what is put together elsewhere. */
function textOf(node: ts.Expression | undefined): string | null {
  if (!node) return null;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `8${literal.text}`).join('');
  if (!ts.isBinaryExpression(node)) return null;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === null || right === null ? null : left + right;
}

function spokenIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const whole = node.expression.getText(source);
      const positions = SPEAKERS.get(whole) ?? SPEAKERS.get(whole.split('.').at(-1)!.trim()) ?? [];
      for (const position of positions) {
        const text = textOf(node.arguments?.[position]);
        if (text !== null && /[a-z]{3}/i.test(text)) found.push(text);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const files = globSync(['src/{cli,batch,write,warehouse,archive,review,fleet}/**/*.ts', 'src/*.ts']);
const spoken = [...new Set(files.flatMap(spokenIn))];

test('there is much to say', () => expect(spoken.length).toBeGreaterThan(80));

test('all of it has its Chinese', () => {
  const isSaid = (text: string): boolean =>
    HAN.test(PHRASES.get(text) ?? matchPhrase(PHRASES, text.replaceAll(/\{\d\}/g, '8')) ?? '');
  expect(spoken.filter((text) => !isSaid(text))).toEqual([]);
});

test('what stands behind the examples and below them has its Chinese', () => {
  const text = readFileSync('src/cli/examples.ts', 'utf8');
  const blocks = [...text.matchAll(/`(Examples:[^`]*)`/g)].map(([, block]) => block!.trimEnd());
  const parts = blocks.flatMap((block) => {
    const [examples = '', ...paragraphs] = block.split('\n\n');
    const comments = [...examples.matchAll(/^ {2}\$ .*?\S {2,}(\S.*)$/gm)].map(([, comment]) => comment!);
    return [...comments, ...paragraphs.map((paragraph) => paragraph.replaceAll('\n', ' '))];
  });
  expect(parts.length).toBeGreaterThan(15);
  expect(parts.filter((part) => !PHRASES.has(part))).toEqual([]);
});

test('both sides of a phrase have the same holes', () => {
  const holes = (text: string): string =>
    [...text.matchAll(/\{\w+\}/g)]
      .map(([hole]) => hole)
      .sort()
      .join();
  expect([...PHRASES].filter(([english, chinese]) => holes(english) !== holes(chinese))).toEqual([]);
});

describe('a phrase', () => {
  test('is found in text that was put together, and what is in its holes is said too', () => {
    expect(matchPhrase(PHRASES, '/x/y: no such file or folder: nothing was converted')).toBe(
      '/x/y：没有这个文件或文件夹。没有转换任何文件',
    );
  });

  test('is not found in a sentence that nobody knows', () => {
    expect(matchPhrase(PHRASES, 'a sentence that nobody knows')).toBeNull();
  });

  test('leaves a hole without a value', () => expect(fillTemplate('{0} of {1}', ['2'])).toBe('2 of {1}'));
});

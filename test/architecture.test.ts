/** @file The directions of the imports and the size of the parts, held by a test so that they stay what DESIGN says. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import path from 'node:path';
import ts from 'typescript';

const root = path.join(import.meta.dirname, '..');
const files = globSync('src/**/*.ts', { cwd: root }).sort();
const parsed = files.map((file) =>
  ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true),
);

/** `src/forms/index.ts` → `forms`; `src/errors.ts` → `errors`. */
const partOf = (file: string): string => file.split('/')[1]!.replace(/\.ts$/, '');

function importsOf(source: ts.SourceFile): { part: string; isType: boolean; text: string }[] {
  const found: { part: string; isType: boolean; text: string }[] = [];
  const add = (specifier: string, isType: boolean): void => {
    if (!specifier.startsWith('.')) return;
    const target = path.posix.join(path.posix.dirname(source.fileName), specifier);
    found.push({ part: partOf(target), isType, text: specifier });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
      add(node.moduleSpecifier.text, node.importClause?.isTypeOnly ?? false);
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      add(node.moduleSpecifier.text, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier && ts.isStringLiteral(specifier)) add(specifier.text, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const base = ['model', 'words', 'findings', 'errors', 'schemas'];
const stages = ['extract', 'normalize', 'forms', 'reconcile'];

/** What each part may import beside itself; a part that is not here is the top (cli) or the public face (index). */
const allowed: Readonly<Record<string, readonly string[]>> = {
  findings: [],
  errors: ['findings'],
  model: ['findings'],
  words: ['model', 'schemas'],
  schemas: base,
  ...Object.fromEntries(stages.map((stage) => [stage, base])),
  conclude: base,
  convert: [...base, ...stages, 'conclude'],
  write: [...base, 'index'],
  version: [],
  decisions: base,
  batch: [...base, 'version', 'convert', 'write', 'decisions'],
  warehouse: [...base, 'write'],
  archive: [...base, 'version', 'write', 'batch', 'decisions'],
  review: [...base, 'write', 'decisions'],
  fleet: [...base, 'version', 'write', 'batch', 'warehouse'],
};

describe('the architecture', () => {
  test('imports go one way', () => {
    const wrong = parsed.flatMap((source) => {
      const part = partOf(source.fileName);
      const may = allowed[part];
      if (!may) return [];
      return importsOf(source)
        .filter((each) => each.part !== part && !may.includes(each.part))
        .map((each) => `${source.fileName} imports ${each.text}`);
    });
    expect(wrong).toEqual([]);
  });

  test('only the top may know every part, and it never reaches into a stage', () => {
    const wrong = parsed
      .filter((source) => ['cli', 'index'].includes(partOf(source.fileName)))
      .flatMap((source) =>
        importsOf(source)
          .filter((each) => stages.includes(each.part))
          .map((each) => `${source.fileName} imports ${each.text}`),
      );
    expect(wrong).toEqual([]);
  });

  test('one file speaks to pdf.js', () => {
    const importing = parsed.filter((source) => /from 'pdfjs-dist|import\('pdfjs-dist/.test(source.text));
    expect(importing.length).toBeLessThanOrEqual(1);
  });

  test('no any, no process.exit, no empty catch, no file of leftovers', () => {
    const wrong = parsed.flatMap((source) => {
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${source.fileName}: any`);
        if (ts.isCallExpression(node) && node.expression.getText(source) === 'process.exit')
          found.push(`${source.fileName}: process.exit`);
        if (ts.isCatchClause(node) && node.block.getText(source).replace(/\s/g, '') === '{}')
          found.push(`${source.fileName}: empty catch`);
        ts.forEachChild(node, visit);
      };
      visit(source);
      if (/(utils?|helpers?|manager|misc|common-?utils)\.ts$/.test(source.fileName))
        found.push(source.fileName);
      return found;
    });
    expect(wrong).toEqual([]);
  });

  test('every exported function says what it does', () => {
    const isExported = (node: ts.Node): boolean =>
      ts.canHaveModifiers(node) &&
      (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
    const isDocumented = (node: ts.Node): boolean => ts.getJSDocCommentsAndTags(node).length > 0;
    const share = parsed.flatMap((source) =>
      source.statements
        .filter((node) => ts.isFunctionDeclaration(node) && isExported(node))
        .map((node) => ({ node: node as ts.FunctionDeclaration, isDocumented: isDocumented(node) })),
    );
    const bare = share
      .filter((each) => !each.isDocumented)
      .map((each) => `${each.node.getSourceFile().fileName}: ${each.node.name?.text}`);
    // A reader of a format is `read…(bytes)` behind one documented type: those need no words of their own.
    expect(bare.filter((each) => !/: (read[A-Z]\w*|conclude)$/.test(each))).toEqual([]);
  });
});

describe('the size of things', () => {
  const quantile = (values: readonly number[], q: number): number =>
    [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * q)] ?? 0;
  const lineCount = (text: string): number => text.split('\n').filter((line) => line.trim() !== '').length;

  test('a file is short: median 100 lines, one in ten may reach 200, none 300', () => {
    const lengths = parsed.map((source) => lineCount(source.text));
    expect(quantile(lengths, 0.5)).toBeLessThanOrEqual(100);
    expect(quantile(lengths, 0.9)).toBeLessThanOrEqual(200);
    expect(parsed.filter((source) => lineCount(source.text) > 300).map((source) => source.fileName)).toEqual(
      [],
    );
  });

  test('a function is short: median 10 lines, one in ten may reach 30', () => {
    const lengths = parsed.flatMap((source) => {
      const found: number[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isFunctionLike(node) && 'body' in node && node.body)
          found.push(lineCount(node.getText(source)));
        ts.forEachChild(node, visit);
      };
      visit(source);
      return found;
    });
    expect(quantile(lengths, 0.5)).toBeLessThanOrEqual(10);
    expect(quantile(lengths, 0.9)).toBeLessThanOrEqual(30);
  });
});

/** @file One name for one thing: a name that several files give to functions of their own tells a reader nothing. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

/** The names of all functions at the top of a file, arrows included. */
function functionsOf(source: ts.SourceFile): Set<string> {
  const isFunction = (node: ts.Expression | undefined): boolean =>
    node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));
  return new Set(
    source.statements.flatMap((node) => {
      if (ts.isFunctionDeclaration(node)) return node.name ? [node.name.text] : [];
      if (!ts.isVariableStatement(node)) return [];
      return node.declarationList.declarations
        .filter(({ initializer }) => isFunction(initializer))
        .map(({ name }) => name.getText(source));
    }),
  );
}

test('fewer than 60 names of functions stand in several files', () => {
  const files = new Map<string, string[]>();
  for (const file of globSync('src/**/*.ts'))
    for (const name of functionsOf(
      ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true),
    ))
      files.set(name, [...(files.get(name) ?? []), file]);
  const shared = [...files].filter(([, places]) => places.length > 1).map(([name]) => name);
  expect(shared.length < 60 ? [] : shared.sort()).toEqual([]);
});

import regexp from 'eslint-plugin-regexp';
import ts from 'typescript';
import tseslint from 'typescript-eslint';

/**
 * A text of the input may say `constructor` or `__proto__`, and an object literal has an answer to that. Looking a text up is for Map and
 * Set: no element of an object by a key that may be any string.
 */
const noTextLookup = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { lookup: 'a key that may be any text: use a Map (an object answers to "constructor")' },
  },
  create(context) {
    const { esTreeNodeToTSNodeMap: nodes, program } = context.sourceCode.parserServices;
    const isAnyText = (node) => {
      const type = program.getTypeChecker().getTypeAtLocation(nodes.get(node));
      return (type.flags & ts.TypeFlags.String) !== 0;
    };
    return {
      MemberExpression(node) {
        if (node.computed && isAnyText(node.property)) context.report({ node, messageId: 'lookup' });
      },
      "BinaryExpression[operator='in']"(node) {
        if (isAnyText(node.left)) context.report({ node, messageId: 'lookup' });
      },
    };
  },
};

export default tseslint.config(
  { ignores: ['dist', 'build', 'output', 'corpus', 'coverage'] },
  ...tseslint.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-console': 'error',
      complexity: ['error', 15],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
      'max-lines': ['error', { max: 300, skipComments: true, skipBlankLines: true }],
    },
  },
  {
    files: ['src/**'],
    plugins: { regexp, suanpan: { rules: { 'no-text-lookup': noTextLookup } } },
    rules: {
      // A cell may hold anything at any length: no pattern may cost more than its text does.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'suanpan/no-text-lookup': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.property.name=/^(push|unshift|splice|concat|min|max|of|fromCharCode|fromCodePoint)$/] > SpreadElement',
          message: 'a list that grows with the document overflows the stack: src/model/lists.ts',
        },
      ],
    },
  },
  {
    files: ['**/*.js', 'test/**', 'scripts/**', 'bench/**'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off', 'no-console': 'off' },
  },
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked },
);

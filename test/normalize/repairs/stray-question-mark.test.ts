import { dropStrayQuestionMarks } from '../../../src/normalize/repairs/stray-question-mark.ts';
import { listOf } from '../lists.ts';

test('a question mark behind the full stop is dropped and written down', () => {
  const table = dropStrayQuestionMarks(listOf(['稳步发展。？|书'], 'department_targets'));
  const [cell] = table.cells.filter(({ repairs }) => repairs);
  expect(cell).toMatchObject({ text: '稳步发展。', raw: '稳步发展。？' });
  expect(cell!.repairs).toMatchObject([{ rule: 'stray-question-mark', before: '稳步发展。？' }]);
});

test('a question keeps its question mark', () => {
  const table = listOf(['是否发展？'], 'department_targets');
  expect(dropStrayQuestionMarks(table)).toBe(table);
});

import { codedLineToDepartment } from '../../src/words/departments.ts';

describe('the department by its code and its name', () => {
  test.each([
    ['302某区水利局', '某区水利局'],
    ['302001某区水利局本级单位：万元', '某区水利局本级'],
    ['[117]某市园林局金额单位：元', '某市园林局'],
  ])('%s', (line, name) => {
    expect(codedLineToDepartment(line)).toBe(name);
  });

  test.each(['2024年收支预算总表', '30201办公费', '2130301水利站运行', '预算公开表1', '2020年度某市某局'])(
    '%s is none',
    (line) => {
      expect(codedLineToDepartment(line)).toBeNull();
    },
  );
});

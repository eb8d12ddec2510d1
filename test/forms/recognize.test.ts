import { nearestForm } from '../../src/forms/nearest.ts';
import { recognizeTables } from '../../src/forms/recognize.ts';
import { FORMS } from '../../src/forms/registry/index.ts';
import { FORM_ALIASES } from '../../src/words/aliases.ts';
import { linesToTestTable } from '../tables.ts';

const recognize = (lines: readonly string[], title: string | null = null) => {
  const { form, layout } = recognizeTables([linesToTestTable(lines, { title })])[0]!;
  return [form, layout];
};

describe('recognizeTables', () => {
  it('goes by the title first', () => {
    expect(recognize(['a|b'], '2024年度支出决算表')).toEqual(['final_expenditure', 'amounts']);
  });

  it('goes by header words where there is no title', () => {
    expect(recognize(['采购类别|金额', 'A-货物|1.0'])).toEqual(['procurement', 'amounts']);
  });

  it('tells a list of projects from one form a project', () => {
    const title = '项目支出绩效目标表';
    expect(recognize(['项目名称|项目总额|绩效目标|一级指标|三级指标'], title)[1]).toBe('project_list');
    expect(recognize(['项目名称|甲', '立项依据|乙', '一级指标|三级指标'], title)[1]).toBe('project_form');
  });

  it('takes no evaluation of a department for a table of money', () => {
    const lines = ['部门名称|某局|', '一级指标|分值|得分', '产出指标|40|40'];
    expect(recognize(lines, '部门整体支出绩效自评表')).toEqual(['other', 'other']);
  });

  it('reads the figures of a table of no family whose heads state a unit of money', () => {
    expect(recognize(['地区|专项（万元）', '东区|1.0'], '分地区情况表')).toEqual(['other', 'amounts']);
    expect(recognize(['地区|人数', '东区|10'], '分地区情况表')).toEqual(['other', 'other']);
  });

  it.each([
    ['部门综合预算政府性基金收支总表', 'government_fund'],
    ['项目支出总表', 'project_expenditure'],
    ['部门预算项目支出及其他支出预算表', 'project_expenditure'],
    ['政府采购（资产配置、购买服务）预算表', 'procurement'],
    ['部门综合预算财政拨款结转资金支出表', 'other'],
    ['政府采购支出情况表', 'other'],
    ['市级重点专项资金绩效目标表（一级项目）', 'project_targets'],
    ['专项资金整体支出绩效目标表', 'project_targets'],
    ['部门整体支出绩效目标批复表', 'department_targets'],
    ['部门收支总表', 'revenue_expenditure'],
  ])('knows %s as %s', (title, form) => {
    expect(recognize(['项目|预算数', '甲|1.00'], title)[0]).toBe(form);
  });

  it('tells a form of targets by its labels where it follows another one without a title', () => {
    const indicators = ['一级指标|二级指标|三级指标|指标值', '产出指标|数量指标|检查次数|10次'];
    const head = ['主管部门|某局', '资金金额（万元）|5.00', '总体目标|做好工作'];
    const project = ['专项（项目）名称|甲|', ...head, ...indicators];
    expect(recognize(project)).toEqual(['project_targets', 'project_form']);
    expect(recognize(['部门（单位）名称|某局', ...head, ...indicators])[0]).toBe('department_targets');
    const reached = ['一级指标|三级指标|年度指标值|实际完成值|分值|得分', '产出指标|次数|10|9|50|45'];
    expect(recognize(['项目名称|甲', ...reached])[0]).toBe('self_evaluation');
    expect(recognize(['部门名称|某局', ...reached])[0]).toBe('other');
  });

  it.each([
    [['项目名称|甲', '项目资金（万元）|5.00', '补助标准（元）|3', '一级指标|三级指标|指标值'], '万元'],
    [['项目名称|甲', '资金总额|5.00万元', '总体目标|共（10元）', '一级指标|三级指标|指标值'], '万元'],
    [['项目名称|甲', '资金总额|5.00', '一级指标|三级指标|指标值'], null],
  ])('reads the unit that %j states inside', (lines, unit) => {
    const table = linesToTestTable(lines as string[], { title: '项目支出绩效目标表' });
    expect(recognizeTables([table])[0]!.unit).toBe(unit);
  });

  it('takes the unit of a table of money from its header where each column states it', () => {
    const unitOf = (header: string) =>
      recognizeTables([linesToTestTable([header, '甲|2|1.00'], { title: '政府采购预算表' })])[0]!.unit;
    expect(unitOf('品目名称|数量|预算金额（万元）')).toBe('万元');
    expect(unitOf('品目名称|预算数|预算金额（万元）')).toBeNull();
    expect(unitOf('品目名称|单价（元）|预算金额（万元）')).toBeNull();
  });

  it('leaves alone what it does not know', () => {
    expect(recognize(['姓名|电话', '甲|1'])).toEqual(['other', 'other']);
  });
});

describe('nearestForm', () => {
  it('names the family and what is missing', () => {
    const [table] = recognizeTables([linesToTestTable(['采购品类|金额', 'A|1.0'], { title: '一览' })]);
    expect(nearestForm(table!)).toEqual({
      form: 'procurement',
      note: 'the title is of no family; missing header words: 采购类别',
    });
  });
});

describe('the registry', () => {
  it('has aliases for every form, and counterparts that name each other', () => {
    for (const { id, counterpart } of FORMS) {
      expect(FORM_ALIASES[id]?.length).toBeGreaterThan(0);
      if (counterpart !== null) expect(FORMS.find((form) => form.id === counterpart)?.counterpart).toBe(id);
    }
  });
});

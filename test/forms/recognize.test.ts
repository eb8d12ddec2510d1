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

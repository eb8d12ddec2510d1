import { titleToForm } from '../../src/words/aliases.ts';

describe('titleToForm', () => {
  it.each([
    ['收支预算总表', 'revenue_expenditure'],
    ['2025年预算单位财务收支预算总表', 'revenue_expenditure'],
    ['财政拨款收支预算总表', 'fiscal_appropriation'],
    ['一般公共预算基本支出预算表（经济科目）', 'general_public_basic'],
    ['财政拨款支出预算表（功能科目）', 'fiscal_expenditure'],
    ['“三公”经费、会议费、培训费支出预算表', 'three_public'],
    ['财政拨款（含一般公共预算和政府性基金预算）“三公”经费支出表', 'three_public'],
    ['一般公共预算机关运行经费支出预算表', 'operating'],
    ['政府购买服务预算财政拨款明细表', 'purchased_services'],
    ['财政项目支出绩效目标填报表', 'project_targets'],
    ['支出决算表', 'final_expenditure'],
    ['部门支出表', 'expenditure'],
    ['机关运行经费财政拨款明细情况表', 'operating'],
    ['某市某站支出决算表', 'final_expenditure'],
    ['2022年度收入支出决算表', 'final_revenue_expenditure'],
    ['某市某局支出预算表', 'expenditure'],
    ['整体支出绩效目标表', 'department_targets'],
    ['一般公共预算拨款“三公”经费及会议费、培训费支出预算表', 'three_public'],
    ['一般公共预算基本支出预算明细表--人员经费(工资福利支出)', 'other'],
    ['一般公共预算财政拨款支出决算表', 'final_general_public'],
    ['财政拨款收入支出决算总表', 'final_fiscal_appropriation'],
    ['收入支出决算总表', 'final_revenue_expenditure'],
    ['政府性基金预算财政拨款收入支出决算表', 'final_government_fund'],
  ])('%s is %s', (title, form) => expect(titleToForm(title)?.form).toBe(form));

  it('does not take every name that ends in 支出表 for the whole expenditure', () =>
    expect(['部门综合预算培训经费支出表', '一般公共预算财政拨款项目支出决算表'].map(titleToForm)).toEqual([
      null,
      null,
    ]));

  it('knows no form in other words', () => expect(titleToForm('职工名册')).toBeNull());
});

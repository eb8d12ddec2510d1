/** @file Budget tables (部门预算表): the families of the Beijing, district, Shanghai, Jiangsu and central layouts. */
import type { Form } from './form.ts';

const budget = (
  id: string,
  name: string,
  counterpart: string | null,
  rest: Partial<Pick<Form, 'direction' | 'fund' | 'headerWords' | 'phase'>> = {},
): Form => ({
  id,
  name,
  layout: 'amounts',
  direction: 'expenditure',
  phase: 'budget',
  fund: null,
  headerWords: [],
  counterpart,
  ...rest,
});

export const BUDGET_FORMS: readonly Form[] = [
  budget('revenue_expenditure', '收支总表', 'final_revenue_expenditure', {
    direction: null,
    headerWords: [['收入', '支出', '项目', '预算数', '一、一般公共预算拨款收入']],
  }),
  budget('revenue', '收入总表', 'final_revenue', {
    direction: 'revenue',
    headerWords: [
      ['本年收入', '上年结转结余', '一般公共预算资金', '事业收入'],
      ['合计', '财政拨款收入', '事业收入', '其他收入', '功能分类科目编码'],
    ],
  }),
  budget('expenditure', '支出总表', 'final_expenditure', {
    headerWords: [['基本支出', '项目支出', '事业单位经营支出', '上缴上级支出', '对附属单位补助支出']],
  }),
  budget('fiscal_appropriation', '财政拨款收支总表', 'final_fiscal_appropriation', {
    direction: null,
    fund: 'fiscal_appropriation',
    headerWords: [
      ['收入', '支出', '项目', '预算数', '一、一般公共预算资金'],
      ['财政拨款收入', '财政拨款支出', '项目'],
    ],
  }),
  budget('fiscal_expenditure', '财政拨款支出预算表（功能科目）', null, { fund: 'fiscal_appropriation' }),
  budget('fiscal_basic', '财政拨款基本支出预算表（经济科目）', null, { fund: 'fiscal_appropriation' }),
  budget('general_public', '一般公共预算支出表', 'final_general_public', {
    fund: 'general_public',
    headerWords: [
      ['功能分类科目', '基本支出', '项目支出总数', '扣除基建项目后预算数'],
      ['一般公共预算支出', '功能分类科目名称'],
    ],
  }),
  budget('general_public_basic', '一般公共预算基本支出表', 'final_general_public_basic', {
    fund: 'general_public',
    headerWords: [
      ['政府支出经济分类科目', '部门支出经济分类科目', '人员经费', '公用经费'],
      ['一般公共预算基本支出', '人员经费', '公用经费'],
    ],
  }),
  budget('government_fund', '政府性基金预算支出表', 'final_government_fund', {
    fund: 'government_fund',
    headerWords: [['政府性基金预算支出', '功能分类科目名称']],
  }),
  budget('state_capital', '国有资本经营预算支出表', 'final_state_capital', {
    fund: 'state_capital',
    headerWords: [['国有资本经营预算支出', '合计', '基本支出']],
  }),
  budget('three_public', '“三公”经费支出表', 'final_three_public', {
    headerWords: [['因公出国（境）费用', '公务接待费', '公务用车购置及运行维护费']],
  }),
  budget('operating', '一般公共预算机关运行经费支出预算表', null, {
    fund: 'general_public',
    headerWords: [['机关运行经费支出', '科目编码']],
  }),
  budget('procurement', '政府采购预算明细表', null, { headerWords: [['采购类别', '金额'], ['采购品目']] }),
  budget('purchased_services', '政府购买服务明细表', null, {
    headerWords: [['指导性目录', '一级', '二级', '三级']],
  }),
  budget('project_expenditure', '项目支出表', null),
];

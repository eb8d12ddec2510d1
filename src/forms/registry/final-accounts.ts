/** @file Final accounts (部门决算表): commonly nine tables. */
import type { Form } from './form.ts';

const executed = (
  id: string,
  name: string,
  counterpart: string,
  rest: Partial<Pick<Form, 'direction' | 'fund' | 'headerWords'>> = {},
): Form => ({
  id,
  name,
  layout: 'amounts',
  direction: 'expenditure',
  phase: 'executed',
  fund: null,
  headerWords: [],
  counterpart,
  ...rest,
});

export const FINAL_ACCOUNTS_FORMS: readonly Form[] = [
  executed('final_revenue_expenditure', '收入支出决算总表', 'revenue_expenditure', {
    direction: null,
    headerWords: [['收入', '支出', '项目', '决算数', '一、一般公共预算财政拨款收入']],
  }),
  executed('final_revenue', '收入决算表', 'revenue', {
    direction: 'revenue',
    headerWords: [['本年收入合计', '财政拨款收入', '上级补助收入', '附属单位上缴收入']],
  }),
  executed('final_expenditure', '支出决算表', 'expenditure', {
    headerWords: [['本年支出合计', '上缴上级支出', '经营支出', '对附属单位补助支出']],
  }),
  executed('final_fiscal_appropriation', '财政拨款收入支出决算总表', 'fiscal_appropriation', {
    direction: null,
    fund: 'fiscal_appropriation',
    headerWords: [['收入', '支出', '决算数', '政府性基金预算财政拨款', '国有资本经营预算财政拨款']],
  }),
  executed('final_general_public', '一般公共预算财政拨款支出决算表', 'general_public', {
    fund: 'general_public',
  }),
  executed('final_general_public_basic', '一般公共预算财政拨款基本支出决算表', 'general_public_basic', {
    fund: 'general_public',
    headerWords: [['经济分类科目编码', '科目名称', '决算数']],
  }),
  executed('final_three_public', '“三公”经费支出决算表', 'three_public', {
    headerWords: [['因公出国（境）费', '公务接待费', '预算数', '决算数']],
  }),
  executed('final_government_fund', '政府性基金预算财政拨款收入支出决算表', 'government_fund', {
    direction: null,
    fund: 'government_fund',
  }),
  executed('final_state_capital', '国有资本经营预算财政拨款支出决算表', 'state_capital', {
    direction: null,
    fund: 'state_capital',
  }),
];

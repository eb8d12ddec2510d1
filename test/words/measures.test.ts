import { MEASURES, measureOf } from '../../src/words/measures.ts';

describe('measureOf', () => {
  it.each([
    [['预算数', '合计'], [], 'total'],
    [['基本支出', '小计'], [], 'subtotal'],
    [['预算数', '基本支出', '人员经费'], [], 'basic_personnel'],
    [['预算数', '项目支出', '扣除基建项目后预算数'], [], 'project_without_capital'],
    [['收入', '预算数'], ['本年收入合计'], 'year_revenue'],
    [['收入', '预算数'], ['收入总计'], 'grand_revenue'],
    [['收入', '预算数'], ['上年结转结余'], 'carried_over'],
    [['收入', '决算数'], ['一、一般公共预算财政拨款收入'], 'general_public'],
    [['公务用车购置及运行维护费', '公务用车购置费'], [], 'vehicles_purchase'],
    [['支出', '预算数'], ['二、外交支出'], null],
    [['本年收入', '预算数'], ['一、财政拨款收入'], 'fiscal_appropriation'],
    [['“三公”经费财政拨款预算总额'], [], 'three_public'],
    [['“三公”经费财政拨款预算总额', '因公出国（境）费用'], [], 'abroad'],
    [['比上年增减%'], ['合计'], null],
    [['预算数'], ['其中：（1）公务用车运行费'], 'vehicles_running'],
    [['预算数'], ['结转下年支出'], 'carried_forward'],
    [['公用经费支出'], [], 'basic_public'],
    [['2025年预算数', '公务用车购置及运行维护费', '公务用车购置经费'], [], 'vehicles_purchase'],
    [['事业收入（不含教育收费）'], [], 'institution_revenue'],
    [['部门预算', '公共预算拨款', '其中：专项资金列入部门预算的项目'], [], 'general_public'],
    [['部门预算', '上年实户资金余额'], [], 'carried_over'],
    [['公务接待费', '一般公共预算'], [], 'reception'],
    [['公务用车购置及运行维护费', '小计', '政府性基金预算'], [], 'vehicles'],
    [['财政拨款', '一般公共预算'], [], 'general_public'],
    [['收入', '预算数'], ['2.非财政拨款结余、结转'], null],
  ])('%p with %p counts %s', (path, labels, expected) => expect(measureOf(path, labels)).toBe(expected));

  it('has each id and each term once', () => {
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
    expect(new Set(MEASURES.map(({ term }) => term)).size).toBe(MEASURES.length);
  });
});

/** @file Equal quantities of different tables (表间勾稽): what the tables of each form count. */
import type { QuantityRules, TableRole } from '../../model/identity.ts';

const budgetRole = (form: string, role: Partial<TableRole>): TableRole => ({
  form,
  set: 'budget',
  scope: 'all',
  direction: 'expenditure',
  kind: 'all',
  ...role,
});
const final = (form: string, role: Partial<TableRole>): TableRole => ({
  ...budgetRole(form, role),
  set: 'final',
});

const ROLES: readonly TableRole[] = [
  budgetRole('revenue_expenditure', { direction: 'both', sided: true }),
  budgetRole('revenue', { direction: 'revenue' }),
  budgetRole('expenditure', {}),
  budgetRole('fiscal_appropriation', { scope: 'fiscal', direction: 'both', sided: true }),
  budgetRole('fiscal_expenditure', { scope: 'fiscal' }),
  budgetRole('fiscal_basic', { scope: 'fiscal', kind: 'basic' }),
  budgetRole('general_public', { scope: 'general_public' }),
  budgetRole('general_public_basic', { scope: 'general_public', kind: 'basic' }),
  budgetRole('operating', { scope: 'operating', kind: 'basic' }),
  budgetRole('government_fund', { scope: 'government_fund' }),
  budgetRole('state_capital', { scope: 'state_capital' }),
  budgetRole('three_public', { scope: 'fiscal' }),
  final('final_revenue_expenditure', { direction: 'both', sided: true }),
  final('final_revenue', { direction: 'revenue' }),
  final('final_expenditure', {}),
  final('final_fiscal_appropriation', { scope: 'fiscal', direction: 'both', sided: true }),
  final('final_general_public', { scope: 'general_public' }),
  final('final_general_public_basic', { scope: 'general_public', kind: 'basic' }),
  final('final_government_fund', { scope: 'government_fund' }),
  final('final_state_capital', { scope: 'state_capital' }),
];

export const QUANTITY_RULES: QuantityRules = {
  roles: ROLES,
  kinds: [
    { name: 'basic', pattern: /^基本支出(预算)?$/ },
    { name: 'project', pattern: /^项目支出(预算|总数)?$/ },
    { name: 'personnel', pattern: /^人员(经费|支出)(支出|合计)?$/ },
    { name: 'public', pattern: /^(日常)?公用(经费|支出)(支出|合计)?$/ },
    { name: 'reserve', pattern: /^单位预留机动经费$/ },
  ],
  sources: [
    { name: 'general_public', pattern: /^一般公共预算/ },
    { name: 'government_fund', pattern: /^政府性基金/ },
    { name: 'state_capital', pattern: /^国有资本经营/ },
    { name: 'special_account', pattern: /^财政专户/ },
    { name: 'fiscal', pattern: /^财政拨款(收入)?$/ },
    { name: 'institution', pattern: /^事业收入/ },
    { name: 'operation', pattern: /^(事业单位)?经营收入/ },
    { name: 'superior', pattern: /^上级补助/ },
    { name: 'subordinate', pattern: /^附属单位上缴/ },
    { name: 'other', pattern: /^其他收入/ },
  ],
  scopes: [
    { name: 'general_public', pattern: /^一般公共预算/ },
    { name: 'government_fund', pattern: /^政府性基金/ },
    { name: 'state_capital', pattern: /^国有资本经营/ },
  ],
  neutral: /^(支出)?(功能分类|用途)$|^本年支出(合计)?$/u,
  threePublic: [
    { name: '30212', pattern: /^因公出国/ },
    { name: '30217', pattern: /^公务接待/ },
    { name: '31013', pattern: /^公务用车购置费?$/ },
    { name: '30231', pattern: /^公务用车运行(维护)?费?$/ },
  ],
  identities: {
    same: {
      id: 'tables.same',
      formula: '同一口径在两表中相等（收入总计 = 收入总表合计，一般公共基本支出 = 基本支出表合计 …）',
    },
    funds: { id: 'tables.funds', formula: '财政拨款 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算' },
    all_fiscal: {
      id: 'tables.all_fiscal',
      formula: '总额（或同类合计）相等时，其中各分类口径相等（支出全部来自财政拨款；机关运行经费即公用经费）',
    },
    within: {
      id: 'tables.within',
      formula:
        '同一科目（项、部门经济分类、政府与部门经济分类之对）在支出总表、财政拨款、一般公共预算各表中相等，收入总表与支出总表中相等（相等即证明，不等不作结论）',
    },
    limit: {
      id: 'tables.limit',
      formula:
        '同一科目：一般公共预算 ≤ 财政拨款 ≤ 全部支出，人员、公用经费 ≤ 基本支出 ≤ 全部支出（不成立时才列出，成立不作证明）',
    },
  },
};

/** @file Sums down a column (列内勾稽): totals, classes and numbered lines. */
import type { LineIdentity } from '../../model/identity.ts';

export const LINE_IDENTITIES: readonly LineIdentity[] = [
  { id: 'lines.total', of: 'total', formula: '合计行 = 各行之和' },
  { id: 'lines.codes', of: 'codes', formula: '类 = Σ款，款 = Σ项' },
  {
    id: 'lines.classes',
    of: 'classes',
    formula: '人员经费合计 = 工资福利支出 + 对个人和家庭的补助；公用经费合计 = 其余各类之和',
    classes: [
      { total: /^人员经费合计$/u, codes: /^30[13]/u },
      { total: /^公用经费合计$/u, codes: /^3(?!0[13])/u },
    ],
  },
  { id: 'lines.groups', of: 'groups', formula: '小计 = 本组各行之和' },
  { id: 'lines.outline', of: 'outline', formula: '上级行 = 其下各行之和（按标签所在列分级）' },
  { id: 'lines.numbering', of: 'numbering', formula: '一、 = 1. + 2. + …' },
  { id: 'lines.subtotal', of: 'subtotal', formula: '本年收入（支出）合计 = Σ 一、二、三、…' },
  { id: 'lines.grand_total', of: 'grand_total', formula: '收入（支出）总计 = 本年合计 + 结转结余' },
  { id: 'lines.balance', of: 'balance', formula: '收入总计 = 支出总计' },
];

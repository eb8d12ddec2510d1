/** @file Sums down a column (列内勾稽): totals, classes and numbered lines. */
import type { LineIdentity } from '../../identity.ts';

export const LINE_IDENTITIES: readonly LineIdentity[] = [
  { id: 'lines.total', of: 'total', formula: '合计行 = 各行之和' },
  { id: 'lines.codes', of: 'codes', formula: '类 = Σ款，款 = Σ项' },
  { id: 'lines.numbering', of: 'numbering', formula: '一、 = 1. + 2. + …；小计 = 本组各行之和' },
  { id: 'lines.subtotal', of: 'subtotal', formula: '本年收入（支出）合计 = Σ 一、二、三、…' },
  { id: 'lines.grand_total', of: 'grand_total', formula: '收入（支出）总计 = 本年合计 + 结转结余' },
  { id: 'lines.balance', of: 'balance', formula: '收入总计 = 支出总计' },
];

/** @file Balances within a row (行内平衡): the tables of funds of the final accounts. */
import type { BalanceIdentity } from '../../model/identity.ts';

export const BALANCE_IDENTITIES: readonly BalanceIdentity[] = [
  {
    id: 'columns.carryover',
    formula: '年初结转和结余 + 本年收入 = 本年支出 + 年末结转和结余',
    left: [/^(年初|上年|期初)结转(和|及)?(结余)?$/, /^本年收入/],
    right: [/^本年支出/, /^(年末|年终|期末)结转(和|及)?(结余)?$/],
  },
];

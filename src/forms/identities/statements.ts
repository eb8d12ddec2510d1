/** @file What sentences must agree with (文字说明勾稽): the tables, and their own figures. */
import type { StatementIdentity } from '../../model/identity.ts';

export const STATEMENT_IDENTITIES: readonly StatementIdentity[] = [
  { id: 'statements.table', formula: '文字说明所述金额 = 表中同一口径的金额（按所印位数，单位换算）' },
  {
    id: 'statements.parts',
    formula:
      '政府采购 = 货物 + 工程 + 服务；“三公”经费 = 出国 + 用车 + 接待；用车 = 购置 + 运行；基本支出 = 人员 + 公用',
  },
  { id: 'statements.rate', formula: '增减率 = 增减额 / 上年数（本年数 − 增加额，本年数 + 减少额）' },
  { id: 'statements.share', formula: '占比 = 分项 / 总额' },
  { id: 'statements.completion', formula: '完成率 = 决算数 / 预算数' },
];

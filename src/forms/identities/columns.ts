/** @file Sums within a row (行内勾稽): which columns make up the total beside them. */
import type { ColumnIdentity } from '../../model/identity.ts';

/** In this order: the first whose parts cover all columns beside the total is taken; the open one comes last. */
export const COLUMN_IDENTITIES: readonly ColumnIdentity[] = [
  {
    id: 'columns.expenditure_kinds',
    formula: '合计 = 基本支出 + 项目支出（+ 事业单位经营支出 + 上缴上级支出 + 对附属单位补助支出）',
    parts: [
      /^基本支出(预算)?$/,
      /^项目支出(预算|总数)?$/,
      /^(事业单位)?经营支出$/,
      /^上缴上级(单位)?支出$/,
      /^对附属单位补助(支出)?$/,
      /^单位预留机动经费$/,
      /^结转下年(资金|支出)?$/,
    ],
  },
  {
    id: 'columns.basic_kinds',
    formula: '小计 = 人员经费 + 公用经费',
    parts: [/^人员(经费|支出)(支出)?$/, /^(日常)?公用(经费|支出)(支出)?$/],
  },
  {
    id: 'columns.funds',
    formula: '合计 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算',
    parts: [/^一般公共预算/, /^政府性基金/, /^国有资本经营/, /^社会保险基金/],
  },
  {
    id: 'columns.vehicles',
    formula: '公务用车购置及运行费 = 购置费 + 运行（维护）费',
    parts: [/^(公务用车)?购置费?$/, /^(公务用车)?运行(维护)?费?$/],
  },
  {
    id: 'columns.three_public',
    formula: '“三公”经费 = 因公出国（境）费 + 公务接待费 + 公务用车购置及运行费',
    parts: [/^因公出国/, /^公务接待/, /^公务用车购置[及和]运行/],
  },
  {
    id: 'columns.revenue_sources',
    formula: '合计 = 各项收入（+ 上年结转结余）',
    parts: [
      /^(财政拨款|一般公共预算|政府性基金|国有资本经营|财政专户)/,
      /^(事业|经营|事业单位经营|其他|单位)(收入|资金)$/,
      /^上级补助(收入)?$/,
      /^对?附属单位上缴(收入)?$/,
      /^(本年|当年)收入(合计)?$/,
      /^上年(结转|结余|实户)/,
      /^用事业基金弥补/,
      /^使用非财政拨款结余/,
    ],
  },
  { id: 'columns.group', formula: '合计（小计）= 同组各栏之和', parts: null },
];

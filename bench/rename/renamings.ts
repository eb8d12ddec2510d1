/**
 * @file Other words for the words of known forms: spellings that offices use, which must read as the usual one, and wordings that no list
 * knows, which must be said. A further spelling is one entry.
 */
export interface Renaming {
  /** What is renamed: a header word, a total, a sign, a level, a line above the table. */
  readonly kind: 'header' | 'total' | 'sign' | 'level' | 'caption';
  readonly from: RegExp;
  readonly to: string;
  /** Nobody writes so: the words must not be taken for anything else, and what they headed must be said. */
  readonly isUnknown: boolean;
}

const spelled = (kind: Renaming['kind'], from: RegExp, ...words: readonly string[]): Renaming[] =>
  words.map((to) => ({ kind, from, to, isUnknown: false }));
const unknown = (kind: Renaming['kind'], from: RegExp, to: string): Renaming => ({
  kind,
  from,
  to,
  isUnknown: true,
});

export const RENAMINGS: readonly Renaming[] = [
  ...spelled('header', /^一级指标$/u, '一级绩效指标', '1级指标', '第一级指标', '一 级 指 标', '指标类别'),
  ...spelled('header', /^二级指标$/u, '二级绩效指标', '2级指标', '指标小类'),
  ...spelled('header', /^三级指标$/u, '三级绩效指标', '3级指标', '指标名称', '具体指标名称'),
  ...spelled('header', /^(?:绩效)?指标性质$/u, '指标性质', '指标符号', '计算符号', '比较方式'),
  ...spelled('header', /^(?:本年|年度)?(?:绩效)?(?:\(\/项目\))?指标值$/u, '年度指标值', '目标值', '指 标 值'),
  ...spelled('header', /^(?:绩效)?度量单位$/u, '计量单位', '指标值单位', '绩效度量单位：'),
  ...spelled('header', /^项目名称$/u, '项目（专项）名称', '项目名称：', '项 目 名 称', '专项资金名称'),
  ...spelled('header', /^项目总额$/u, '项目资金总额', '资金总额', '预算金额'),
  ...spelled('header', /^实际完成值$/u, '全年完成值', '实际值', '实际完成情况'),
  ...spelled('header', /^分值$/u, '权重', '分值：', '标准分'),
  ...spelled('header', /^得分$/u, '自评得分', '得 分'),
  ...spelled('header', /^全年预算数$/u, '全年预算数（A）', '调整后预算数', '全年预算金额'),
  ...spelled('header', /^预算数$/u, '本年预算数', '2026年预算数', '预算金额', '预 算 数'),
  ...spelled('header', /^决算数$/u, '本年决算数', '决算金额'),
  unknown('header', /^一级指标$/u, '甲类标识'),
  unknown('header', /^三级指标$/u, '衡量要素'),
  unknown('header', /^(?:绩效)?指标性质$/u, '判别标识'),
  unknown('header', /^(?:本年|年度)?(?:绩效)?(?:\(\/项目\))?指标值$/u, '应达水准'),
  unknown('header', /^项目名称$/u, '事由'),
  unknown('header', /^实际完成值$/u, '落实水准'),
  unknown('header', /^预算数$/u, '核列'),
  ...spelled('total', /^合计$/u, '合 计', '共计', '总计', '总合计', '合计：', '本年合计', '合计（万元）'),
  ...spelled('total', /^收入总计$/u, '收入合计', '收入总合计', '收 入 总 计'),
  ...spelled('total', /^支出总计$/u, '支出合计', '支出总合计', '支 出 总 计'),
  ...spelled('total', /^小计$/u, '小 计'),
  ...spelled('total', /^本年(收入|支出)合计$/u, '本年$1小计', '当年$1合计', '本年$1总计'),
  ...spelled('total', /^年度资金总额$/u, '资金总额', '年度资金合计', '年度资金总额：'),
  ...spelled('total', /^总分$/u, '总 分', '合计', '自评总分', '总得分'),
  unknown('total', /^合计$/u, '汇总额度'),
  unknown('total', /^总分$/u, '累积'),
  ...spelled('sign', /^≥/u, '>=', '＞＝', '≧', '⩾', '≥ '),
  ...spelled('sign', /^≤/u, '<=', '＜＝', '≦', '⩽'),
  ...spelled('sign', /^=/u, '＝', '=='),
  ...spelled('sign', /^≥$/u, '大于等于', '不低于', '不少于'),
  ...spelled('sign', /^≤$/u, '小于等于', '不超过', '不高于'),
  unknown('sign', /^≥$/u, '∽'),
  ...spelled('level', /^产出指标$/u, '产出', '产 出 指 标', '产出指标：'),
  ...spelled('level', /^效益指标$/u, '效益', '效益 指标'),
  ...spelled('level', /^数量指标$/u, '数量', '数 量 指 标'),
  ...spelled('level', /^满意度指标$/u, '满意度'),
  unknown('level', /^产出指标$/u, '产物类'),
  ...spelled(
    'caption',
    /^单位：(.+)$/u,
    '金额单位：$1',
    '单位:$1',
    '（单位：$1）',
    '单位：人民币$1',
    '单 位：$1',
  ),
];

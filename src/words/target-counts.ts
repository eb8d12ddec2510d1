/** @file How sentences count the projects that targets were set for (绩效目标设置情况): 编报绩效目标的项目共12个, 共7个项目纳入绩效目标管理. */

const PROJECTS = /项目(?:共计|共|数量?|为)*$|绩效目标(?:共|的)*$|(?:本部门|本单位|部门|单位)?共$/u;
const FUNDS =
  /^(?:共|合计)?涉及(?:项目|财政性?|预算|一般公共预算|支出|的|共)*(?:资金|金额|预算|拨款)+(?:共计|合计|共|为|总额)*$/u;

/** Whether a clause is about targets that were set, or goes on with it; what was evaluated or tracked is another matter. */
export const isOfTargets = (clause: string, before: boolean): boolean =>
  (before || clause.includes('绩效目标')) && !/评价|自评|评级|跟踪|监控/u.test(clause);

/**
 * What a figure of a sentence about targets counts.
 * @param lead the words before it, without white space and in narrow signs
 */
export function leadToTargets(lead: string, unit: string | null): 'target_projects' | 'target_funds' | null {
  if (unit === '个' && PROJECTS.test(lead)) return 'target_projects';
  return unit?.endsWith('元') && FUNDS.test(lead) ? 'target_funds' : null;
}

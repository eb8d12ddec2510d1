/** @file The labels that say whose form a table is (绩效目标、绩效自评): the name of a project, the name of a department. Compared bare. */
import { bareLabel } from './labels.ts';

/** 项目名称, 专项（项目）名称, 专项资金名称, 政策和项目名称, 项目支出名称: what every spelling is made of, and a word of the project itself. */
const PROJECT_NAME =
  /^(?=.*(?:项目|专项|资金|政策))(?:[一二三]级|预算|支出|项目|专项|资金|经费|业务|政策|和|[()、/])+名称$/u;
const DEPARTMENT_NAME =
  /^(?:预算|填报|申报|编制|本)?(?:部门|单位)(?:[(/、]?(?:部门|单位)\)?)?(?:名称)?(?:及?(?:代码|编码))?$|^(?:部门|单位)(?:代码|编码)(?:及|和|、)?名称$/u;

export const isProjectNameLabel = (text: string): boolean => PROJECT_NAME.test(bareLabel(text));
export const isDepartmentNameLabel = (text: string): boolean => DEPARTMENT_NAME.test(bareLabel(text));

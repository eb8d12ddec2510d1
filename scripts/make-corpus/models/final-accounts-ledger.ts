/** @file What the final accounts of 澄原市青榆区司法局 (invented) are printed from: its lines, what was carried over, and how figures are shown. */
import { fiscal, other, parseLedger, total, type Line } from '../ledger.ts';
import { print, printOrBlank, wan, WAN2 } from '../money.ts';
import { sheet, type Sheet } from '../sheet.ts';

export const DEPARTMENT = '澄原市青榆区司法局';

export const LEDGER = parseLedger(
  { a: DEPARTMENT },
  `
  a 2040601 50101 30101 basic 204.18
  a 2040601 50101 30102 basic 388.02
  a 2040601 50101 30103 basic 61.75
  a 2040601 50201 30201 basic 18.40
  a 2040601 50201 30207 basic 2.16
  a 2040601 50201 30211 basic 3.07
  a 2040601 50201 30228 basic 12.90
  a 2040601 50201 30239 basic 24.66
  a 2040601 50206 30217 basic 0.62
  a 2040601 50208 30231 basic 5.48
  a 2080501 50905 30302 basic 31.20
  a 2080505 50102 30108 basic 82.74
  a 2080506 50102 30109 basic 41.37
  a 2101101 50102 30110 basic 58.93
  a 2210201 50103 30113 basic 96.50
  a 2040604 50205 30227 project 45.60
  a 2040604 50205 30227 project 4.40 other
  a 2040607 50205 30227 project 128.35
  a 2040607 50306 31002 project 9.15
`,
);

export const CARRIED_IN = wan('21.08');

export const CARRIED_OUT = wan('13.08');

export const FISCAL = total(fiscal(LEDGER));

export const FISCAL_INCOME = FISCAL - (CARRIED_IN - CARRIED_OUT);

export const OTHER = total(other(LEDGER));

export const show = (amount: bigint): string => print(amount, WAN2);

export const blank = (amount: bigint): string => printOrBlank(amount, WAN2);

export const sum = (lines: readonly Line[]): string => blank(total(lines));

export const final = (given: Parameters<typeof sheet>[0]): Sheet =>
  sheet({ unit: '万元', lines: ['单位：万元'], ...given });

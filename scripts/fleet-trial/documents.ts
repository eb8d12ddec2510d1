/** @file Documents for the trial: small budgets, each another one, and the corpus among them. */
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const budget = (seed: number): string =>
  [
    '清溪县某局2024年部门预算',
    '预算03表 支出总表',
    '单位：万元',
    '科目编码\t科目名称\t合计\t基本支出\t项目支出',
    `合计\t\t${seed + 3}.00\t${seed}.00\t3.00`,
    `2010101\t行政运行\t${seed}.00\t${seed}.00\t0.00`,
    '2010102\t一般行政管理事务\t3.00\t0.00\t3.00',
    '',
  ].join('\n');

/** `count` in all; every twentieth is damaged, every hundredth has the content of another. */
export function writeTrialDocuments(folder: string, corpus: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(corpus).slice(0, Math.floor(count / 10));
  for (const name of names) copyFileSync(join(corpus, name), join(folder, name));
  for (let number = names.length; number < count; number++) {
    const name = `${String(number).padStart(5, '0')}${number % 20 === 0 ? '.pdf' : '.txt'}`;
    const seed = number % 100 === 99 ? number - 1 : number;
    writeFileSync(join(folder, name), number % 20 === 0 ? `%PDF-1.7 ${number}` : budget(seed));
  }
}

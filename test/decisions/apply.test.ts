/** What a reviewer decides, from review.json into an output and back out of it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Conversion, Decision } from '../../src/schemas/index.ts';
import { hashesOf, suanpan } from '../cli/run.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** The last line does not add up: 行政运行 should be 2.00. */
const budget = (
  running = '1.00',
  leader = '',
): string => `<!doctype html><meta charset="utf-8"><title>x</title>
  <p>云岭市档案局2026年部门预算</p>${leader}<p>支出总表</p><p>单位：万元</p><table border="1">
  <tr><td>科目编码</td><td>科目名称</td><td>合计</td><td>基本支出</td><td>项目支出</td></tr>
  <tr><td></td><td>合计</td><td>5.00</td><td>2.00</td><td>3.00</td></tr>
  <tr><td>2010101</td><td>行政运行</td><td>${running}</td><td>2.00</td><td>0.00</td></tr>
  <tr><td>2010102</td><td>一般行政管理事务</td><td>3.00</td><td>0.00</td><td>3.00</td></tr></table>`;

async function extracted(text: string, ...options: string[]): Promise<{ input: string; out: string }> {
  const folder = temporaryFolder();
  const [input, out] = [join(folder, 'in'), join(folder, 'out')];
  mkdirSync(input);
  writeFileSync(join(input, 'a.html'), text);
  writeFileSync(join(input, 'b.html'), budget('2.00'));
  expect((await suanpan(['extract', input, '--out', out, '-q', ...options])).status).toBe(0);
  return { input, out };
}

const documentOf = (out: string, name = 'a.html.json'): Conversion =>
  JSON.parse(readFileSync(join(out, 'documents', name), 'utf8')) as Conversion;

const wrongAmountOf = ({ amounts }: Conversion): Conversion['amounts'][number] =>
  amounts.find(({ row_labels, raw }) => row_labels.join().includes('行政运行') && raw === '1.00')!;

function decisionOf(conversion: Conversion, more: Partial<Decision> = {}): Decision {
  const { id, raw, sources } = wrongAmountOf(conversion);
  return {
    ...{ document: conversion.document.id, file: 'a.html', cell: id, printed: raw, sources },
    ...{ verdict: 'wrong', value: '2.00', note: '与基本支出不符', author: '张三', date: '2026-12-01' },
    ...more,
  };
}

function saved(...decisions: readonly Decision[]): string {
  const path = join(temporaryFolder(), 'review.json');
  writeFileSync(path, JSON.stringify({ decisions }));
  return path;
}

/** All files of an output but those that tell of the past. */
const bytesOf = (out: string): Record<string, string> => ({ ...hashesOf(out), 'changes.json': '' });

const apply = (out: string, file: string) => suanpan(['review', out, '--apply', file]);

test('a correction stands beside the printed figure, in its cell, its amount, its checks and corrections.csv', async () => {
  const { out } = await extracted(budget());
  const before = documentOf(out);
  const done = await apply(out, saved(decisionOf(before)));
  expect(done).toMatchObject({ status: 0, stdout: '' });
  expect(done.stderr).toContain('1 decisions, 1 corrections in the records, 0 lost');
  const after = documentOf(out);
  const amount = after.amounts.find(({ id }) => id === wrongAmountOf(before).id)!;
  expect(amount).toMatchObject({ amount: '1.00', raw: '1.00' });
  expect(amount.corrected).toEqual({
    ...{ text: '2.00', author: '张三', date: '2026-12-01', reason: '与基本支出不符' },
    ...{ amount: '2.00', amount_yuan: '20000.00' },
  });
  const failing = before.checks.filter(({ holds }) => holds === false);
  expect(failing.length).toBeGreaterThan(0);
  for (const { id } of failing) {
    const check = after.checks.find((each) => each.id === id)!;
    expect(check.holds).toBe(false);
    expect(check.corrected?.holds).toBe(true);
  }
  expect(after.tables.flatMap(({ cells }) => cells).filter(({ corrected }) => corrected).length).toBe(1);
  expect(readFileSync(join(out, 'corrections.csv'), 'utf8')).toMatch(
    /2\.00,2\.00,万元,20000\.00,张三,2026-12-01/,
  );
  expect(documentOf(out, 'b.html.json').amounts.some(({ corrected }) => corrected)).toBe(false);
  expect((await suanpan(['verify', out])).status).toBe(0);
});

test.each([[[]], [['--pretty']], [['--no-cells']]])(
  'applied to an output or put into it when it is made again, the bytes are the same (%j)',
  async (options) => {
    const { input, out } = await extracted(budget(), ...options);
    await apply(out, saved(decisionOf(documentOf(out))));
    const applied = bytesOf(out);
    const again = await suanpan(['extract', input, '--out', out, ...options]);
    expect(again.stderr).toContain('unchanged');
    expect(bytesOf(out)).toEqual(applied);
    await suanpan(['extract', input, '--out', out, '-q', '--force', ...options]);
    expect(bytesOf(out)).toEqual(applied);
  },
);

test('what is taken back leaves the output as it was', async () => {
  const { out } = await extracted(budget());
  const before = bytesOf(out);
  const decision = decisionOf(documentOf(out));
  await apply(out, saved(decision));
  expect(bytesOf(out)['amounts.csv']).toEqual(before['amounts.csv']);
  expect(bytesOf(out)['corrections.csv']).not.toEqual(before['corrections.csv']);
  const done = await apply(out, saved({ ...decision, verdict: 'withdrawn' }));
  expect(done.status).toBe(0);
  expect({ ...bytesOf(out), 'review.json': '' }).toEqual({ ...before, 'review.json': '' });
});

test('a decision outlives tables that are counted anew, and is lost where the cell says something else', async () => {
  const { out } = await extracted(budget());
  const conversion = documentOf(out);
  const moved = decisionOf(conversion, { cell: `${conversion.document.id}/t9/r2c2` });
  expect((await apply(out, saved(moved))).stderr).toContain('1 corrections');
  const other = decisionOf(conversion, { printed: '9.00', date: '2026-12-02' });
  const done = await apply(out, saved(other));
  expect(done.status).toBe(1);
  expect(done.stdout).toContain('a.html');
  expect(documentOf(out).findings.filter(({ code }) => code === 'review.lost')).toHaveLength(1);
  expect(readFileSync(join(out, 'review.json'), 'utf8')).toContain('9.00');
});

test('the later day decides; a decision about a document that is not there is lost', async () => {
  const { out } = await extracted(budget());
  const decision = decisionOf(documentOf(out));
  await apply(out, saved(decision));
  await apply(out, saved({ ...decision, value: '7.00', date: '2026-11-01' }));
  expect(wrongAmountOf(documentOf(out)).corrected?.text).toBe('2.00');
  const stranger = { ...decision, document: 'f'.repeat(64), cell: `${'f'.repeat(64)}/t1/r1c1` };
  expect((await apply(out, saved(stranger))).status).toBe(1);
});

test('without contacts neither who decided nor why is told, and no text but a figure', async () => {
  const { out } = await extracted(
    budget('1.00', '<p>联系人：王小明，联系电话：13800138000</p>'),
    '--redact',
    'contacts',
  );
  const conversion = documentOf(out);
  await apply(out, saved(decisionOf(conversion, { note: '问过王小明' })));
  const { corrected } = wrongAmountOf(documentOf(out));
  expect(corrected).toMatchObject({ text: '2.00', amount: '2.00', author: null, reason: null });
  const pages = await suanpan(['review', out, '--originals', join(out, '..', 'in')]);
  expect(pages.status).toBe(2);
  expect(pages.stderr).toContain('--originals');
});

test('what is no review.json is refused, and the output left alone', async () => {
  const { out } = await extracted(budget());
  const before = bytesOf(out);
  const path = join(temporaryFolder(), 'x.json');
  writeFileSync(path, '{"decisions":[{}]}');
  expect(await apply(out, path)).toMatchObject({ status: 2, stdout: '' });
  expect((await apply(out, join(path, 'none'))).status).toBe(2);
  expect(bytesOf(out)).toEqual(before);
});

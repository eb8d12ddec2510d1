/** The review pages in a real browser, opened from their folder: what a reader sees and does. */
import axe from 'axe-core';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { suanpan } from '../cli/run.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { outputOf } from '../warehouse/output.ts';
import { launch, open, pagesOf, withBrowser } from './pages.ts';

const CORPUS = join(import.meta.dirname, '..', '..', 'corpus');
const SECONDS = 60_000;

/** A budget that names its own department and holds whatever a cell is made of. */
const budget = (department: string, label: string): string =>
  `<!doctype html><meta charset="utf-8"><title>x</title><p>${department}2026年部门预算</p>
  <p>支出总表</p><p>单位：万元</p><table border="1">
  <tr><td>科目编码</td><td>科目名称</td><td>合计</td><td>基本支出</td><td>项目支出</td></tr>
  <tr><td></td><td>合计</td><td>4.00</td><td>1.00</td><td>3.00</td></tr>
  <tr><td>2010101</td><td>行政运行</td><td>1.00</td><td>1.00</td><td>0.00</td></tr>
  <tr><td>2010102</td><td>${label}</td><td>3.00</td><td>0.00</td><td>3.00</td></tr></table>`;

const ATTACK = '<script>alert(1)</script><img src=x onerror=alert(2)>';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

withBrowser('review pages', () => {
  let browser: Browser;
  let folder = '';
  beforeAll(async () => {
    browser = await launch();
    folder = await pagesOf(
      await outputOf(['district-budget.pdf', 'doubtful-budget.txt', 'damaged-codes.txt']),
      CORPUS,
    );
  }, SECONDS);
  afterAll(() => browser?.close());

  /** Opens the page of a document from the start page, as a reader does. */
  const openDocument = async (file: string, locale = 'en-GB', from = folder) => {
    const opened = await open(browser, from, 'index.html', locale);
    await opened.page.locator('tr', { hasText: file }).getByRole('link').click();
    await opened.page.locator('#table table').waitFor();
    return opened;
  };

  const violations = async (page: Page): Promise<string[]> => {
    await page.evaluate(axe.source);
    const results = (await page.evaluate('axe.run({ preload: false })')) as axe.AxeResults;
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  };

  test(
    'the start page lists the documents with what is proved of them and how many doubts they have',
    async () => {
      const { page, wrong } = await open(browser, folder);
      const row = page.locator('tr', { hasText: 'doubtful-budget.txt' });
      expect(await row.innerText()).toMatch(/2026.*98 %\s+0\s+8\s+0/s);
      expect(await page.locator('.documents tbody tr').count()).toBe(3);
      expect(await violations(page)).toEqual([]);
      expect(wrong).toEqual([]);
    },
    SECONDS,
  );

  test(
    'a PDF shows its page with the cells as boxes, where they are printed',
    async () => {
      const { page, wrong } = await openDocument('district-budget.pdf');
      await page.locator('#picture[data-page]:not([data-page=""])').waitFor();
      expect(await page.locator('#boxes .proved').count()).toBeGreaterThan(5);
      const cell = page.locator('#table .proved').first();
      await cell.click();
      expect(await page.locator('#boxes .chosen').count()).toBe(1);
      const ink = await page.evaluate(`(() => {
        const [box, canvas] = [document.querySelector('#boxes .chosen'), document.querySelector('canvas')];
        const share = (name) => parseFloat(box.style[name]) / 100;
        const pixels = canvas.getContext('2d').getImageData(share('left') * canvas.width + 3, share('top') * canvas.height + 3,
          share('width') * canvas.width - 6, share('height') * canvas.height - 6).data;
        return pixels.filter((value, index) => index % 4 === 0 && value < 128).length;
      })()`);
      expect(ink).toBeGreaterThan(5);
      expect(await page.locator('#details').innerText()).toMatch(/Printed.*Read.*Value proved by.*Checks/s);
      expect(await violations(page)).toEqual([]);
      expect(wrong).toEqual([]);
    },
    SECONDS,
  );

  test(
    'doubts come worst first and are walked through with the keyboard alone',
    async () => {
      const { page, wrong } = await openDocument('doubtful-budget.txt');
      const kinds = await page.locator('#list .kind').allInnerTexts();
      expect(kinds).toEqual([...kinds].sort((a, b) => Number(a === 'info') - Number(b === 'info')));
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('k');
      await page.keyboard.press('j');
      expect(await page.locator('#list button').nth(1).getAttribute('aria-current')).toBe('true');
      await page.keyboard.press('Enter');
      const code = await page.locator('#list button').nth(1).locator('strong').innerText();
      expect(await page.locator('#details').innerText()).toContain(code);
      await page.keyboard.press('?');
      expect(await page.locator('#help').isVisible()).toBe(true);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await page.locator('#help').isVisible()).toBe(false);
      expect(wrong).toEqual([]);
    },
    SECONDS,
  );

  test(
    'a search finds a figure however it is typed, a code and a label; arrows move in the table',
    async () => {
      const { page } = await openDocument('district-budget.pdf');
      const first = page.locator('#list button').first();
      const figure = await page.locator('#table .figure.proved').first().innerText();
      await page.keyboard.press('/');
      await page.keyboard.type(figure.replaceAll(',', ''));
      expect(await first.locator('strong').innerText()).toBe(figure);
      await page.fill('#search', '30201');
      expect(await first.innerText()).toContain('30201');
      await page.keyboard.press('Escape');
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      const chosen = page.locator('#table .chosen');
      const before = await chosen.getAttribute('data-key');
      await page.keyboard.press('ArrowDown');
      expect(await chosen.getAttribute('data-key')).not.toBe(before);
    },
    SECONDS,
  );

  test(
    'filters by finding, form and proof leave what they name',
    async () => {
      const { page } = await openDocument('damaged-codes.txt');
      const repairs = page.locator('#list .repair');
      expect(await repairs.count()).toBe(6);
      const code = await repairs.first().locator('strong').innerText();
      await page.selectOption('#finding', code);
      expect(new Set(await page.locator('#list strong').allInnerTexts())).toEqual(new Set([code]));
      await page.selectOption('#finding', '');
      await page.selectOption('#proof', 'repaired');
      expect(await page.locator('#list button:not(.repaired)').count()).toBe(0);
      expect(await page.locator('#list .repaired').count()).toBeGreaterThan(0);
      const forms = await page.locator('#form option').allInnerTexts();
      await page.selectOption('#proof', 'proved');
      const all = await page.locator('#list-title').innerText();
      await page.selectOption('#form', { label: forms[1]! });
      expect(await page.locator('#list-title').innerText()).not.toBe(all);
    },
    SECONDS,
  );

  test(
    'a term of a check leads to its cell',
    async () => {
      const { page } = await openDocument('district-budget.pdf');
      await page.locator('#table .proved').first().click();
      const term = page.locator('#details a').last();
      const key = await term.getAttribute('data-term');
      await term.click();
      expect(await page.locator('#table .chosen').getAttribute('data-key')).toBe(key);
      expect(page.url()).toContain(key);
    },
    SECONDS,
  );

  test(
    'what a reviewer decides is kept, shown and taken out as review.json',
    async () => {
      const { page, wrong } = await openDocument('doubtful-budget.txt');
      expect(await page.locator('#decision').isVisible()).toBe(false);
      const cell = page.locator('#table .figure').first();
      const printed = await cell.innerText();
      await cell.click();
      await page.check('#wrong');
      await page.fill('#value', '12.50');
      await page.fill('#author', '张三');
      await page.click('#decision [type=submit]');
      await page.reload();
      expect(await page.locator('#table .decided').count()).toBe(1);
      expect(await page.inputValue('#value')).toBe('12.50');
      expect(await violations(page)).toEqual([]);
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('#export')]);
      const saved = JSON.parse(readFileSync(await download.path(), 'utf8')) as { decisions: unknown[] };
      expect(download.suggestedFilename()).toBe('review.json');
      expect(saved.decisions).toMatchObject([
        { printed, verdict: 'wrong', value: '12.50', note: null, author: '张三' },
      ]);
      await page.click('#take-back');
      expect(await page.locator('#table .decided').count()).toBe(0);
      expect(wrong).toEqual([]);
    },
    SECONDS,
  );

  test(
    'Chinese and English, and the choice is kept',
    async () => {
      const { page } = await openDocument('doubtful-budget.txt', 'zh-CN');
      expect(await page.locator('#list-title').innerText()).toContain('疑点');
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
      await page.click('#language');
      expect(await page.locator('#list-title').innerText()).toContain('Doubts');
      await page.reload();
      expect(await page.locator('#list-title').innerText()).toContain('Doubts');
      expect(await page.locator('[data-word]:empty').count()).toBe(0);
    },
    SECONDS,
  );

  test(
    'what a document says is text: scripts, separators and marks of direction',
    async () => {
      const input = join(temporaryFolder(), 'in');
      mkdirSync(input);
      const name = '"><img src=x onerror=alert(3)>.html';
      writeFileSync(
        join(input, name),
        budget(escaped(`${ATTACK}某局`), escaped(`${ATTACK}\u202e行\u2028政`)),
      );
      const out = join(temporaryFolder(), 'out');
      expect((await suanpan(['extract', input, '--out', out, '--quiet'])).status).toBe(0);
      const pages = await pagesOf(out);
      for (const file of readdirSync(join(pages, 'data')))
        expect(readFileSync(join(pages, 'data', file), 'utf8')).not.toMatch(/[<>\u2028\u202e]/);
      const { page, wrong } = await openDocument(name, 'en-GB', pages);
      await page.fill('#search', 'alert');
      await page.keyboard.press('Escape');
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      expect(await page.locator('#details').innerText()).toContain('<script>alert(1)</script>');
      expect(await page.locator('main img, main script').count()).toBe(0);
      expect(await page.locator('body').innerText()).not.toMatch(/[\u202e\u2028]/);
      expect(wrong).toEqual([]);
    },
    SECONDS,
  );

  test(
    'without the original the page says how to get it',
    async () => {
      const pages = await pagesOf(await outputOf(['district-budget.pdf']));
      const { page } = await openDocument('district-budget.pdf', 'en-GB', pages);
      expect(await page.locator('#no-picture').innerText()).toContain('--originals');
      expect(readdirSync(join(pages, 'originals'))).toEqual([]);
    },
    SECONDS,
  );
});

describe('suanpan review', () => {
  test(
    'refuses a folder with files of somebody else, and one that is no output',
    async () => {
      const to = temporaryFolder();
      writeFileSync(join(to, 'letter.txt'), 'mine');
      const output = await outputOf(['doubtful-budget.txt']);
      const refused = await suanpan(['review', output, '--to', to]);
      expect(refused).toMatchObject({ status: 2, stdout: '' });
      expect(refused.stderr).toContain('no review pages');
      expect((await suanpan(['review', to])).status).toBe(2);
    },
    SECONDS,
  );

  test(
    'the same output gives the same pages, over an older folder too',
    async () => {
      const output = await outputOf(['doubtful-budget.txt']);
      const first = await pagesOf(output);
      const before = readFileSync(join(first, 'data', 'index.js'));
      expect((await suanpan(['review', output, '--to', first, '--quiet'])).status).toBe(0);
      expect(readFileSync(join(first, 'data', 'index.js'))).toEqual(before);
    },
    SECONDS,
  );
});

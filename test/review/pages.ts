/** @file Review pages for the tests: written by the program, opened from their folder in a real browser. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { suanpan } from '../cli/run.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

/** `describe` with a browser; without one the tests are skipped and the name says so. */
export const withBrowser = (name: string, tests: () => void): void =>
  CHROMIUM ? describe(name, tests) : describe.skip(`${name} (skipped: no Chromium here)`, tests);

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox'] });

/** The folder of pages of an output. */
export async function pagesOf(output: string, originals?: string): Promise<string> {
  const to = join(temporaryFolder(), 'pages');
  const { status, stderr } = await suanpan([
    'review',
    output,
    '--to',
    to,
    ...(originals === undefined ? [] : ['--originals', originals]),
  ]);
  if (status !== 0) throw new Error(`review ended with ${status}: ${stderr}`);
  return to;
}

export interface Opened {
  readonly page: Page;
  /** Errors of the page, refusals of its policy, and whatever it asked of the network. */
  readonly wrong: readonly string[];
}

/** Opens `index.html` or `document.html#…` of a folder of pages. */
export async function open(
  browser: Browser,
  folder: string,
  name = 'index.html',
  locale = 'en-GB',
): Promise<Opened> {
  const wrong: string[] = [];
  const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('dialog', (dialog) => void (wrong.push(dialog.message()), dialog.dismiss()));
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) wrong.push(request.url());
  });
  await page.goto(`${pathToFileURL(join(folder, name.split('#')[0]!)).href}${name.replace(/^[^#]*/, '')}`);
  return { page, wrong };
}

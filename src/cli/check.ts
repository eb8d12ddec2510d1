/** @file `suanpan check`: whether the tables of documents add up. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentPathOf } from '../batch/ledger.ts';
import { runBatch, type Observer, type RunResult } from '../batch/run.ts';
import type { Means } from '../batch/convert-all.ts';
import { checkReport, reportToText } from '../write/check-report.ts';
import { parseConversion } from '../write/compact.ts';
import type { Conversion } from '../schemas/index.ts';
import { EXIT } from './exit.ts';
import { failedChecksToText, recognisedToText } from './failed-checks.ts';
import { say } from './language/index.ts';
import { createMessages } from './messages.ts';
import { observeRun } from './observe.ts';
import { writeTo } from './output.ts';
import { createProgress } from './progress.ts';
import { withScratchFolder } from './scratch.ts';
import { spoolStdin } from './stdin.ts';

export interface CheckOptions {
  readonly jobs: number;
  readonly ocr: boolean;
}

const convertInto = (
  out: string,
  paths: readonly string[],
  options: CheckOptions,
  means: Means,
  observer: Observer,
): Promise<RunResult> =>
  runBatch(
    paths,
    {
      out,
      format: ['json'],
      excel: false,
      redact: [],
      ocr: options.ocr,
      cells: true,
      blanks: true,
      pretty: false,
      jobs: options.jobs,
      ...means,
      shard: null,
      force: false,
      prune: false,
    },
    observer,
  );

/** Why nothing can be said of a document; null where at least one sum was decided. */
function whyUnchecked({ tables, checks }: Conversion): string | null {
  if (tables.length === 0) return 'no table was found, so nothing was checked';
  return checks.some(({ holds }) => holds !== null)
    ? null
    : 'no sum could be checked: nothing says whether the figures are right';
}

/** One document after the other. @returns lines for the files of which nothing can be said */
async function printReports({ finished }: RunResult, out: string): Promise<string[]> {
  const unchecked: string[] = [];
  for (const { entry } of finished) {
    if (entry.status === 'failed' || entry.status === 'skipped') continue;
    const conversion = parseConversion(await readFile(documentPathOf(out, entry), 'utf8'));
    const why = whyUnchecked(conversion);
    if (why !== null) unchecked.push(`${conversion.document.file}: ${why}`);
    await writeTo(
      process.stdout,
      `${reportToText(checkReport(conversion), say)}\n${failedChecksToText(conversion)}${recognisedToText(conversion)}`,
    );
  }
  return unchecked;
}

/** @returns the exit status: 1 where something does not add up, a document failed, or nothing of it could be checked */
export async function check(paths: readonly string[], options: CheckOptions, means: Means): Promise<number> {
  const messages = createMessages({ quiet: false, verbose: false, log: 'text' });
  return withScratchFolder(async (folder) => {
    const out = join(folder, 'out');
    const progress = createProgress(true);
    const observer = observeRun(progress, messages, folder);
    const spooled = await spoolStdin(paths, folder);
    const result = await convertInto(out, spooled, options, means, observer).finally(() => progress.stop());
    const unchecked = await printReports(result, out);
    for (const line of unchecked) messages.error(line);
    const { status, totals } = result.manifest;
    const isEmpty = status.converted + status.partial + status.failed === 0;
    if (isEmpty) messages.error(`none of ${status.skipped} files is a document, so nothing was checked`);
    return Number(isEmpty) + unchecked.length + status.failed + totals.checks_failed > 0
      ? EXIT.findings
      : EXIT.done;
  });
}

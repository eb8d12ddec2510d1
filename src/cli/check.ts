/** @file `suanpan check`: whether the tables of documents add up. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentPathOf } from '../batch/ledger.ts';
import { runBatch, type RunResult } from '../batch/run.ts';
import type { Means } from '../batch/convert-all.ts';
import { checkReport, reportToText } from '../write/check-report.ts';
import { parseConversion } from '../write/compact.ts';
import { EXIT } from './exit.ts';
import { reportFailure } from './failures.ts';
import { failedChecksToText, recognisedToText } from './failed-checks.ts';
import { say } from './language/index.ts';
import { createMessages } from './messages.ts';
import { writeTo } from './output.ts';
import { withScratchFolder } from './scratch.ts';
import { nameOfInput, spoolStdin } from './stdin.ts';

export interface CheckOptions {
  readonly jobs: number;
  readonly ocr: boolean;
}

const convertInto = (
  out: string,
  paths: readonly string[],
  options: CheckOptions,
  means: Means,
): Promise<RunResult> =>
  runBatch(paths, {
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
  });

/** One document after the other. @returns the files without a table, of which nothing can be said */
async function printReports({ finished }: RunResult, out: string): Promise<string[]> {
  const bare: string[] = [];
  for (const { entry } of finished) {
    if (entry.status === 'failed' || entry.status === 'skipped') continue;
    const conversion = parseConversion(await readFile(documentPathOf(out, entry), 'utf8'));
    if (conversion.tables.length === 0) bare.push(conversion.document.file);
    await writeTo(
      process.stdout,
      `${reportToText(checkReport(conversion), say)}\n${failedChecksToText(conversion)}${recognisedToText(conversion)}`,
    );
  }
  return bare;
}

/** @returns the exit status: 1 where something does not add up, a document failed or has no table */
export async function check(paths: readonly string[], options: CheckOptions, means: Means): Promise<number> {
  const messages = createMessages({ quiet: false, verbose: false, log: 'text' });
  return withScratchFolder(async (folder) => {
    const out = join(folder, 'out');
    const result = await convertInto(out, await spoolStdin(paths, folder), options, means);
    for (const { record, shown } of result.inputs)
      reportFailure(nameOfInput(shown, folder), record, messages);
    const bare = await printReports(result, out);
    for (const file of bare) messages.error(`${file}: no table was found, so nothing was checked`, { file });
    const { status, totals } = result.manifest;
    return bare.length + status.failed + totals.checks_failed > 0 ? EXIT.findings : EXIT.done;
  });
}

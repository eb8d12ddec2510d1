/** @file What the commands that convert have in common: limits for a document, and the processes. */
import { Command, type Option } from 'commander';
import { OUTPUT_FORMATS } from '../batch/formats.ts';
import { DEFAULT_LIMITS } from '../batch/limits.ts';
import type { Means } from '../batch/convert-all.ts';
import type { Beginning } from './begin.ts';
import { option } from './command-parts.ts';
import * as parse from './values.ts';

/** A page that is a picture takes as long as many with text. */
const SCAN_TIMES = 10;

/** Whether scans are read. */
export const ocrOption = (): Option =>
  option('--ocr', 'read scans, with two optional packages; ten times the --timeout', 'OCR').default(false);

/** How documents are converted: their limits, how many at once, and whether scans are read. */
export const limitOptions = (command: Command): Command =>
  command
    .addOption(
      option('--timeout <seconds>', 'longest time for one document', 'TIMEOUT')
        .default(DEFAULT_LIMITS.timeoutSeconds)
        .argParser(parse.positiveNumber),
    )
    .addOption(
      option('--max-memory <MB>', 'most memory for one document', 'MAX_MEMORY')
        .default(DEFAULT_LIMITS.maxMemoryMb)
        .argParser(parse.positiveInteger),
    )
    .addOption(
      option('-j, --jobs <n>', 'documents converted at the same time', 'JOBS')
        .default(parse.defaultJobs(), 'number of processors')
        .argParser(parse.positiveInteger),
    )
    .addOption(ocrOption());

/** What is written of them. */
export const outputOptions = (command: Command): Command =>
  command
    .addOption(
      option(
        '-f, --format <list>',
        `${OUTPUT_FORMATS.map(({ name }) => name).join(', ')}; several with commas`,
        'FORMAT',
      )
        .default(['json', 'csv'], 'json,csv')
        .argParser(parse.formats),
    )
    .addOption(
      option('--excel', 'CSV for Excel: byte order mark, formulas made harmless', 'EXCEL').default(false),
    )
    .addOption(
      option(
        '--redact <what>',
        'leave out: contacts (people, their numbers and addresses, file names too)',
        'REDACT',
      )
        .default([], 'nothing')
        .argParser(parse.redactions),
    )
    .addOption(
      option('--no-cells', 'records only, without the cells of the tables', 'NO_CELLS').default(true),
    )
    .addOption(
      option('--blanks', 'rows of amounts for blank cells too, which state nothing', 'BLANKS').default(false),
    )
    .addOption(option('--pretty', 'document files indented, with every field', 'PRETTY').default(false));

/** What the limits are. */
export interface LimitOptions {
  readonly timeout: number;
  readonly maxMemory: number;
  readonly ocr: boolean;
}

/** While the first process that converts loads its modules, the command loads its own. */
export const withMeans =
  <O extends LimitOptions>(
    beginning: Beginning | null,
    load: () => Promise<(paths: readonly string[], options: O, means: Means) => Promise<number>>,
  ) =>
  async (paths: readonly string[], options: O): Promise<void> => {
    const { createPool } = await import('../batch/pool.ts');
    const { signal, first } = beginning ?? (await import('./begin.ts')).begin();
    const timeoutSeconds = options.timeout * (options.ocr ? SCAN_TIMES : 1);
    const pool = createPool({ timeoutSeconds, maxMemoryMb: options.maxMemory }, first);
    pool.warm();
    try {
      process.exitCode = await (await load())(paths, options, { pool, signal });
    } finally {
      pool.close();
    }
  };

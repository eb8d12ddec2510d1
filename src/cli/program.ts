/** @file The commands and their options: what `--help` says, and nothing else. */
import { Command, CommanderError, type Option } from 'commander';
import { OUTPUT_FORMATS } from '../batch/formats.ts';
import { DEFAULT_LIMITS } from '../batch/limits.ts';
import type { Means } from '../batch/convert-all.ts';
import { VERSION } from '../version.ts';
import type { CheckOptions } from './check.ts';
import type { Beginning } from './begin.ts';
import { applyConfig } from './config.ts';
import { applySwitches } from './environment.ts';
import { describeError } from './errors.ts';
import { EXIT } from './exit.ts';
import * as examples from './examples.ts';
import { sayExamples, translateHelp } from './help.ts';
import { wasInterrupted } from './interrupt.ts';
import { LANGUAGES, say, sayText, speak, type Language } from './language/index.ts';
import { chooseLanguage } from './language/choose.ts';
import type { ExtractOptions } from './extract.ts';
import { lazily, option } from './command-parts.ts';
import { addTraceCommand } from './trace-command.ts';
import { addReviewCommand } from './review-command.ts';
import * as parse from './values.ts';

const languageOption = (): Option =>
  option('--lang <language>', 'language of help and messages; else that of the locale', 'LANG').choices(
    LANGUAGES,
  );

const limitOptions = (command: Command): Command =>
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
    );

const logOptions = (command: Command): Command =>
  command
    .addOption(option('-q, --quiet', 'errors only', 'QUIET').default(false))
    .addOption(option('-v, --verbose', 'a line for each document', 'VERBOSE').default(false))
    .addOption(
      option('--log <kind>', 'messages as text or as JSON lines', 'LOG')
        .default('text')
        .choices(['text', 'json']),
    );

interface LimitOptions {
  readonly timeout: number;
  readonly maxMemory: number;
}

/** While the first process that converts loads its modules, the command loads its own. */
const withMeans =
  <O extends LimitOptions>(
    beginning: Beginning | null,
    load: () => Promise<(paths: readonly string[], options: O, means: Means) => Promise<number>>,
  ) =>
  async (paths: readonly string[], options: O): Promise<void> => {
    const { createPool } = await import('../batch/pool.ts');
    const { signal, first } = beginning ?? (await import('./begin.ts')).begin();
    const pool = createPool({ timeoutSeconds: options.timeout, maxMemoryMb: options.maxMemory }, first);
    pool.warm();
    try {
      process.exitCode = await (await load())(paths, options, { pool, signal });
    } finally {
      pool.close();
    }
  };

function addExtract(program: Command, beginning: Beginning | null): void {
  const command = program
    .command('extract')
    .description('convert documents into records')
    .argument('[paths...]', 'files, folders, patterns, or - for standard input')
    .addHelpText('before', () => sayExamples(examples.EXTRACT_EXAMPLES))
    .addOption(
      option(
        '-o, --out <folder>',
        'output folder; without it the data goes to standard output',
        'OUT',
      ).argParser(parse.folder),
    )
    .addOption(
      option(
        '-f, --format <list>',
        `${OUTPUT_FORMATS.map(({ name }) => name).join(', ')}; several with commas`,
        'FORMAT',
      )
        .default(['json', 'csv'], 'json,csv')
        .argParser(parse.formats),
    );
  logOptions(limitOptions(command))
    .addOption(
      option('--fail-on <level>', 'exit with 1 on findings of this level or above', 'FAIL_ON')
        .default('never')
        .choices(['error', 'warning', 'info', 'never']),
    )
    .addOption(
      option(
        '--findings <kind>',
        'print the findings: file:page:table:row:column level code message',
        'FINDINGS',
      ).choices(['text', 'jsonl']),
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
    .addOption(option('--shard <i/n>', 'convert the i-th of n parts', 'SHARD').argParser(parse.shard))
    .addOption(option('--force', 'convert unchanged documents again', 'FORCE').default(false))
    .action(
      withMeans<ExtractOptions & LimitOptions>(beginning, async () => (await import('./extract.ts')).extract),
    );
}

function addCheck(program: Command, beginning: Beginning | null): void {
  const command = program
    .command('check')
    .description('say whether the tables of documents add up')
    .argument('<paths...>', 'files, folders, patterns, or - for standard input')
    .addHelpText('before', () => sayExamples(examples.CHECK_EXAMPLES));
  limitOptions(command).action(
    withMeans<CheckOptions & LimitOptions>(beginning, async () => (await import('./check.ts')).check),
  );
}

function addMergeCommand(program: Command): void {
  program
    .command('merge')
    .description('join the outputs of shards into one')
    .argument('<folders...>', 'output folders of all shards')
    .addHelpText('before', () => sayExamples(examples.MERGE_EXAMPLES))
    .addOption(
      option('-o, --out <folder>', 'output folder', 'OUT').argParser(parse.folder).makeOptionMandatory(),
    )
    .action(lazily(async () => (await import('./merge.ts')).merge));
}

function addLoadCommand(program: Command): void {
  program
    .command('load')
    .description('put an output into a database: DuckDB or PostgreSQL')
    .argument('<folder>', 'output folder of extract or merge')
    .addHelpText('before', () => sayExamples(examples.LOAD_EXAMPLES))
    .addOption(
      option('--to <database>', 'FILE.duckdb, or postgres://USER@HOST/DATABASE', 'TO').makeOptionMandatory(),
    )
    .addOption(option('--prune', 'take out documents that the output does not hold', 'PRUNE').default(false))
    .addOption(option('-q, --quiet', 'errors only', 'QUIET').default(false))
    .action(lazily(async () => (await import('./load.ts')).load));
}

function addBagCommand(program: Command): void {
  program
    .command('bag')
    .description('pack an output and its originals for an archive (BagIt)')
    .argument('<folder>', 'output folder of extract or merge')
    .addHelpText('before', () => sayExamples(examples.BAG_EXAMPLES))
    .addOption(option('--to <bag>', 'folder of the bag', 'BAG').argParser(parse.folder).makeOptionMandatory())
    .addOption(
      option('--originals <folder>', 'the files that were converted, in their folders', 'ORIGINALS')
        .argParser(parse.folder)
        .makeOptionMandatory(),
    )
    .addOption(option('--organization <name>', 'whose documents these are', 'ORGANIZATION'))
    .addOption(option('-q, --quiet', 'errors only', 'QUIET').default(false))
    .action(lazily(async () => (await import('./bag.ts')).bag));
}

function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .description('compute every hash of an output or a bag again')
    .argument('<folder>', 'output folder, or a bag')
    .addHelpText('before', () => sayExamples(examples.VERIFY_EXAMPLES))
    .addOption(option('-q, --quiet', 'faults only', 'QUIET').default(false))
    .action(lazily(async () => (await import('./verify.ts')).verify));
}

/**
 * @param beginning what was begun already
 * @throws nothing: commander's errors are CommanderError through exitOverride
 */
export function createProgram(beginning: Beginning | null = null): Command {
  const program = new Command('suanpan')
    .description(
      'Chinese government budget disclosures into records: repaired in the open, proved by their own arithmetic',
    )
    .addHelpText('before', () => sayExamples(examples.EXAMPLES))
    .version(VERSION)
    .showSuggestionAfterError()
    .configureHelp({ showGlobalOptions: false })
    .configureOutput({ outputError: (text, write) => write(sayText(text)) })
    .exitOverride()
    .hook('preAction', async (_, command) => {
      applySwitches(command);
      applyConfig(command, process.cwd());
      const { lang } = command.opts<{ lang?: Language }>();
      if (lang) await speak(lang);
    });
  addExtract(program, beginning);
  addCheck(program, beginning);
  program
    .command('schema')
    .description('print the schema of an output as JSON Schema')
    .argument('[name]', 'document, manifest, a relation, or datapackage')
    .addHelpText('before', () => sayExamples(examples.SCHEMA_EXAMPLES))
    .action(lazily(async () => (await import('./schema.ts')).schema));
  program
    .command('explain')
    .description('say what a finding code means and what to do')
    .argument('[code]', 'as printed with the finding')
    .addHelpText('before', () => sayExamples(examples.EXPLAIN_EXAMPLES))
    .action(lazily(async () => (await import('./explain.ts')).explain));
  addMergeCommand(program);
  addLoadCommand(program);
  addBagCommand(program);
  addVerifyCommand(program);
  addReviewCommand(program);
  addTraceCommand(program);
  for (const command of [program, ...program.commands]) command.addOption(languageOption());
  translateHelp(program);
  return program;
}

/**
 * Runs the program.
 * @param args without node and the script
 * @param beginning as for {@link createProgram}; its process is gone afterwards
 * @returns the exit status
 */
export async function runProgram(args: readonly string[], beginning: Beginning | null): Promise<number> {
  await speak(chooseLanguage(args, process.env));
  const program = createProgram(beginning);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return typeof process.exitCode === 'number' ? process.exitCode : EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    const isStopped = wasInterrupted(error);
    process.stderr.write(`${isStopped ? say('error: {0}', say('stopped')) : describeError(error)}
`);
    return isStopped ? EXIT.stopped : EXIT.usage;
  } finally {
    beginning?.first.process.kill('SIGKILL');
  }
}

/** @file The commands and their options: what `--help` says, and nothing else. */
import { Command, CommanderError, type Option } from 'commander';
import { VERSION } from '../version.ts';
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
import { lazily, option } from './command-parts.ts';
import { addTraceCommand } from './trace-command.ts';
import { addReviewCommand } from './review-command.ts';
import { addExtractCommand } from './extract-command.ts';
import { addCheckCommand } from './check-command.ts';
import { addMergeCommand } from './merge-command.ts';
import { addLoadCommand } from './load-command.ts';
import { addBagCommand } from './bag-command.ts';
import { addVerifyCommand } from './verify-command.ts';
import { addDatasetCommand } from './dataset-command.ts';
import { addSubmitCommand } from './submit-command.ts';
import { addWorkCommand } from './work-command.ts';
import { addStatusCommand } from './status-command.ts';
import { addCollectCommand } from './collect-command.ts';
import { addCompletionCommand } from './completion-command.ts';

const languageOption = (): Option =>
  option('--lang <language>', 'language of help and messages; else that of the locale', 'LANG').choices(
    LANGUAGES,
  );

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
  addExtractCommand(program, beginning);
  addCheckCommand(program, beginning);
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
  addDatasetCommand(program);
  addReviewCommand(program);
  addTraceCommand(program);
  addSubmitCommand(program);
  addWorkCommand(program, beginning);
  addStatusCommand(program);
  addCollectCommand(program);
  addCompletionCommand(program);
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

/** @file Inputs that gave nothing, as messages. */
import type { ToldInput } from '../batch/manifest.ts';
import { renderFinding } from '../findings/index.ts';
import type { InputRecord } from '../schemas/index.ts';
import { say, sayText, spokenLanguage, type Language } from './language/index.ts';
import type { Messages } from './messages.ts';
import { nameOfInput } from './stdin.ts';

/** What could not even be opened says so itself; a document that failed has a finding. */
function describeFailure({ sha256, code, reason }: InputRecord, language: Language): string {
  const note = language === 'en' ? reason : reason && sayText(reason);
  return code === null || sha256 === null ? (note ?? 'failed') : renderFinding(code, { note }, language);
}

/**
 * A line for each input that gave nothing, so that nobody has to open the manifest to see it.
 * @param scratch the folder that standard input was laid down in
 */
export function reportFailures(inputs: readonly ToldInput[], scratch: string, messages: Messages): void {
  for (const { record, shown } of inputs) {
    const { status, code, reason } = record;
    const file = nameOfInput(shown, scratch);
    if (status === 'failed') {
      const spoken = say('{0}: {1}', file, describeFailure(record, spokenLanguage()));
      messages.error(`${file}: ${describeFailure(record, 'en')}`, { file, code }, spoken);
    }
    if (status === 'skipped') messages.detail(`${file}: skipped, ${reason}`, { file });
  }
}

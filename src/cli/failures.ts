/** @file Inputs that gave nothing, as messages. */
import type { Entry } from '../batch/ledger.ts';
import { renderFinding } from '../findings/index.ts';
import { say, sayText, spokenLanguage, type Language } from './language/index.ts';
import type { Messages } from './messages.ts';

/** What became of a document, as far as it is told here. */
type Failure = Pick<Entry, 'status' | 'code' | 'reason' | 'bytes'>;

/** What could not even be opened says so itself; a document that failed has a finding. */
function describeFailure({ bytes, code, reason }: Failure, language: Language): string {
  const note = language === 'en' ? reason : reason && sayText(reason);
  return code === null || bytes === null ? (note ?? 'failed') : renderFinding(code, { note }, language);
}

/**
 * A line for an input that gave nothing, at once, so that nobody has to open the manifest to see it.
 * @param file as the person who gave it would name it
 */
export function reportFailure(file: string, failure: Failure, messages: Messages): void {
  const { status, code } = failure;
  if (status !== 'failed') return;
  const spoken = say('{0}: {1}', file, describeFailure(failure, spokenLanguage()));
  messages.error(`${file}: ${describeFailure(failure, 'en')}`, { file, code }, spoken);
}

/** @file Inputs that gave nothing, as messages. */
import type { ToldInput } from '../batch/manifest.ts';
import { renderFinding } from '../findings/index.ts';
import type { InputRecord } from '../schemas/index.ts';
import type { Messages } from './messages.ts';
import { nameOfInput } from './stdin.ts';

/** What could not even be opened says so itself; a document that failed has a finding. */
function describeFailure({ sha256, code, reason }: InputRecord): string {
  if (code === null || sha256 === null) return reason ?? 'failed';
  return renderFinding(code, { note: reason });
}

/**
 * A line for each input that gave nothing, so that nobody has to open the manifest to see it.
 * @param scratch the folder that standard input was laid down in
 */
export function reportFailures(inputs: readonly ToldInput[], scratch: string, messages: Messages): void {
  for (const { record, shown } of inputs) {
    const { status, code, reason } = record;
    const file = nameOfInput(shown, scratch);
    if (status === 'failed') messages.error(`${file}: ${describeFailure(record)}`, { file, code });
    if (status === 'skipped') messages.detail(`${file}: skipped, ${reason}`, { file });
  }
}

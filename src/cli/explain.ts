/** @file `suanpan explain [CODE]` */
import { UsageError } from '../errors.ts';
import { FINDINGS, FINDING_CODES, isFindingCode, wordingOf, type FindingCode } from '../findings/index.ts';
import { padEndTo } from '../model/width.ts';
import { EXIT } from './exit.ts';
import { say, spokenLanguage } from './language/index.ts';
import { nearestWord } from './suggest.ts';

/** Three short paragraphs. */
function codeToText(code: FindingCode): string {
  const { level } = FINDINGS[code];
  const { message, cause, remedy } = wordingOf(code, spokenLanguage());
  return `${code} (${say(level)})\n  ${message}\n\n${say('Cause: {0}', cause)}\n${say('What to do: {0}', remedy)}\n`;
}

const codesToText = (): string =>
  FINDING_CODES.map(
    (code) =>
      `${code.padEnd(30)} ${padEndTo(say(FINDINGS[code].level), 8)} ${wordingOf(code, spokenLanguage()).message}\n`,
  ).join('');

/** @throws UsageError for a code that does not exist, with the nearest one */
export async function explain(code: string | undefined): Promise<number> {
  if (code !== undefined && !isFindingCode(code)) {
    const near = nearestWord(code, FINDING_CODES);
    throw new UsageError(`no finding has the code ${code}${near ? `; did you mean ${near}?` : ''}`);
  }
  process.stdout.write(code === undefined ? codesToText() : codeToText(code));
  return EXIT.done;
}

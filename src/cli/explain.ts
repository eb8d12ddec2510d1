/** @file `suanpan explain [CODE]` */
import { UsageError } from '../errors.ts';
import { FINDINGS, isFindingCode, type FindingCode } from '../findings/index.ts';
import { EXIT } from './exit.ts';
import { nearestWord } from './suggest.ts';

/** Three short paragraphs. */
function codeToText(code: FindingCode): string {
  const { level, message, cause, remedy } = FINDINGS[code];
  return `${code} (${level})\n  ${message}\n\nCause: ${cause}\nWhat to do: ${remedy}\n`;
}

const codesToText = (): string =>
  Object.entries(FINDINGS)
    .map(([code, { level, message }]) => `${code.padEnd(30)} ${level.padEnd(8)} ${message}\n`)
    .join('');

/** @throws UsageError for a code that does not exist, with the nearest one */
export async function explain(code: string | undefined): Promise<number> {
  if (code !== undefined && !isFindingCode(code)) {
    const near = nearestWord(code, Object.keys(FINDINGS));
    throw new UsageError(`no finding has the code ${code}${near ? `; did you mean ${near}?` : ''}`);
  }
  process.stdout.write(code === undefined ? codesToText() : codeToText(code));
  return EXIT.done;
}

/** @file Messages on standard error: text for a person, in their language, or JSON lines for a program, always in English. */
import { say, sayText } from './language/index.ts';
import { visible } from './visible.ts';

export interface MessageOptions {
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly log: 'text' | 'json';
}

type Level = 'error' | 'info' | 'detail';

export interface Messages {
  /** Always shown. @param spoken the text as it is said in the language of the reader, where the phrase book alone cannot tell */
  error(text: string, details?: object, spoken?: string): void;
  /** Not with --quiet. */
  info(text: string, details?: object): void;
  /** Only with --verbose, and always as JSON lines. */
  detail(text: string, details?: object): void;
}

const RED = ['\u001b[31m', '\u001b[39m'] as const;

/** https://no-color.org: any value but the empty one switches colour off. */
const hasColour = (stream: NodeJS.WriteStream): boolean => stream.isTTY && !process.env['NO_COLOR'];

/** Errors are red on a terminal, unless NO_COLOR is set. */
export function createMessages({ quiet, verbose, log }: MessageOptions): Messages {
  const stream = process.stderr;
  const shown: Readonly<Record<Level, boolean>> = { error: true, info: !quiet, detail: !quiet && verbose };
  const [on, off] = hasColour(stream) ? RED : ['', ''];
  const put = (level: Level, text: string, details: object, spoken = sayText(text)): void => {
    if (!shown[level]) return;
    if (log === 'json') stream.write(`${JSON.stringify({ level, message: text, ...details })}\n`);
    else
      stream.write(
        level === 'error'
          ? `${say('{0}error:{1} {2}', on, off, spoken)}
`
          : `${spoken}\n`,
      );
  };
  return {
    error: (text, details = {}, spoken) => put('error', visible(text), details, spoken && visible(spoken)),
    info: (text, details = {}) => put('info', text, details),
    detail: (text, details = {}) => put('detail', visible(text), details),
  };
}

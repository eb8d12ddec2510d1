/** @file Messages on standard error: text for a person, or JSON lines for a program. */
import { visible } from './visible.ts';

export interface MessageOptions {
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly log: 'text' | 'json';
}

type Level = 'error' | 'info' | 'detail';

export interface Messages {
  /** Always shown. */
  error(text: string, details?: object): void;
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
  const say = (level: Level, text: string, details: object): void => {
    if (!shown[level]) return;
    if (log === 'json') stream.write(`${JSON.stringify({ level, message: text, ...details })}\n`);
    else stream.write(level === 'error' ? `${on}error:${off} ${text}\n` : `${text}\n`);
  };
  return {
    error: (text, details = {}) => say('error', visible(text), details),
    info: (text, details = {}) => say('info', text, details),
    detail: (text, details = {}) => say('detail', visible(text), details),
  };
}

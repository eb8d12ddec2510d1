/** @file Help in the language that is spoken: the texts of commander and of the commands, wrapped as Chinese is. */
import { Help, type Command, type Option } from 'commander';
import { terminalWidth } from '../model/width.ts';
import { say, sayText, spokenLanguage } from './language/index.ts';

/** A run without Han is not broken; a Han character takes along the signs that may not begin a line. */
const CHUNK = /[\u0021-\u007e]+[，。；：、！？）》”]*\s*|[^\u0020-\u007e][，。；：、！？）》”]*\s*|\s+/gu;

/** Lines of at most `width` columns. */
function wrapHan(text: string, width: number): string {
  const lines = [''];
  for (const [chunk] of text.matchAll(CHUNK)) {
    const line = lines.at(-1)!;
    if (line !== '' && terminalWidth(line + chunk.trimEnd()) > width) lines.push(chunk);
    else lines[lines.length - 1] = line + chunk;
  }
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** `  $ command      what it does` */
function sayExample(line: string): string {
  const comment = /^ {2}\$ .*?\S {2,}(\S.*)$/u.exec(line)?.[1];
  return comment === undefined ? line : line.slice(0, -comment.length) + say(comment);
}

const sayPart = (part: string): string =>
  part.startsWith('Examples:')
    ? part
        .split('\n')
        .map((line) => (line.startsWith('  $') ? sayExample(line) : say(line)))
        .join('\n')
    : say(part.replaceAll('\n', ' '));

/** A heading with examples, then paragraphs, each of which is said as a whole. */
export const sayExamples = (text: string): string =>
  spokenLanguage() === 'en' ? text : `${text.trimEnd().split('\n\n').map(sayPart).join('\n\n')}\n`;

/** What commander puts behind a description: `(choices: "a", "b", default: "a", env: A)`. */
const sayDefaults = (text: string): string =>
  text.replace(/ \(((?:choices|default|preset|env): .*)\)$/u, (_, info: string) => {
    const words = info
      .replace(/(?:^|, )preset: [^,]*(?:, )?/u, '')
      .replace(
        /(, |^)(choices|default|env): /gu,
        (_match, before: string, word: string) => `${before ? '；' : ''}${say(`${word}:`)}`,
      );
    return `（${words}）`;
  });

function translateOption(option: Option): void {
  option.description = sayText(option.description);
  if (option.defaultValueDescription !== undefined)
    option.defaultValueDescription = say(option.defaultValueDescription);
}

/** The help of a command and of those under it. Does nothing in English. */
export function translateHelp(command: Command): void {
  if (spokenLanguage() === 'en') return;
  command.description(say(command.description())).configureHelp({
    showGlobalOptions: false,
    styleTitle: (title) => say(title),
    displayWidth: terminalWidth,
    boxWrap: wrapHan,
    subcommandDescription: (each) => say(each.description()),
    argumentDescription: (argument) => sayDefaults(Help.prototype.argumentDescription(argument)),
    optionDescription: (option) => sayDefaults(say(Help.prototype.optionDescription(option))),
  });
  for (const argument of command.registeredArguments) argument.description = say(argument.description);
  for (const option of command.options) translateOption(option);
  for (const sub of command.commands) translateHelp(sub);
}

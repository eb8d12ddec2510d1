/** @file Which language is spoken: what is asked for, else the locale, else English. */
import { LANGUAGES, type Language } from './index.ts';

const asLanguage = (text: string | undefined): Language | null =>
  LANGUAGES.find((language) => language === text) ?? null;

/** `--lang zh`, `--lang=zh`: looked for before the options are parsed, for help and wrong usage are spoken too. */
function askedIn(args: readonly string[]): Language | null {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const at = options.lastIndexOf('--lang');
  const joined = options.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  return asLanguage(at < 0 ? joined : options[at + 1]);
}

/** POSIX: LC_ALL over LC_MESSAGES over LANG, an empty one counts as none. The program writes UTF-8, so other encodings get English. */
function localeOf(env: NodeJS.ProcessEnv): Language {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(Boolean) ?? '';
  return /^zh(?:[_-][a-z\d]+)*(?:\.utf-?8)?(?:@\w+)?$/iu.test(locale) ? 'zh' : 'en';
}

/** What the configuration file of a folder says comes later, with the options. */
export const chooseLanguage = (args: readonly string[], env: NodeJS.ProcessEnv): Language =>
  askedIn(args) ?? asLanguage(env['SUANPAN_LANG']) ?? localeOf(env);

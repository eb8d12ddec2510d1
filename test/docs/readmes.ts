/** @file The parts of the READMEs that tests look at. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const READMES = ['README.md', 'README.zh-CN.md'] as const;

export type ReadmeName = (typeof READMES)[number];

export const readmeOf = (name: ReadmeName): string =>
  readFileSync(join(import.meta.dirname, '..', '..', name), 'utf8');

export interface Block {
  /** `sh`, `ts`, `text` */
  readonly language: string;
  /** With a line break at its end. */
  readonly text: string;
}

/** The fenced code blocks, from the top. */
export const blocksOf = (name: ReadmeName): Block[] =>
  [...readmeOf(name).matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language, text]) => ({
    language: language!,
    text: text!,
  }));

/** The lines of the shell blocks that run the program, without their comments. */
export const commandsOf = (name: ReadmeName): string[] =>
  blocksOf(name)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.split('\n'))
    .map((line) => line.replace(/\s+#.*$/, ''))
    .filter((line) => line.startsWith('suanpan '));

/** The READMEs, held to the program and to one another: the same sections, commands, blocks and links in both languages. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProgram } from '../../src/cli/program.ts';
import { blocksOf, commandsOf, readmeOf, READMES } from './readmes.ts';

const root = join(import.meta.dirname, '..', '..');
const commands = createProgram().commands;

describe.each(READMES)('%s', (name) => {
  const readme = readmeOf(name);
  const lines = [...commandsOf(name), ...[...readme.matchAll(/`(suanpan [^`]+)`/g)].map(([, line]) => line!)];

  test('has commands', () => expect(lines.length).toBeGreaterThan(15));

  test.each(lines)('%s is a command with options that exist', (line) => {
    const [, name, ...words] = line.split(/\s+/);
    const command = commands.find((each) => each.name() === name);
    expect(command).toBeDefined();
    const known = command!.options.map(({ long }) => long);
    expect(words.filter((word) => word.startsWith('--') && !known.includes(word))).toEqual([]);
  });

  test('shows every command that there is', () => {
    const shown = new Set(lines.map((line) => line.split(/\s+/)[1]));
    expect(commands.map((each) => each.name()).filter((each) => !shown.has(each))).toEqual([]);
  });

  test('links to files that exist, and names scripts that package.json has', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => link!);
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script!);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});

describe('both READMEs', () => {
  const [first, second] = READMES.map(readmeOf) as [string, string];
  const all = (text: string, pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].map(([whole, part]) => part ?? whole);

  test('have the same sections in the same order', () => {
    const levels = (text: string): string[] => all(text, /^(#+) /gm);
    expect(levels(second)).toEqual(levels(first));
  });

  test('have the same code blocks, comments aside; of what a run prints the same figures', () => {
    const [one, two] = READMES.map(blocksOf) as [ReturnType<typeof blocksOf>, ReturnType<typeof blocksOf>];
    expect(two.map(({ language }) => language)).toEqual(one.map(({ language }) => language));
    const bare = ({ language, text }: (typeof one)[number]): string =>
      language === 'text' ? all(text, /[\d.,]+/g).join(' ') : text.replace(/ *(?:#|\/\/) .*$/gm, '');
    expect(two.map(bare)).toEqual(one.map(bare));
  });

  test('name the same things, and link to the same pages', () => {
    const prose = (text: string): string => text.replace(/^```[^]*?^```/gm, '');
    const codes = (text: string): string[] => [...new Set(all(prose(text), /`([^`\n]+)`/g))].sort();
    const links = (text: string): string[] =>
      [
        ...new Set(all(prose(text), /\]\((?!README)([^)]+)/g).map((link) => link.replace('.zh-CN', ''))),
      ].sort();
    expect(codes(second)).toEqual(codes(first));
    expect(links(second)).toEqual(links(first));
  });

  test('have tables and lists of the same length', () => {
    const rows = (text: string): number[] =>
      text.split(/^##+ /m).map((section) => all(section, /^(?:\||- |\d+\. )/gm).length);
    expect(rows(second)).toEqual(rows(first));
  });
});

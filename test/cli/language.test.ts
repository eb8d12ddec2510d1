/** The program in Chinese: by --lang or the locale, in everything it says and in nothing it writes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseLanguage } from '../../src/cli/language/choose.ts';
import { createProgram } from '../../src/cli/program.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { hashesOf, inputFolder, smallBudget, suanpan } from './run.ts';

const HAN = /\p{Script=Han}/u;
const zh = { LC_ALL: 'zh_CN.UTF-8' };

describe('the language', () => {
  test.each([
    [[], {}, 'en'],
    [['--lang', 'zh'], { LANG: 'en_US.UTF-8' }, 'zh'],
    [['extract', '--lang=en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
    [[], { SUANPAN_LANG: 'zh' }, 'zh'],
    [[], { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [[], { LANG: 'zh_CN.utf8', LC_ALL: '' }, 'zh'],
    [[], { LANG: 'zh' }, 'zh'],
    [[], { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
    [[], { LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_SG.UTF-8' }, 'zh'],
    [[], { LANG: 'zh_CN.GB18030' }, 'en'],
    [['extract', '--', '--lang', 'zh'], {}, 'en'],
    [['--lang', 'klingon'], {}, 'en'],
  ] as const)('%j in %j is %s', (args, env, language) => {
    expect(chooseLanguage(args, env)).toBe(language);
  });
});

describe('help in Chinese', () => {
  const names = createProgram().commands.map((command) => command.name());

  test.each([[], ...names.map((name) => [name])])(
    '%s says no word of English of its own',
    async (...command) => {
      const { status, stdout } = await suanpan([...command, '--help', '--lang', 'zh']);
      expect(status).toBe(0);
      expect(stdout).toMatch(/^示例：\n {2}\$ suanpan /);
      expect(stdout).toContain('用法: suanpan');
      const described = stdout.split('\n').filter((line) => /^ {2}(?!\$)\S.*? {2,}\S/.test(line));
      expect(described.length).toBeGreaterThan(0);
      expect(described.filter((line) => !HAN.test(line))).toEqual([]);
      expect(stdout).not.toMatch(/Usage|Options|default:|choices:|env:|display help/);
    },
  );
});

describe('what is said in Chinese', () => {
  test.each([
    [['extrakt', 'x'], '错误：没有命令“extrakt”\n（您是不是想写 extract？）\n'],
    [['extract', 'x', '--jbos', '2'], '错误：没有选项“--jbos”\n（您是不是想写 --jobs？）\n'],
    [['explain', 'input.pasword'], '错误：没有代码为 input.pasword 的提示；您是不是想写 input.password？\n'],
  ])('wrong usage: %j', async (args, stderr) => {
    const ran = await suanpan(args, { env: zh });
    expect(ran).toEqual({ status: 2, stdout: '', stderr });
  });

  test('the summary of a run, and the last line says where', async () => {
    const folder = inputFolder();
    const { stderr } = await suanpan(['extract', folder, '--out', 'o'], { env: zh, cwd: temporaryFolder() });
    expect(stderr).toMatch(/^算盘 .*用时.*\n {2}文件 +3\n/);
    expect(stderr).toMatch(/输出：o\n$/);
    expect(stderr).not.toMatch(/[a-z]{4,}/);
  });

  test('explain, check, a failure and the findings as text', async () => {
    const explained = await suanpan(['explain', 'input.needs_ocr'], { env: zh });
    expect(explained.stdout).toMatch(/^input\.needs_ocr \(错误\)\n[^]*原因：[^]*处理办法：/);
    const wrong = smallBudget().replace('合计\t\t4.00', '合计\t\t5.00');
    const checked = await suanpan(['check', '-'], { input: wrong, env: zh });
    expect(checked.stdout).toContain('5.00 ≠ 4.00，相差 1.00，位于');
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), wrong);
    writeFileSync(join(folder, 'b.txt'), ' ');
    const ran = await suanpan(['extract', 'a.txt', 'b.txt', '--out', 'o', '--findings', 'text'], {
      cwd: folder,
      env: zh,
    });
    expect(ran.stdout).toContain('error check.figure_wrong 数字为 5.00；按勾稽关系应为 4.00');
    expect(ran.stderr).toContain('b.txt：文件无法读取：文件是空的');
  });

  test('JSON lines stay as they are', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), smallBudget());
    const args = [
      'extract',
      'a.txt',
      '--out',
      'o',
      '--log',
      'json',
      '--verbose',
      '--force',
      '--findings',
      'jsonl',
    ];
    const [english, chinese] = [
      await suanpan(args, { cwd: folder }),
      await suanpan(args, { cwd: folder, env: zh }),
    ];
    const timeless = (text: string): string => text.replace(/\d+\.\d s/g, '');
    expect(timeless(chinese.stderr)).toBe(timeless(english.stderr));
    expect(chinese.stdout).toBe(english.stdout);
  });

  test('the configuration of a folder says it too', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'suanpan.config.json'), '{"lang":"zh"}');
    expect((await suanpan(['explain', 'input.crash'], { cwd: folder })).stdout).toContain('原因：');
  });
});

test('the output is the same, byte for byte, in both languages', async () => {
  const folder = inputFolder();
  const [one, two] = [join(folder, '..', 'en'), join(folder, '..', 'zh')];
  await suanpan(['extract', folder, '--out', one]);
  await suanpan(['extract', folder, '--out', two], { env: zh });
  expect(hashesOf(two)).toEqual(hashesOf(one));
});

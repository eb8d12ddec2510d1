import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findInputs } from '../../src/batch/inputs.ts';
import { temporaryFolder } from '../temporary-folder.ts';

function folderOf(...files: readonly string[]): string {
  const folder = temporaryFolder();
  for (const file of files) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  return folder;
}

const filesOf = async (given: readonly string[], except: string | null = null): Promise<string[]> =>
  (await findInputs(given, except)).map(({ file, error }) =>
    error === undefined ? file : `${file}: ${error}`,
  );

test('files of a folder are named from the folder on, in the order of their bytes', async () => {
  const folder = folderOf('b.txt', 'a/2.txt', 'a/10.txt', 'B.txt');
  expect(await filesOf([folder])).toEqual(['B.txt', 'a/10.txt', 'a/2.txt', 'b.txt']);
});

test('a file given and found is one input, and counts as given', async () => {
  const folder = folderOf('sub/a.txt');
  const inputs = await findInputs([folder, join(folder, 'sub', 'a.txt')], null);
  expect(inputs.map(({ file, named }) => [file, named])).toEqual([['a.txt', true]]);
});

test('links are followed, but not in circles, and a dead one is told', async () => {
  const folder = folderOf('a.txt');
  symlinkSync('.', join(folder, 'circle'));
  symlinkSync('a.txt', join(folder, 'again.txt'));
  symlinkSync('nowhere', join(folder, 'dead'));
  expect(await filesOf([folder])).toEqual(['a.txt', 'again.txt', 'dead: the link leads nowhere']);
});

test('the output folder and folders of programs are left out', async () => {
  const folder = folderOf('a.txt', 'out/b.txt', '.git/c.txt', '.hidden.txt');
  expect(await filesOf([folder], join(folder, 'out'))).toEqual(['.hidden.txt', 'a.txt']);
});

test('every path that leads to nothing is named as it was given, and no other is read', async () => {
  const folder = folderOf('a.txt');
  mkdirSync(join(folder, 'empty'));
  const given = ['a.txt', 'b.txt', 'empty', '*.pdf'].map((name) => join(folder, name));
  await expect(findInputs(given, null)).rejects.toThrow(
    `${given[1]}: no such file or folder; ${given[2]}: the folder holds no file; ` +
      `${given[3]}: no file matches the pattern: nothing was converted`,
  );
});

test('messages name a file with the path that was given before it', async () => {
  const folder = folderOf('sub/a.txt', 'b.txt');
  const inputs = await findInputs(
    [`${folder}/sub/`, join(folder, 'b.txt'), join(folder, '*', '*.txt')],
    null,
  );
  expect(inputs.map(({ shown }) => shown)).toEqual([join(folder, 'sub/a.txt'), join(folder, 'b.txt')]);
});

test('a name with special characters that is there is no pattern', async () => {
  const folder = folderOf('[a].txt');
  expect(await filesOf([join(folder, '[a].txt')])).toEqual(['[a].txt']);
});

test('a pipe is never opened: nobody may ever write to it', async () => {
  const pipe = join(folderOf('a.txt'), 'pipe');
  execFileSync('mkfifo', [pipe]);
  await expect(filesOf([pipe])).rejects.toThrow('pipe: not a regular file; standard input is read with -');
});

test('an output folder that is itself an input is refused', async () => {
  const folder = folderOf('a.txt');
  await expect(findInputs([folder], folder)).rejects.toThrow('both input and output');
});

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('orphaning-parent.js', import.meta.url));

/** A process that has ended but is not yet waited for is a zombie: it does nothing any more. */
const isAlive = (pid: number): boolean => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux.each(['busy', 'waiting'])('a child that is %s ends when its parent is killed', async (what) => {
  const parent = spawn(process.execPath, [program, what], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = await new Promise<number>((resolve) =>
    parent.stdout.once('data', (text: Buffer) => resolve(Number(text))),
  );
  expect(isAlive(pid)).toBe(true);
  parent.kill('SIGKILL');
  const since = performance.now();
  while (isAlive(pid) && performance.now() - since < 10_000)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(isAlive(pid)).toBe(false);
});

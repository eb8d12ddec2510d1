/** Starts a child that watches for this process, and says its process id; with `child` it is that child. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { endWithParent } from '../../dist/batch/watchdog.js';

const [role, what] = process.argv.slice(2);

if (role === 'child') {
  endWithParent(Number(process.argv[4]));
  process.on('message', () => undefined);
  setInterval(() => undefined, 1000);
  process.send(process.pid, () => {
    if (what === 'busy') for (;;);
  });
} else {
  const child = fork(fileURLToPath(import.meta.url), ['child', role, String(process.pid)]);
  child.once('message', (pid) => process.stdout.write(String(pid)));
}

/** A worker that does what its task's name says. */
import { appendFileSync } from 'node:fs';

let answered = 0;
const grown = [];

const answer = (reply) => process.send({ reply, residentBytes: process.memoryUsage.rss() });

process.on('message', ({ file }) => {
  if (file === 'long') for (const read of [1, 2]) process.send({ read, pages: 2 });
});

process.on('message', ({ file }) => {
  const [what, attempts] = file.split(':');
  if (what === 'hang') {
    if (attempts) appendFileSync(attempts, 'attempt\n');
    for (;;);
  }
  if (file === 'exit') process.exit(3);
  if (file === 'abort') process.abort();
  if (file === 'heap')
    for (const all = []; ;) all.push(new Array(1e6).fill('x'.repeat(10)).map((x, i) => x + i));
  if (file === 'buffers') for (;;) grown.push(Buffer.alloc(1 << 24, 1));
  if (file === 'fails when reused' && answered > 0) process.exit(4);
  if (file === 'disk full') return answer({ kind: 'unwritable', message: 'ENOSPC' });
  if (file === 'grows') grown.push(Buffer.alloc(120 << 20, 1));
  answered += 1;
  answer({ kind: 'done', entry: { file, pid: process.pid } });
});

/** A worker that does what its task's name says. */
let answered = 0;
const grown = [];

process.on('message', ({ file }) => {
  if (file === 'hang') for (;;);
  if (file === 'exit') process.exit(3);
  if (file === 'abort') process.abort();
  if (file === 'heap')
    for (const all = []; ;) all.push(new Array(1e6).fill('x'.repeat(10)).map((x, i) => x + i));
  if (file === 'buffers') for (;;) grown.push(Buffer.alloc(1 << 24, 1));
  if (file === 'fails when reused' && answered > 0) process.exit(4);
  if (file === 'disk full') return process.send({ kind: 'unwritable', message: 'ENOSPC' });
  answered += 1;
  process.send({ kind: 'done', entry: { file, pid: process.pid } });
});

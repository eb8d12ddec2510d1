/** Has a process convert, says its process id, and leaves it busy or waiting. */
import { fileURLToPath } from 'node:url';
import { DEFAULT_LIMITS } from '../../dist/batch/limits.js';
import { createPool } from '../../dist/batch/pool.js';

const pool = createPool(DEFAULT_LIMITS, null, fileURLToPath(new URL('faulty-worker.js', import.meta.url)));
const { entry } = await pool.run({ file: 'a' });
if (process.argv[2] === 'busy') void pool.run({ file: 'hang' });
setInterval(() => undefined, 1000);
// the busy one has to begin first
setTimeout(() => process.stdout.write(String(entry.pid)), 200);

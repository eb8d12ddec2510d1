/**
 * @file A child ends when its parent does, however the parent ended (`kill -9`, out of memory).
 *
 * The channel to the parent closes then, but a child in the middle of a document hears of it only when it comes to rest,
 * which a hostile document may never let it. So a thread of its own looks now and then whose child this process is.
 */
import { Worker } from 'node:worker_threads';

const WATCH_MS = 500;

/** Orphans are given another parent (on Windows they are not: there the closed channel alone ends them). */
const WATCH = `
const { workerData: parent } = require('node:worker_threads');
setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, ${WATCH_MS});
`;

/**
 * Called once, by a process that was started with a channel.
 * @param parent its process id, as the parent itself says: it may have ended before anybody could look
 */
export function endWithParent(parent: number): void {
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  const limits = { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 };
  new Worker(WATCH, { eval: true, workerData: parent, resourceLimits: limits }).unref();
}

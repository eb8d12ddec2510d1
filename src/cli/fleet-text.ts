/** @file How far the runs of a queue are, as a person reads it. */
import type { FleetStatus, RunStatus, WorkerStatus } from '../fleet/status.ts';
import { say } from './language/index.ts';

const withCommas = (count: number): string => count.toLocaleString('en');

/** `2 h 05 min`, `3 min`, `40 s` */
function describeSeconds(seconds: number): string {
  if (seconds < 90) return say('{0} s', seconds);
  const minutes = Math.round(seconds / 60);
  return minutes < 90
    ? say('{0} min', minutes)
    : say('{0} h {1} min', Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0'));
}

function* runToLines(run: RunStatus): Generator<string> {
  const share = run.documents === 0 ? 100 : Math.floor((100 * run.done) / run.documents);
  yield say(
    'run {0}: {1} of {2} documents done ({3}%)',
    run.run,
    withCommas(run.done),
    withCommas(run.documents),
    share,
  );
  yield `  ${say('running {0}, waiting {1}, to be tried again {2}', withCommas(run.running), withCommas(run.waiting), withCommas(run.retrying))}`;
  if (run.documents_per_minute !== null && run.done < run.documents)
    yield `  ${say('{0} documents a minute, {1} left', run.documents_per_minute, describeSeconds(run.seconds_left ?? 0))}`;
  for (const [code, count] of Object.entries(run.failed_by_code))
    yield `  ${say('failed {0}: {1}', withCommas(count), code)}`;
  if (run.dead_letters > 0)
    yield `  ${say('given up after several attempts: {0}', withCommas(run.dead_letters))}`;
}

const workerToLine = ({ worker, alive, running, done }: WorkerStatus): string =>
  alive
    ? say('worker {0}: {1} running, {2} done', worker, withCommas(running), withCommas(done))
    : say('worker {0}: gone, {1} done', worker, withCommas(done));

/** Several lines, the last with a line feed. */
export const fleetToText = ({ runs, workers }: FleetStatus): string =>
  [...runs.flatMap((run) => [...runToLines(run)]), ...workers.map(workerToLine), ''].join('\n');

/** @file The figures of a queue for Prometheus, over HTTP. */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { Registry } from 'prom-client';
import { UsageError } from '../errors.ts';
import { loadOptional } from '../write/optional.ts';
import type { Queue } from './queue.ts';
import { readFleet, type FleetStatus, type RunStatus } from './status.ts';

type Prometheus = typeof import('prom-client');

/** The states of the documents of a run, which add up to all of them. */
const STATES = ['converted', 'partial', 'failed', 'skipped', 'running', 'waiting', 'retrying'] as const;

function runToGauges(run: RunStatus, documents: { set(labels: object, value: number): void }): void {
  for (const state of STATES) documents.set({ run: run.run, state }, run[state]);
}

/** @returns text of the exposition format */
export async function fleetToMetrics(
  { runs, workers }: FleetStatus,
  prometheus: Prometheus,
): Promise<string> {
  const registry: Registry = new prometheus.Registry();
  const gauge = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new prometheus.Gauge({ name: `suanpan_${name}`, help, labelNames, registers: [registry] });
  const documents = gauge('documents', 'Documents of a run by state', ['run', 'state']);
  const failures = gauge('failed_documents', 'Failed documents of a run by code of finding', ['run', 'code']);
  const letters = gauge('dead_letters', 'Documents given up after several attempts', ['run']);
  const attempts = gauge('attempts', 'Attempts at documents of a run', ['run']);
  for (const run of runs) {
    runToGauges(run, documents);
    for (const [code, count] of Object.entries(run.failed_by_code))
      failures.set({ run: run.run, code }, count);
    letters.set({ run: run.run }, run.dead_letters);
    attempts.set({ run: run.run }, run.attempts);
  }
  gauge('workers', 'Workers that are alive', []).set(workers.filter(({ alive }) => alive).length);
  return registry.metrics();
}

async function listenOn(server: Server, port: number): Promise<void> {
  server.listen(port);
  await once(server, 'listening').catch((cause: unknown) => {
    throw new UsageError(`port ${port} cannot be opened: ${(cause as NodeJS.ErrnoException).code}`, {
      cause,
    });
  });
}

/**
 * Answers every request with the figures of this moment, until the signal aborts.
 * @throws UsageError where the package is missing, or the port is taken
 */
export async function serveMetrics(queue: Queue, port: number, signal: AbortSignal): Promise<void> {
  const prometheus = await loadOptional('prom-client', async () => (await import('prom-client')).default);
  const server = createServer((_, response) => {
    readFleet(queue)
      .then((fleet) => fleetToMetrics(fleet, prometheus))
      .then(
        (text) => response.setHeader('content-type', prometheus.Registry.PROMETHEUS_CONTENT_TYPE).end(text),
        (error: unknown) => response.writeHead(503).end(`${(error as Error).message}\n`),
      );
  });
  await listenOn(server, port);
  if (!signal.aborted) await once(signal, 'abort');
  server.close();
  server.closeAllConnections();
}

/** @file `--serve`: the pages of a folder for this machine alone, to be read. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { OutputError } from '../errors.ts';

/** Nobody else's machine reaches it. */
const HOST = '127.0.0.1';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
]);

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** A page of another site, led here by a name of its own for this address, is answered nothing. */
const isOwnName = ({ headers }: IncomingMessage): boolean =>
  /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/u.test(headers.host ?? '');

/** The file that an address names; null for one that is no page of ours. */
function addressToPath(folder: string, address: string): string | null {
  const { pathname } = new URL(address, `http://${HOST}`);
  if (!/^[\w./-]*$/u.test(pathname)) return null; // data files are named by letters and digits
  const path = resolve(join(folder, pathname === '/' ? 'index.html' : pathname));
  const isInside = !relative(folder, path).startsWith('..');
  return isInside && TYPES.has(extname(path)) ? path : null;
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = '', url = '/' } = request;
  const refuse = (status: number): void => void response.writeHead(status, HEADERS).end();
  if (!isOwnName(request)) return refuse(403);
  if (method !== 'GET' && method !== 'HEAD') return refuse(405);
  const path = addressToPath(folder, url);
  const found = path === null ? null : await stat(path).catch(() => null);
  if (path === null || !found?.isFile()) return refuse(404);
  const type = TYPES.get(extname(path))!;
  response.writeHead(200, { ...HEADERS, 'content-type': type, 'content-length': found.size });
  if (method === 'HEAD') return void response.end();
  await pipeline(createReadStream(path), response);
}

/** A server that answers. */
export interface Served {
  readonly address: string;
  readonly close: () => void;
}

/**
 * Serves the pages of a folder, on loopback and for reading only.
 * @param folder absolute
 * @param port 0 for any that is free
 * @throws OutputError where the port is taken
 */
export async function servePages(folder: string, port: number): Promise<Served> {
  const server = createServer((request, response) => {
    answer(folder, request, response).catch(() => response.destroy()); // the reader has gone
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, HOST, done)).catch(
    (cause: unknown) => {
      throw new OutputError(`port ${port} cannot be listened on`, { cause });
    },
  );
  const address = `http://${HOST}:${(server.address() as AddressInfo).port}/`;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { address, close };
}

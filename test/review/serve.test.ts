/** `suanpan review --serve`: the pages of a folder, for this machine alone, to be read. */
import { request } from 'node:http';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { servePages, type Served } from '../../src/review/serve.ts';
import { temporaryFolder } from '../temporary-folder.ts';

let served: Served;
let folder: string;

beforeAll(async () => {
  const around = temporaryFolder();
  folder = join(around, 'pages');
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), '<!doctype html>start');
  writeFileSync(join(folder, 'notes.txt'), 'no page');
  writeFileSync(join(around, 'secret.html'), 'outside');
  served = await servePages(folder, 0);
});

afterAll(() => served.close());

interface Answer {
  readonly status: number | undefined;
  readonly body: string;
}

/** As it is written: `fetch` would tidy the path. */
const ask = (
  path: string,
  { method = 'GET', host }: { method?: string; host?: string } = {},
): Promise<Answer> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(served.address);
    const headers = host === undefined ? {} : { host };
    request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => done({ status: response.statusCode, body }));
    })
      .on('error', fail)
      .end();
  });

test('listens on loopback alone and gives the start page', async () => {
  expect(new URL(served.address).hostname).toBe('127.0.0.1');
  expect(await ask('/')).toEqual({ status: 200, body: '<!doctype html>start' });
  expect(await ask('/', { method: 'HEAD' })).toEqual({ status: 200, body: '' });
});

test.each([
  ['what lies outside', '/../secret.html'],
  ['what lies outside, written otherwise', '/%2e%2e/secret.html'],
  ['what is no page', '/notes.txt'],
  ['what is not there', '/missing.html'],
])('%s is not found', async (_, path) => {
  expect((await ask(path)).status).toBe(404);
});

test.each(['POST', 'PUT', 'DELETE'])('%s is refused: nothing is written', async (method) => {
  expect((await ask('/', { method })).status).toBe(405);
});

test('a name of another site for this address is answered nothing', async () => {
  expect(await ask('/', { host: 'example.org' })).toEqual({ status: 403, body: '' });
});

test('a port that is taken is told', async () => {
  const port = Number(new URL(served.address).port);
  await expect(servePages(folder, port)).rejects.toThrow(`port ${port} cannot be listened on`);
});

/**
 * @file An object store that speaks S3: documents are read from it, results are put into it. Who may do so and where it is stands in the
 * environment (AWS_PROFILE, AWS_REGION, AWS_ENDPOINT_URL_S3 …), as for every program of its kind.
 */
import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { S3Client } from '@aws-sdk/client-s3';
import { OutputError, UsageError } from '../errors.ts';
import { loadOptional } from '../write/optional.ts';
import { parseObjectAddress } from './places.ts';

type Sdk = typeof import('@aws-sdk/client-s3');

export interface ObjectStore {
  /** The addresses of all objects below a prefix, in the order of their names. */
  readonly list: (prefix: string) => AsyncGenerator<string>;
  /** Into a file. */
  readonly download: (address: string, path: string) => Promise<void>;
  readonly get: (address: string) => Promise<Buffer>;
  readonly put: (address: string, bytes: Buffer) => Promise<void>;
}

/** @throws UsageError for what is no address of an object */
function parseAddress(address: string): { Bucket: string; Key: string } {
  const parts = parseObjectAddress(address);
  if (!parts) throw new UsageError(`${address}: say s3://BUCKET/PREFIX`);
  return { Bucket: parts.bucket, Key: parts.key };
}

async function* listObjects(client: S3Client, sdk: Sdk, prefix: string): AsyncGenerator<string> {
  const { Bucket, Key } = parseAddress(prefix);
  for await (const page of sdk.paginateListObjectsV2({ client }, { Bucket, Prefix: Key }))
    for (const { Key: key } of page.Contents ?? [])
      if (key !== undefined && !key.endsWith('/')) yield `s3://${Bucket}/${key}`;
}

async function bodyOf(client: S3Client, sdk: Sdk, address: string): Promise<Readable> {
  const { Body } = await client.send(new sdk.GetObjectCommand(parseAddress(address)));
  return Body as Readable; // in Node it is one
}

/** A server that is not Amazon's rarely has a host name a bucket. */
const hasOwnEndpoint = (): boolean =>
  Boolean(process.env['AWS_ENDPOINT_URL_S3'] ?? process.env['AWS_ENDPOINT_URL']);

const reasonOfStore = (cause: unknown): string =>
  (cause as Error).message || (cause as Error).name || String(cause);

/** @throws UsageError where the package is missing */
export async function openObjects(): Promise<ObjectStore> {
  const sdk = await loadOptional('@aws-sdk/client-s3', () => import('@aws-sdk/client-s3'));
  const client = new sdk.S3Client({
    forcePathStyle: hasOwnEndpoint(),
    region: process.env['AWS_REGION'] ?? 'us-east-1',
  });
  return {
    list: (prefix) => listObjects(client, sdk, prefix),
    download: async (address, path) => pipeline(await bodyOf(client, sdk, address), createWriteStream(path)),
    get: async (address) => Buffer.concat(await (await bodyOf(client, sdk, address)).toArray()),
    put: async (address, bytes) => {
      try {
        await client.send(new sdk.PutObjectCommand({ ...parseAddress(address), Body: bytes }));
      } catch (cause) {
        throw new OutputError(`cannot write to ${address}: ${reasonOfStore(cause)}`, { cause });
      }
    },
  };
}

/** Opens the object store when it is first needed: most runs have none. */
export function openOnce(): () => Promise<ObjectStore> {
  let opened: Promise<ObjectStore> | null = null;
  return () => (opened ??= openObjects());
}

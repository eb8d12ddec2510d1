import { deflateSync } from 'node:zlib';
import { InflateAtOnce } from '../../src/batch/inflate-at-once.ts';

interface Unpacker {
  readonly readable: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  readonly writable: {
    getWriter(): Pick<WritableStreamDefaultWriter<Uint8Array>, 'ready' | 'write' | 'close'>;
  };
}

/** What pdf.js does with one: the bytes, or null where they are refused. */
async function unpack(
  make: (format: string) => Unpacker,
  bytes: Uint8Array,
  format = 'deflate',
): Promise<string | null> {
  try {
    const { readable, writable } = make(format);
    const writer = writable.getWriter();
    await writer.ready;
    const written = writer.write(bytes).then(async () => {
      await writer.ready;
      await writer.close();
    });
    written.catch(() => undefined);
    const chunks: Uint8Array[] = [];
    for await (const chunk of readable) chunks.push(chunk);
    return Buffer.concat(chunks).toString('base64');
  } catch {
    return null;
  }
}

const text = '预算'.repeat(40_000);
const sound = deflateSync(text);
const spoilt = Buffer.from(sound);
spoilt.fill(0xff, 40, 60);

describe('unpacked at once, a stream of a PDF is what Node makes of it', () => {
  it.each([
    ['sound', sound, true],
    ['empty', deflateSync(''), true],
    ['cut off', sound.subarray(0, -10), false],
    ['spoilt', spoilt, false],
    ['followed by more', Buffer.concat([sound, Buffer.from('\nendstream')]), true],
    ['no stream at all', Buffer.from('BT ET'), false],
  ])('%s', async (_, bytes, isWhole) => {
    const quick = await unpack((format) => new InflateAtOnce(format), bytes);
    const own = await unpack(
      (format) => new DecompressionStream(format as 'deflate') as unknown as Unpacker,
      bytes,
    );
    expect(quick).toBe(own);
    expect(quick !== null).toBe(isWhole);
  });

  it('refuses other formats, for which pdf.js has its own reader', async () => {
    expect(await unpack((format) => new InflateAtOnce(format), sound, 'brotli')).toBeNull();
  });
});

describe('a stream that unpacks to more than any', () => {
  const said: string[] = [];
  const { warn } = globalThis.console;
  beforeAll(() => {
    globalThis.console.warn = (line: string) => void said.push(line);
  });
  afterAll(() => {
    globalThis.console.warn = warn;
  });
  const lengthOf = async (bytes: Uint8Array): Promise<number> =>
    Buffer.from((await unpack((format) => new InflateAtOnce(format), bytes)) ?? '', 'base64').length;
  const bomb = deflateSync(Buffer.alloc(80 << 20));

  it('is cut, and that is said', async () => {
    const length = await lengthOf(bomb);
    expect(length).toBeGreaterThan(60 << 20);
    expect(length).toBeLessThanOrEqual(64 << 20);
    expect(said).toEqual(['Warning: Stream cut: it unpacks to more than 67108864 bytes']);
  });

  it('a sound one is whole', async () => {
    said.length = 0;
    expect(await lengthOf(sound)).toBe(Buffer.byteLength(text));
    expect(said).toEqual([]);
  });
});

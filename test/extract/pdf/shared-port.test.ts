import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { SharedPort } from '../../../src/extract/pdf/file/shared-port.ts';

const delivered = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('a message keeps the list that its sender empties afterwards, and its buffers are the same ones', async () => {
  const port = new SharedPort();
  const seen: unknown[] = [];
  port.addEventListener('message', ({ data }) => seen.push(data));
  const bytes = new Float32Array([1, 2]);
  const operators = [bytes, 7];
  port.postMessage({ chunk: { operators } });
  operators.length = 0;
  await delivered();
  expect(seen).toEqual([{ chunk: { operators: [bytes, 7] } }]);
  expect((seen[0] as { chunk: { operators: unknown[] } }).chunk.operators[0]).toBe(bytes);
});

test('messages come in order and never before the sender is done', async () => {
  const port = new SharedPort();
  const seen: unknown[] = [];
  port.addEventListener('message', ({ data }) => seen.push(data));
  port.postMessage(1);
  port.postMessage(2);
  expect(seen).toEqual([]);
  await delivered();
  expect(seen).toEqual([1, 2]);
});

test('who has left, by hand, by signal or for good, hears nothing', async () => {
  const port = new SharedPort();
  const seen: string[] = [];
  const byHand = (): void => void seen.push('by hand');
  const abort = new AbortController();
  port.addEventListener('message', byHand);
  port.addEventListener('message', () => seen.push('by signal'), { signal: abort.signal });
  port.addEventListener('message', () => seen.push('stays'));
  port.removeEventListener('message', byHand);
  abort.abort();
  port.postMessage(null);
  await delivered();
  expect(seen).toEqual(['stays']);
  port.terminate();
  port.postMessage(null);
  await delivered();
  expect(seen).toEqual(['stays']);
});

const unanswered = (): Promise<never> => new Promise(() => undefined);

describe('a failure', () => {
  it('that may still come keeps no answer that has come', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const port = new SharedPort();
    const kept: WeakRef<object>[] = [];
    const answer = (): Promise<object> => {
      const operators: object = {};
      kept.push(new WeakRef(operators));
      return Promise.resolve(operators);
    };
    await port.orFailure(answer);
    await delivered();
    collect();
    expect(kept[0]!.deref()).toBeUndefined();
    expect(await port.orFailure(() => Promise.resolve('it goes on'))).toBe('it goes on');
  });

  it('of a listener is told to who waits for an answer, and ends no process', async () => {
    const port = new SharedPort();
    port.addEventListener('message', () => {
      throw new Error('damaged');
    });
    port.postMessage(1);
    await delivered();
    await expect(port.orFailure(unanswered)).rejects.toThrow('damaged');
  });

  it('comes with more operators than a page has, counted page by page', async () => {
    const port = new SharedPort();
    const chunk = { fnArray: new Array<number>(700_000).fill(1) };
    port.postMessage({ chunk });
    port.startPage();
    port.postMessage({ chunk });
    expect(await port.orFailure(delivered)).toBeUndefined();
    port.postMessage({ chunk });
    await expect(port.orFailure(unanswered)).rejects.toMatchObject({ name: 'TooMuchDrawn' });
  });
});

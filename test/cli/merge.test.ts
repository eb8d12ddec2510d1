import { readdirSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashesOf, inputFolder, smallBudget, suanpan, withoutPast } from './run.ts';

describe('merge', () => {
  let folder: string;
  let out: string;
  beforeEach(() => {
    folder = inputFolder();
    out = join(folder, '..', 'out');
  });

  test('shards, merged, are the same bytes as one run', async () => {
    symlinkSync('nowhere', join(folder, 'dead.txt'));
    await suanpan(['extract', folder, '--out', out]);
    const shards = ['1/3', '2/3', '3/3'].map((shard) => [shard, `${out}-${shard[0]}`] as const);
    for (const [shard, to] of shards) await suanpan(['extract', folder, '--out', to, '--shard', shard]);
    const folders = shards.map(([, to]) => to).reverse();
    const merged = await suanpan(['merge', ...folders, '--out', `${out}-merged`]);
    expect(merged.stderr).toMatch(/documents +3 +1 other file skipped/);
    expect(hashesOf(`${out}-merged`)).toEqual(hashesOf(out));
    writeFileSync(join(folders[0]!, 'manifest.json'), '{"schema_version"');
    const damaged = await suanpan(['merge', ...folders, '--out', `${out}-none`]);
    expect(damaged).toMatchObject({ status: 2, stderr: expect.stringContaining('is damaged') as string });
    const incomplete = await suanpan(['merge', ...folders.slice(1), '--out', `${out}-less`]);
    expect(incomplete).toMatchObject({ status: 2, stderr: expect.stringContaining('all shards') });
  });

  test('a second merge keeps what is no longer among the inputs, until it is pruned', async () => {
    const mergeAll = async (name: string, ...options: string[]): Promise<string> => {
      const shards = ['1/2', '2/2'].map((shard) => [shard, `${out}-${name}${shard[0]}`] as const);
      for (const [shard, to] of shards) await suanpan(['extract', folder, '--out', to, '--shard', shard]);
      await suanpan(['merge', ...shards.map(([, to]) => to), '--out', `${out}-merged`, ...options]);
      return `${out}-merged`;
    };
    await mergeAll('before');
    unlinkSync(join(folder, 'b.txt'));
    const kept = hashesOf(await mergeAll('after'));
    expect(Object.keys(kept).filter((file) => /^documents\/b\.txt(?:~\w+)?\.json$/.test(file))).toHaveLength(
      2,
    );
    const merged = withoutPast(hashesOf(await mergeAll('pruned', '--prune')));
    await suanpan(['extract', folder, '--out', out]);
    expect(merged).toEqual(withoutPast(hashesOf(out)));
  });

  test('shards of different inputs are refused', async () => {
    await suanpan(['extract', folder, '--out', `${out}-1`, '--shard', '1/2']);
    writeFileSync(join(folder, 'new.txt'), smallBudget(9));
    await suanpan(['extract', folder, '--out', `${out}-2`, '--shard', '2/2']);
    const merged = await suanpan(['merge', `${out}-1`, `${out}-2`, '--out', out]);
    expect(merged).toMatchObject({ status: 2, stderr: expect.stringContaining('different inputs') });
  });

  test('a document whose failure has a long reason is merged as any other', async () => {
    await suanpan(['extract', folder, '--out', `${out}-1`, '--shard', '1/1']);
    const ledger = join(`${out}-1`, '.suanpan');
    const [name] = readdirSync(ledger).filter((each) => /^[0-9a-f]{64}$/u.test(each));
    const path = join(ledger, name!);
    const bytes = readFileSync(path);
    const end = bytes.indexOf('\n');
    const entry = { ...(JSON.parse(bytes.toString('utf8', 0, end)) as object), reason: 'x'.repeat(100_000) };
    writeFileSync(path, Buffer.concat([Buffer.from(JSON.stringify(entry)), bytes.subarray(end)]));
    expect((await suanpan(['merge', `${out}-1`, '--out', out])).status).toBe(0);
  });
});

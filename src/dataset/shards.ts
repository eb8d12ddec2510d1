/** @file Rows of one config and split → Parquet files of a size that is handy: `data/goals/train-00000.parquet`, …. */
import { join } from 'node:path';
import { openParquet, type ParquetFile } from '../write/parquet.ts';
import type { Relation } from '../write/relations/index.ts';
import type { Split } from './splits.ts';

/** Rows of one file. */
const SHARD_ROWS = 500_000;

export interface Shards {
  readonly add: (rows: readonly Readonly<Record<string, unknown>>[]) => Promise<void>;
  readonly close: () => void;
}

/** @param folder exists; a file is made when there is a row for it */
export function openShards(folder: string, config: Relation, split: Split): Shards {
  let file: ParquetFile | null = null;
  let files = 0;
  let rows = 0;
  const close = (): void => {
    file?.close();
    file = null;
    rows = 0;
  };
  return {
    async add(more) {
      if (more.length === 0) return;
      const name = `${split}-${String(files).padStart(5, '0')}.parquet`;
      if (file === null) {
        file = await openParquet(join(folder, name), config);
        files++;
      }
      file.add(more);
      rows += more.length;
      if (rows >= SHARD_ROWS) close();
    },
    close,
  };
}

/** @file The tools of the comparison, each as a whole process on one file. The peers are installed into a folder of their own. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { GridCell, GridTable } from './tables.ts';

export interface Tool {
  readonly name: string;
  /** Tables of the file; throws where the tool fails. */
  readonly read: (file: string, scratch: string) => GridTable[];
}

const run = (command: string, args: readonly string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });

interface OurDocument {
  readonly tables: readonly {
    readonly cells: readonly {
      row: number;
      column: number;
      /** Left out where it is 1. */
      row_span?: number;
      column_span?: number;
      text: string;
    }[];
  }[];
}

const suanpan: Tool = {
  name: 'suanpan',
  read: (file) => {
    const { tables } = JSON.parse(
      run(process.execPath, ['dist/cli/main.js', 'extract', file]),
    ) as OurDocument;
    return tables.map(({ cells }) =>
      cells.map(({ row_span: rowSpan = 1, column_span: columnSpan = 1, ...cell }) => ({
        ...cell,
        rowSpan,
        columnSpan,
      })),
    );
  },
};

/** tabula knows no spans: every cell is one slot. */
const tabula = (jar: string): Tool => ({
  name: 'tabula 1.0.5 --lattice',
  read: (file) => {
    const answer = run('java', ['-jar', jar, '-l', '-p', 'all', '-f', 'JSON', file]);
    const tables = JSON.parse(answer) as readonly { data: readonly (readonly { text: string }[])[] }[];
    return tables.map(({ data }) =>
      data.flatMap((texts, row) =>
        texts.map(({ text }, column): GridCell => ({ row, column, rowSpan: 1, columnSpan: 1, text })),
      ),
    );
  },
});

interface LoaderNode {
  readonly type?: string;
  readonly content?: string;
  readonly kids?: readonly LoaderNode[];
  readonly rows?: readonly { readonly cells: readonly LoaderNode[] }[];
  readonly 'row number'?: number;
  readonly 'column number'?: number;
  readonly 'row span'?: number;
  readonly 'column span'?: number;
}

const nodeToText = (node: LoaderNode): string =>
  [node.content ?? '', ...(node.kids ?? []).map(nodeToText)].join('');

const nodeToTables = (node: LoaderNode): GridTable[] =>
  node.type === 'table'
    ? [
        (node.rows ?? []).flatMap(({ cells }) =>
          cells.map((cell) => ({
            row: (cell['row number'] ?? 1) - 1,
            column: (cell['column number'] ?? 1) - 1,
            rowSpan: cell['row span'] ?? 1,
            columnSpan: cell['column span'] ?? 1,
            text: nodeToText(cell),
          })),
        ),
      ]
    : (node.kids ?? []).flatMap(nodeToTables);

const openDataLoader = (jar: string): Tool => ({
  name: 'OpenDataLoader 2.5.0',
  read: (file, scratch) => {
    run('java', ['-jar', jar, '-f', 'json', '-o', scratch, file]);
    const answer = join(scratch, `${basename(file, '.pdf')}.json`);
    return nodeToTables(JSON.parse(readFileSync(answer, 'utf8')) as LoaderNode);
  },
});

const PEERS: readonly {
  readonly spec: string;
  readonly jars: string;
  readonly tool: (jar: string) => Tool;
}[] = [
  { spec: '@krakz999/tabula-node', jars: '@krakz999/tabula-node/dist/lib', tool: tabula },
  { spec: '@opendataloader/pdf@2.5.0', jars: '@opendataloader/pdf/lib', tool: openDataLoader },
];

/** Both at once: a second installation would take the first out again. */
function installPeers(folder: string): boolean {
  try {
    run('java', ['-version']);
    run('npm', ['install', '--prefix', folder, '--no-save', ...PEERS.map(({ spec }) => spec)]);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`Java or the packages of the peers are not to be had here, they are left out: ${reason}`);
    return false;
  }
}

/** Suanpan, and the peers where Java and their packages are to be had. */
export function installTools(folder: string): Tool[] {
  mkdirSync(folder, { recursive: true });
  if (!installPeers(folder)) return [suanpan];
  const peers = PEERS.flatMap(({ jars, tool }) => {
    const lib = join(folder, 'node_modules', jars);
    const jar = readdirSync(lib).find((name) => name.endsWith('.jar'));
    return jar ? [tool(join(lib, jar))] : [];
  });
  return [suanpan, ...peers];
}
